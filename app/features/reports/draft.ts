/** What was typed is laid over what is saved; a cell that cannot be read is told, and its text is kept as it was typed. */
import type { Problem } from "~/lib/errors";
import { formatNumber } from "~/lib/number-format";
import type { Indicator } from "./indicator";
import type { ReportContent } from "./report-content";
import { explanationField, narrativeField, type TypedReport, valueField } from "./report-fields";
import { type ReportValue, readTyped, typedOf } from "./report-value";

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

function cellsLaidOver(before: ReportContent, typed: TypedReport, indicators: readonly Indicator[]) {
  const problems: Problem[] = [];
  const values: Record<string, ReportValue> = {};
  const unread: Record<string, string> = {};
  for (const indicator of indicators) {
    const { id } = indicator;
    const text = typed.values[id] ?? before.unread[id];
    const saved = before.values[id];
    if (text === undefined && saved) values[id] = saved;
    if (text === undefined) continue;
    const read = readTyped(indicator, text);
    if (read.ok && read.value) values[id] = read.value;
    if (read.ok) continue;
    problems.push({ field: valueField(id), text: read.text });
    if (indicator.kind !== "heading") unread[id] = lines(text);
  }
  return { values, unread, problems };
}

/** The content after typing, and the cells that could not be read; those keep what was typed, never their former value. */
export function layOver(
  before: ReportContent,
  typed: TypedReport,
  form: { indicators: readonly Indicator[]; outlineIds: readonly string[] },
): { content: ReportContent; problems: Problem[] } {
  const { values, unread, problems } = cellsLaidOver(before, typed, form.indicators);
  const indicatorIds = new Set(form.indicators.map((indicator) => indicator.id));
  const narratives = laidOver(before.narratives, typed.narratives, new Set(form.outlineIds));
  for (const [id, words] of Object.entries(narratives)) {
    if (words.length > MAX_WORDS) problems.push({ field: narrativeField(id), text: tooLong });
  }
  const explanations = laidOver(before.explanations, typed.explanations, indicatorIds);
  return { content: { values, unread, explanations, narratives }, problems };
}

const sorted = (part: object) => Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1));

/** Whether two contents say the same: a button pressed twice sends the same twice. */
export function isSameContent(a: ReportContent, b: ReportContent): boolean {
  const written = ({ values, unread, explanations, narratives }: ReportContent) =>
    JSON.stringify([values, unread, explanations, narratives].map(sorted));
  return written(a) === written(b);
}

/** Every field as it would be typed: what a conflict shows as standing now. */
export function typedFields(
  content: ReportContent,
  indicators: readonly Indicator[],
  outlineIds: readonly string[],
): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { id, kind } of indicators) {
    if (kind === "heading") continue;
    fields[valueField(id)] = content.unread[id] ?? typedOf(kind, content.values[id]);
    if (content.explanations[id]) fields[explanationField(id)] = content.explanations[id];
  }
  for (const id of outlineIds) fields[narrativeField(id)] = content.narratives[id] ?? "";
  return fields;
}
