/** The page that a query string asks for; the first when it cannot be read. */
export function pageNumber(query: URLSearchParams, parameter = "page"): number {
  const asked = Number(query.get(parameter));
  return Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
}
