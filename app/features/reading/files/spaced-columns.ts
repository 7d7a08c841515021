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

const meets = (one: Span, other: Span) => one.left < other.right && one.right > other.left;
const isFilled = (span: Span, segments: readonly Span[]) => segments.some((each) => meets(span, each));

// What no line fills parts the columns.
function filledSpans(segments: readonly Span[]): Span[] {
  const spans: { left: number; right: number }[] = [];
  for (const { left, right } of [...segments].sort((one, other) => one.left - other.left)) {
    const open = spans.at(-1);
    if (open && left - open.right < 2) open.right = Math.max(open.right, right);
    else spans.push({ left, right });
  }
  return spans;
}

// Names side by side stand over columns of their own, though a cell may reach over the gap: it is where the fewest do.
function partedByNames(span: Span, lines: readonly (readonly Segment[])[], names: readonly Segment[]): Span[] {
  const [first, second, ...others] = names.filter((name) => meets(span, name));
  if (!first || !second) return [span];
  const crossing = (at: number) => lines.filter((line) => line.some(({ left, right }) => left < at && right > at - 1)).length;
  const cuts = Array.from({ length: second.left - first.left }, (_, index) => first.left + 1 + index);
  const lefts = new Map(cuts.map((cut) => [cut, lines.filter((line) => line.some(({ left }) => left === cut)).length]));
  const [best = second.left] = cuts.sort(
    (one, other) => crossing(one) - crossing(other) || (lefts.get(other) ?? 0) - (lefts.get(one) ?? 0) || one - other,
  );
  const rest = partedByNames({ left: best, right: span.right }, lines, [second, ...others]);
  return [{ left: span.left, right: best }, ...rest];
}

/** The columns that lines keep to. A name may stand beside what is set below it: where hardly a line fills both they are one. */
export function spansOf(lines: readonly (readonly Segment[])[], head: readonly (readonly Segment[])[]): Span[] {
  const names = head.flat();
  const widest = head.reduce((most, line) => (line.length > most.length ? line : most), [] as readonly Segment[]);
  const spans = filledSpans([...lines.flat(), ...names]).flatMap((span) => partedByNames(span, lines, widest));
  const share = (one: Span, other: Span | undefined) => {
    if (other === undefined || isFilled(one, names) === isFilled(other, names)) return 1;
    const either = lines.filter((line) => isFilled(one, line) || isFilled(other, line));
    return either.length === 0 ? 0 : either.filter((line) => isFilled(one, line) && isFilled(other, line)).length / either.length;
  };
  const kept: Span[] = [];
  for (let at = 0; at < spans.length; at += 1) {
    const [span, next, before] = [spans[at] as Span, spans[at + 1], kept.at(-1)];
    const [left, right] = [share(span, before), share(span, next)];
    const isNearer = before !== undefined && next !== undefined && span.left - before.right > next.left - span.right;
    if (before && left <= 0.2 && (left < right || (left === right && !isNearer)))
      kept.splice(-1, 1, { left: before.left, right: span.right });
    else if (next && right <= 0.2) {
      kept.push({ left: span.left, right: next.right });
      at += 1;
    } else kept.push(span);
  }
  return kept;
}
