/** The half-open range of paths at and below `path` ("/a/b/"): `from <= p and p < to`. */
export function pathRange(path: string): { from: string; to: string } {
  // "0" is the character after "/": the first that no path below can begin with.
  return { from: path, to: `${path.slice(0, -1)}0` };
}
