/** The passage of the document that something was read from; its code may be empty. */
export type Place = { readonly id: string; readonly code: string };

/** The place with this id and code; null for what was read from no passage. */
export function placeOf(id: string | null, code: string | null): Place | null {
  return id === null ? null : { id, code: code ?? "" };
}
