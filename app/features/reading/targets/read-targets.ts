// Under "chỉ tiêu" every point is a target; under "mục tiêu" those that measure something.

import { comparable, tidy } from "~/lib/vietnamese-text";
import { beginsWithVerb } from "../agencies/duty-verbs";
import { subjectOf } from "../agencies/subject";
import type { Horizon, Identity, Source, TargetRead } from "../document-reading";
import { OUTLOOK } from "../identity/period";
import { isHeading, isNumbered, isPlain, isRemark, sourceOf } from "../outline/entry-text";
import { runsWithoutHeading } from "../outline/lost-headings";
import { announcesTargets, beginsDuties, roleOf } from "../outline/section-role";
import { allEntries, type Entry } from "../outline/tree";
import { sentencesOf } from "../tasks/sentences";
import { isBackground, tellsHowThingsAre } from "./background";
import { horizonIn, horizonsOf, impossibleDayIn } from "./horizon";
import { measuresIn } from "./measure";
import { wordsOfEach } from "./words-of-each";

// "Đến năm 2030, tầm nhìn đến năm 2045": goals are those of the nearer year.
const withoutOutlook = (title: string) => comparable(title).replace(OUTLOOK, "");

type Section = { readonly isOfTargets: boolean; readonly horizon: Horizon | null };

/** The targets of an outline; without words of their own they reach to the end of the plan's period. */
export function readTargets(
  entries: readonly Entry[],
  { period, kind, title }: Pick<Identity, "period" | "kind" | "title">,
): TargetRead[] {
  const whole: Horizon | null = period ? { by: period.to } : horizonIn(withoutOutlook(title ?? ""));
  const untitled = kind === "plan" ? (runsWithoutHeading(entries) ?? []).filter(areTargets).flat() : [];
  const section: Section = { isOfTargets: false, horizon: null };
  return entries.flatMap((entry) => inSection(entry, untitled.includes(entry) ? section : null, whole));
}

/** Whether points whose heading is lost are goals: nearly all of them measure something, and name nobody. */
export function areTargets(run: readonly Entry[]): boolean {
  const points = run.flatMap((entry) => (isHeading(entry) ? entry.children : [entry])).filter((entry) => !isPlain(entry));
  const measuring = points.filter(({ text }) => measuresIn(text).length > 0 && subjectOf(text) === null);
  return points.length >= 2 && measuring.length >= points.length * 0.8;
}

function inSection(entry: Entry, section: Section | null, whole: Horizon | null): TargetRead[] {
  if (isHeading(entry)) {
    // "PHƯƠNG HƯỚNG NĂM 2025" in the report of 2024.
    const isOutlook = section === null && /phương hướng|nhiệm vụ|kế hoạch/u.test(comparable(entry.text));
    const until = (isOutlook ? horizonIn(entry.text) : null) ?? whole;
    return [...announcing(entry, section, until), ...belowOf(entry.children, sectionOf(entry, section), until)];
  }
  // "a) Chỉ tiêu: mỗi năm tổ chức 20 buổi truyền thông" stands among the labels of a work.
  if (section === null && isNamedTarget(entry) && measuresIn(entry.text).length > 0)
    return targetsOf(entry, { isOfTargets: true, horizon: null }, whole);
  if (section === null || isRemark(entry) || onlyTells(entry.text)) return [];
  return [
    ...targetsOf(entry, section, whole),
    ...entry.children.flatMap((child) => inSection(child, { ...section, isOfTargets: false }, whole)),
  ];
}

// "Sản lượng quả đạt 46.000 tấn. Một số loại quả chính:" has a goal of its own before it announces others.
function announcing(entry: Entry, section: Section | null, whole: Horizon | null): TargetRead[] {
  const own = entry.text.endsWith(":") ? sentencesOf(entry.text).slice(0, -1).join(" ") : "";
  return section === null || own === "" || isPlain(entry)
    ? []
    : targetsOf({ ...entry, text: own }, { ...section, isOfTargets: false }, whole);
}

const onlyTells = (text: string) => tellsHowThingsAre(text) && measuresIn(text).every((measure) => isBackground(text, measure));

// "Đến hết năm 2030 đạt những mục tiêu sau:" says by when for the points below it, "… bằng các chỉ tiêu sau:" what they are.
function belowOf(entries: readonly Entry[], section: Section | null, whole: Horizon | null): TargetRead[] {
  let current = section;
  return entries.flatMap((entry) => {
    if (isPlain(entry) && entry.text.endsWith(":")) {
      const horizon = horizonIn(entry.text);
      const announced = section ?? (announcesTargets(entry.text) ? { isOfTargets: true, horizon: null } : null);
      if (announced) current = { ...announced, horizon: horizon ?? announced.horizon };
    }
    return inSection(entry, current, whole);
  });
}

/** Whether a part of the goals measures nothing, and each of its paragraphs begins with what is to be done. */
export function holdsDuties(entry: Entry): boolean {
  if (!isHeading(entry) || !isNumbered(entry) || announcesTargets(entry.text) || /chỉ tiêu|mục tiêu/iu.test(entry.text))
    return false;
  const said = allEntries(entry.children).filter(({ text, children }) => children.length === 0 && !text.endsWith(":"));
  const areDuties = said.filter(({ text }) => beginsWithVerb(text)).length >= said.length * 0.7;
  return said.length >= 2 && areDuties && said.every(({ text }) => measuresIn(text).length === 0);
}

const ENDS_TARGETS = /^(?:yêu cầu|quan điểm|nguyên tắc|phạm vi|đối tượng|kinh phí)/u;

function sectionOf(entry: Entry, above: Section | null): Section | null {
  const role = roleOf(entry.text);
  const horizon = horizonIn(entry.text) ?? above?.horizon ?? null;
  const plain = comparable(entry.text);
  // "Sở Y tế lồng ghép các mục tiêu vào kế hoạch, cụ thể:" gives work.
  const announcesGoals = /(?:chỉ tiêu|mục tiêu)(?!\p{L})[^.,;:]{0,40}:$/u.test(plain);
  if (entry.text.endsWith(":") && !announcesGoals && subjectOf(entry.text)?.duty) return null;
  if (/chỉ tiêu/u.test(plain) && role === "targets") return { isOfTargets: true, horizon };
  if (role === "targets" || /mục tiêu/u.test(plain)) return { isOfTargets: false, horizon };
  if (above?.isOfTargets && holdsDuties(entry)) return null;
  if (role !== null && (above === null || ENDS_TARGETS.test(plain) || beginsDuties(entry.text))) return null;
  return above ? { ...above, isOfTargets: above.isOfTargets || /^chỉ tiêu/u.test(plain), horizon } : null;
}

// "- Chỉ tiêu 2: Nội dung bình đẳng giới được đưa vào chương trình giảng dạy" measures nothing, but is one.
const isNamedTarget = ({ text }: Entry) => NAMED.test(text);
const NAMED = /^chỉ tiêu(?:\s+(?:\d+|giao|phấn đấu|cụ thể|năm\s+\d{4}))?\s*:\s*/iu;

const isOfNone = (text: string) => MUST_NOT_HAPPEN.test(text) || IS_GONE.test(text);

function targetsOf(entry: Entry, { isOfTargets, horizon }: Section, whole: Horizon | null): TargetRead[] {
  const isOne = (isOfTargets || isNamedTarget(entry) || isOfNone(entry.text)) && !isPlain(entry);
  return isOne || measuresIn(entry.text).length > 0 ? targetsIn(entry.text, sourceOf(entry), horizon ?? whole) : [];
}

/** The targets in words that are known to hold some: one for each measure, or one that measures nothing; `last` is by when, where they do not say. */
export function targetsIn(words: string, source: Source, last: Horizon | null): TargetRead[] {
  const measures = measuresIn(words);
  // A day that there is not is no reason to take the plan's last one: somebody is asked.
  const above = impossibleDayIn(words) === null ? last : null;
  if (measures.length === 0) {
    const until = horizonIn(words) ?? above;
    const none = MUST_NOT_HAPPEN.test(words) ? ({ comparator: "<=", value: 0 } as const) : { comparator: null, value: null };
    return [{ text: sentence(words), ...none, of: null, unit: null, horizon: until, source }];
  }
  const horizons = horizonsOf(words, measures);
  const each = wordsOfEach(words, measures);
  return measures.flatMap((measure, index) => {
    if (isBackground(words, measure)) return [];
    const { comparator, value, of, unit, clause } = measure;
    // What was told of the same thing before it goes with the goal.
    const before = measures[index - 1];
    const isAfterTold = before !== undefined && before.clause === clause && isBackground(words, before);
    const own = isAfterTold ? words.slice(clause, measures[index + 1]?.from) : each[index];
    return [{ text: sentence(own ?? words), comparator, value, of, unit, horizon: horizons[index] ?? above, source }];
  });
}

// "Không để xảy ra cháy chết người": none at all is the goal.
const MUST_NOT_HAPPEN = /^không để (?:xảy ra|phát sinh)\s/iu;
// "Không còn xã đặc biệt khó khăn" is reached or not.
const IS_GONE = /^(?:(?:phấn đấu|cơ bản)\s)?không còn\s/iu;

function sentence(text: string): string {
  const words = tidy(text)
    .replace(/^[\s,;:.]+/u, "")
    .replace(NAMED, "")
    .replace(/^mục tiêu(?:\s+\d+)?\s*:\s*/iu, "")
    .replace(/(?:[\s.;,:/]|\s(?:và|trong đó|đồng thời))+$/u, "");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
