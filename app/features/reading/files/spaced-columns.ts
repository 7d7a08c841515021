// Where the columns of a text that is set out with blanks lie.

/** Columns of signs, from `left` to `right` (exclusive). */
export type Span = { readonly left: number; readonly right: number };
export type Segment = Span & { readonly text: string };

/** The pieces of a line that stand two blanks and more apart. */
export function segmentsIn(text: string): Segment[] {
  return [...text.matchAll(/\S+(?: \S+)*/gu)].map((match) => ({
    text: match[0],
    left: match.index,
    right: match.index + match[0].length,
  }));
}

/** The columns that lines keep to: what no line fills parts them, and each of them has a name in the head. */
export function spansOf(lines: readonly (readonly Segment[])[], names: readonly Segment[]): Span[] {
  const filled: boolean[] = [];
  for (const { left, right } of lines.flat()) for (let at = left; at < right; at += 1) filled[at] = true;
  const spans: { left: number; right: number }[] = [];
  for (let at = 0; at < filled.length; at += 1) {
    const open = spans.at(-1);
    if (!filled[at]) continue;
    if (open && at - open.right < 2) open.right = at + 1;
    else spans.push({ left: at, right: at + 1 });
  }
  const isNamed = (span: Span) => names.some(({ left, right }) => left < span.right && right > span.left);
  const kept: { left: number; right: number }[] = [];
  for (const span of spans) {
    const before = kept.at(-1);
    if (isNamed(span) || !before) kept.push(span);
    else before.right = span.right;
  }
  return kept;
}
