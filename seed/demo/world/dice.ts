/** Whole numbers that depend on the name alone, so that the demo world is the same on every machine. */
export function diceOf(name: string) {
  let state = 2166136261;
  for (const character of name) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);

  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  /** `percent` of a whole, give or take `spread` points. */
  const partOf = (whole: number, percent: number, spread = 5) =>
    Math.max(0, Math.min(whole, Math.round((whole * (percent + between(-spread, spread))) / 100)));

  return { between, partOf };
}
