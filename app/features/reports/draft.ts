/** What was typed is laid over what is saved; a cell that cannot be read is told, and the rest is kept. */
import type { Problem } from "~/lib/errors";
import { formatNumber } from "~/lib/number-format";
import type { Indicator } from "./indicator";
import { explanationField, narrativeField, type TypedReport, valueField } from "./report-fields";
import { type ReportValue, readTyped, typedOf } from "./report-value";

export type DraftContent = {
  readonly values: Readonly<Record<string, ReportValue>>;
  readonly explanations: Readonly<Record<string, string>>;
  readonly narratives: Readonly<Record<string, string>>;
};

const MAX_WORDS = 20_000;
const tooLong = {
  vi: `Phần này dài quá ${formatNumber(MAX_WORDS)} ký tự. Hãy rút gọn, hoặc gửi kèm tệp ở phần minh chứng.`,
  en: `This section is longer than ${MAX_WORDS} characters. Shorten it, or attach a file as evidence.`,
};

const lines = (text: string) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim();

function laidOver(before: Readonly<Record<string, string>>, typed: Readonly<Record<string, string>>, ids: ReadonlySet<string>) {
  const known = Object.entries(typed).filter(([id]) => ids.has(id));
  const after = { ...before, ...Object.fromEntries(known.map(([id, text]) => [id, lines(text)])) };
  return Object.fromEntries(Object.entries(after).filter(([, text]) => text !== ""));
}

/** The content after typing, and the cells that could not be read; those stand blank, never at their former value. */
export function layOver(
  before: DraftContent,
  typed: TypedReport,
  form: { indicators: readonly Indicator[]; outlineIds: readonly string[] },
): { content: DraftContent; problems: Problem[] } {
  const problems: Problem[] = [];
  const values: Record<string, ReportValue> = {};
  for (const { id, kind } of form.indicators) {
    const text = typed.values[id];
    const saved = before.values[id];
    if (text === undefined && saved) values[id] = saved;
    if (text === undefined) continue;
    const read = readTyped(kind, text);
    if (!read.ok) problems.push({ field: valueField(id), text: read.text });
    else if (read.value) values[id] = read.value;
  }
  const indicatorIds = new Set(form.indicators.map((indicator) => indicator.id));
  const narratives = laidOver(before.narratives, typed.narratives, new Set(form.outlineIds));
  for (const [id, words] of Object.entries(narratives)) {
    if (words.length > MAX_WORDS) problems.push({ field: narrativeField(id), text: tooLong });
  }
  const explanations = laidOver(before.explanations, typed.explanations, indicatorIds);
  return { content: { values, explanations, narratives }, problems };
}

const sorted = (part: object) => Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));

/** Whether two contents say the same: a button pressed twice sends the same twice. */
export function isSameContent(a: DraftContent, b: DraftContent): boolean {
  const written = ({ values, explanations, narratives }: DraftContent) =>
    JSON.stringify([values, explanations, narratives].map(sorted));
  return written(a) === written(b);
}

/** Every field as it would be typed: what a conflict shows as standing now. */
export function typedFields(
  content: DraftContent,
  indicators: readonly Indicator[],
  outlineIds: readonly string[],
): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { id, kind } of indicators) {
    if (kind === "heading") continue;
    fields[valueField(id)] = typedOf(kind, content.values[id]);
    if (content.explanations[id]) fields[explanationField(id)] = content.explanations[id];
  }
  for (const id of outlineIds) fields[narrativeField(id)] = content.narratives[id] ?? "";
  return fields;
}
