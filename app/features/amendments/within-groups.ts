// "Nhiệm vụ số 6 Phụ lục I" passes over the groups of the annex, through which its works are numbered on: it is "Phụ lục I.III.6".

/**
 * How the code of a work in an annex begins and ends, whatever groups stand between; null for a place in no annex.
 * @param place in small letters: "phụ lục i.6"
 */
export function withinGroups(place: string): readonly [beginning: string, end: string] | null {
  const [annex = "", ...below] = place.split(".");
  const own = below.at(-1);
  return own === undefined || !annex.startsWith("phụ lục") ? null : [`${annex}.`, `.${own}`];
}
