// Several pictures of one paper (photographs, scans page by page) are kept as one file: a ZIP archive that holds each as it was sent.
import { byNaturalName } from "~/lib/natural-order";

export type NamedPicture = { readonly name: string; readonly bytes: Uint8Array };

/** What pictures that are bound together are as a file. */
export const pictureSetType = "application/zip";

/** How the name of a picture may end. */
export const pictureEnding = /\.(?:png|jpe?g)$/i;

// What systems add to an archive beside what people put into it.
const added = /(?:^|\/)(?:__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$|\/$/i;

/** Whether an archive with members of these names holds pictures and nothing else. */
export function isPictureSet(names: readonly string[]): boolean {
  const own = names.filter((name) => !added.test(name));
  return own.length > 0 && own.every((name) => pictureEnding.test(name));
}

/** Pictures in the order of their pages: by their names, and as they came where these are alike. */
export const inPageOrder = <T extends Pick<NamedPicture, "name">>(pictures: readonly T[]): T[] =>
  [...pictures].sort((one, other) => byNaturalName(one.name, other.name));

/** The pictures in an archive that holds nothing else, in the order of their pages; null when it holds other things. */
export function picturesIn(parts: ReadonlyMap<string, Uint8Array>): NamedPicture[] | null {
  if (!isPictureSet([...parts.keys()])) return null;
  return inPageOrder([...parts].filter(([name]) => !added.test(name)).map(([name, bytes]) => ({ name, bytes })));
}
