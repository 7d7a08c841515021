// How many letters must be changed, added or left out to make one word of another.

/** What two texts have in common at their beginning and end costs nothing. */
function differing(a: string, b: string): [string, string] {
  const shorter = Math.min(a.length, b.length);
  let from = 0;
  while (from < shorter && a[from] === b[from]) from += 1;
  let tail = 0;
  while (tail < shorter - from && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return [a.slice(from, a.length - tail), b.slice(from, b.length - tail)];
}

/** The distance between two texts, in letters; `limit` + 1 as soon as it is larger. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  const [a, b] = differing(one, other);
  const tooFar = limit + 1;
  if (a === "" || b === "") return Math.min(a.length + b.length, tooFar);
  let before = new Array<number>(b.length + 1).fill(tooFar);
  let current = before.slice();
  for (let column = 0; column <= Math.min(b.length, limit); column += 1) before[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    // Places further from the diagonal than the limit cannot lie on a way that is short enough.
    const [first, last] = [Math.max(1, row - limit), Math.min(b.length, row + limit)];
    current[first - 1] = first === 1 ? row : tooFar;
    let least = current[first - 1] as number;
    for (let column = first; column <= last; column += 1) {
      const change = (before[column - 1] as number) + (a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1);
      const cost = Math.min(change, (before[column] as number) + 1, (current[column - 1] as number) + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return tooFar;
    if (last < b.length) current[last + 1] = tooFar;
    [before, current] = [current, before];
  }
  return Math.min(before[b.length] as number, tooFar);
}
