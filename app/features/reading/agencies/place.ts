// The place in which a body stands: "tỉnh Lào Cai", "Thành ủy Sa Pa", or only "tỉnh". Two places are never two spellings of one.

/** `name` is null where the words say only of which level the body is. */
export type Place = { readonly level: string | null; readonly name: string | null };

const NOWHERE: Place = { level: null, name: null };
const PLACE = /\s(?:của )?(?<level>tỉnh ủy|tỉnh|thành ủy|thành phố)(?<name>(?:\s\p{L}+){1,4})?$/u;

/** @param key a name as `wholeKey` gives it */
export function placeIn(key: string): Place {
  const { level = null, name } = PLACE.exec(key)?.groups ?? {};
  return level === null ? NOWHERE : { level, name: name?.trim() ?? null };
}

/** The place that a name ends in is left out, as the directory is that of one province. */
export const withoutPlace = (key: string) => key.replace(PLACE, "");

/** How well what a paper names fits a body of the directory; 0 where it is another place. @param known the places of the directory */
export function samePlace(own: Place, asked: Place, known: ReadonlySet<string>): 0 | 1 | 2 | 3 {
  if (own.level !== null && asked.level !== null && own.level !== asked.level) return 0;
  if (own.name !== null && asked.name !== null) return own.name === asked.name ? 3 : 0;
  if (asked.name !== null && known.size > 0 && !known.has(asked.name)) return 0;
  return own.level === asked.level ? 2 : 1;
}
