// One span of years is written one way: "giai đoạn 2021 - 2026" beside "2021 - 2025" is a slip.

import { yearOf } from "~/lib/calendar-date";
import type { ProblemRead, Source } from "../document-reading";
import { type Period, spansOfYears } from "../identity/period";

type Said = { readonly text: string; readonly source: Source };
type Span = { readonly from: number; readonly to: number };

// A term of office and a school year have their own years; so has the document whose name stands before.
const OTHER_KIND = /^(?:nhiệm kỳ|năm học)/u;
const NAMED_BEFORE = /(?:[Ss]ố\s*:?\s*\d|\d\s?[/-]\s?\p{Lu}{2,}|Chiến lược|Đề án|Dự án|Nghị quyết|Quy hoạch)[^;.]*$/u;

const isOfAnother = (text: string, { at, words }: { at: number; words: string }) =>
  OTHER_KIND.test(words.toLowerCase()) || NAMED_BEFORE.test(text.slice(Math.max(0, at - 400), at));

// A slip lies a year beside the span; what differs by more is a phase of it, or another programme.
const isNear = (span: Span, usual: Span) => Math.abs(span.from - usual.from) + Math.abs(span.to - usual.to) === 1;

const keyOf = ({ from, to }: Span) => `${from} - ${to}`;

/** Spans that share their first or last year with the plan's, or with one named more often, but not both. */
export function periodProblems(said: readonly Said[], period: Period | null): ProblemRead[] {
  const spans = said.flatMap(({ text, source }) =>
    spansOfYears(text).map((span) => ({ from: span.from, to: span.to, isOwn: !isOfAnother(text, span), source })),
  );
  const own: Span | null = period ? { from: yearOf(period.from), to: yearOf(period.to) } : null;
  const times = (span: Span) =>
    spans.filter((each) => keyOf(each) === keyOf(span)).length + (own && keyOf(own) === keyOf(span) ? 100 : 0);
  const problems = spans.flatMap(({ source, isOwn, ...span }) => {
    const others = own ? [own, ...spans] : spans;
    const usual = others.find((other) => isNear(span, other) && times(other) > 2 * times(span));
    if (usual === undefined || source === null || !isOwn) return [];
    const message = `Ghi giai đoạn ${keyOf(span)}, nơi khác ghi ${keyOf(usual)}. Xem lại năm nào đúng.`;
    return [{ code: "period-inconsistent", message, source } as const];
  });
  return problems.filter(
    (each, index) =>
      problems.findIndex(({ source, message }) => source.line === each.source.line && message === each.message) === index,
  );
}
