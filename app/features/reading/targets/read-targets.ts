// Under "chỉ tiêu" every point is a target; under "mục tiêu" those that measure something.

import { dayOfMonth } from "~/lib/calendar-date";
import { comparable, tidy } from "~/lib/vietnamese-text";
import type { Horizon, TargetRead } from "../document-reading";
import type { Period } from "../identity/period";
import { isHeading, isRemark, sourceOf } from "../outline/entry-text";
import { roleOf } from "../outline/section-role";
import type { Entry } from "../outline/tree";
import { type Measure, measuresIn } from "./measure";

type Section = { readonly isOfTargets: boolean; readonly horizon: Horizon | null };

const EACH = /(?:hằng|hàng|mỗi) năm/u;
const BY = /(?:đến|tới)(?: hết| cuối)?(?: năm)? (?<by>20\d{2})/u;
const WITHIN = /(?:trong |hết |cuối )?năm (?<year>20\d{2})/u;

function horizonIn(text: string): Horizon | null {
  const plain = comparable(text);
  const by = BY.exec(plain)?.groups?.by;
  if (by) return { by: dayOfMonth(Number(by), 12, 31) };
  if (EACH.test(plain)) return { each: "year" };
  const year = WITHIN.exec(plain)?.groups?.year;
  return year && !/so với/u.test(plain.slice(0, plain.indexOf(`năm ${year}`))) ? { by: dayOfMonth(Number(year), 12, 31) } : null;
}

/** The targets of an outline; without words of their own they reach to the end of the plan's period. */
export function readTargets(entries: readonly Entry[], period: Period | null): TargetRead[] {
  const whole: Horizon | null = period ? { by: period.to } : null;
  return entries.flatMap((entry) => inSection(entry, null, whole));
}

function inSection(entry: Entry, section: Section | null, whole: Horizon | null): TargetRead[] {
  if (isHeading(entry)) {
    const inner = sectionOf(entry, section);
    return entry.children.flatMap((child) => inSection(child, inner, whole));
  }
  if (section === null || isRemark(entry)) return [];
  return [
    ...targetsOf(entry, section, whole),
    ...entry.children.flatMap((child) => inSection(child, { ...section, isOfTargets: false }, whole)),
  ];
}

function sectionOf(entry: Entry, above: Section | null): Section | null {
  const role = roleOf(entry.text);
  const horizon = horizonIn(entry.text) ?? above?.horizon ?? null;
  const plain = comparable(entry.text);
  if (/chỉ tiêu/u.test(plain) && role === "targets")
    return { isOfTargets: !/^(?:các )?mục tiêu,? ?(?:và )?chỉ tiêu/u.test(plain), horizon };
  if (role === "targets" || /mục tiêu/u.test(plain)) return { isOfTargets: false, horizon };
  if (role !== null && above === null) return null;
  return above ? { ...above, isOfTargets: above.isOfTargets || /^chỉ tiêu/u.test(plain), horizon } : null;
}

function targetsOf(entry: Entry, { isOfTargets, horizon }: Section, whole: Horizon | null): TargetRead[] {
  const measures = measuresIn(entry.text);
  const source = sourceOf(entry);
  const until = horizonIn(entry.text) ?? horizon ?? whole;
  if (measures.length === 0) {
    if (!isOfTargets) return [];
    return [{ text: sentence(entry.text), comparator: null, value: null, of: null, unit: null, horizon: until, source }];
  }
  return measures.map((measure, index) => {
    const text =
      measures.length === 1
        ? entry.text
        : entry.text.slice(beginOf(entry.text, measures, index), beginOf(entry.text, measures, index + 1));
    const { comparator, value, of, unit } = measure;
    return { text: sentence(text), comparator, value, of, unit, horizon: until, source };
  });
}

// Several measures share a sentence: each takes the words up to the next.
function beginOf(text: string, measures: readonly Measure[], index: number): number {
  if (index === 0) return 0;
  return measures[index]?.at ?? text.length;
}

function sentence(text: string): string {
  const words = tidy(text)
    .replace(/^(?:chỉ tiêu|mục tiêu)(?:\s+\d+)?\s*:\s*/iu, "")
    .replace(/(?:[\s.;,:/]|\s(?:và|trong đó|đồng thời))+$/u, "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
