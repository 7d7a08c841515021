import type { DocumentReading, FormRead, Identity, TargetRead, TaskRead } from "~/features/reading/document-reading";
import { formatDate } from "~/lib/calendar-date";
import type { Locale } from "~/lib/i18n/text";
import { formatNumber } from "~/lib/number-format";

type Words = {
  readonly kinds: Readonly<Record<Identity["kind"], string>>;
  readonly noNumber: string;
  readonly noDay: string;
  readonly from: string;
  readonly signed: string;
  readonly period: string;
  readonly bases: string;
  readonly recipients: string;
  readonly targets: string;
  readonly tasks: string;
  readonly forms: string;
  readonly outline: string;
  readonly problems: string;
  readonly nobody: string;
  readonly support: string;
  readonly noDeadline: string;
  readonly sendTo: string;
  readonly via: string;
  readonly indicators: (count: number, filled: number) => string;
};

const words: Readonly<Record<Locale, Words>> = {
  vi: {
    kinds: { plan: "Kế hoạch", report: "Báo cáo", decision: "Quyết định", other: "Văn bản" },
    noNumber: "chưa có số",
    noDay: "chưa có ngày",
    from: "Cơ quan ban hành",
    signed: "Người ký",
    period: "Thời kỳ",
    bases: "Căn cứ",
    recipients: "Nơi nhận",
    targets: "CHỈ TIÊU",
    tasks: "NHIỆM VỤ",
    forms: "BIỂU MẪU",
    outline: "ĐỀ CƯƠNG",
    problems: "CẦN XEM LẠI",
    nobody: "chưa giao ai",
    support: "phối hợp",
    noDeadline: "không ghi thời hạn",
    sendTo: "gửi",
    via: "qua",
    indicators: (count, filled) => `${count} chỉ số, ${filled} đã có số liệu`,
  },
  en: {
    kinds: { plan: "Plan", report: "Report", decision: "Decision", other: "Document" },
    noNumber: "no number yet",
    noDay: "no day yet",
    from: "Issued by",
    signed: "Signed by",
    period: "Period",
    bases: "Based on",
    recipients: "Recipients",
    targets: "TARGETS",
    tasks: "TASKS",
    forms: "FORMS",
    outline: "OUTLINE",
    problems: "TO LOOK AT AGAIN",
    nobody: "nobody yet",
    support: "supported by",
    noDeadline: "no deadline",
    sendTo: "to",
    via: "by way of",
    indicators: (count, filled) => `${count} indicators, ${filled} filled`,
  },
};

function identityLines(document: Identity, say: Words): string[] {
  const { number, issuedOn, title, issuer, place, signer, signerTitle, period, bases, recipients, urgency } = document;
  const day = issuedOn ? formatDate(issuedOn) : say.noDay;
  const facts: readonly (readonly [string, string | null])[] = [
    [say.from, [issuer, place].filter(Boolean).join(", ")],
    [say.signed, [signer, signerTitle].filter(Boolean).join(", ")],
    [say.period, period && `${formatDate(period.from)} – ${formatDate(period.to)}`],
    [say.bases, bases.map((basis) => basis.number).join("; ")],
    [say.recipients, recipients.join("; ")],
  ];
  return [
    `${urgency ? `[${urgency.words}] ` : ""}${say.kinds[document.kind]} ${number ?? say.noNumber}, ${day}`,
    ...(title ? [title] : []),
    ...facts.filter(([, fact]) => fact).map(([name, fact]) => `${name}: ${fact}`),
  ];
}

function targetLine({ text, comparator, value, of, unit }: TargetRead): string {
  if (value === null) return `  ◎ ${text}`;
  const sign = comparator === ">=" ? "≥ " : comparator === "<=" ? "≤ " : "";
  return `  ◎ ${sign}${formatNumber(value)}${of === null ? "" : `/${formatNumber(of)}`} ${unit ?? ""}: ${text}`;
}

function taskLines({ text, lead, support, deadlines, sendTo, via, source }: TaskRead, say: Words): string[] {
  const who = lead.length > 0 ? lead.join("; ") : say.nobody;
  const helped = support.length > 0 ? ` (${say.support}: ${support.join("; ")})` : "";
  const due =
    deadlines.map(({ words: said, date }) => (date ? `${said} → ${formatDate(date)}` : said)).join("; ") || say.noDeadline;
  const to = [sendTo && `${say.sendTo} ${sendTo}`, via && `${say.via} ${via}`].filter(Boolean).join(" ");
  return [`  ${source.path.join(".") || "-"} ${text}`, `      ${who}${helped} · ${due}${to ? ` · ${to}` : ""}`];
}

function formLine({ title, cutOff, indicators }: FormRead, say: Words): string {
  const counted = indicators.filter(({ kind }) => kind !== "heading");
  const filled = counted.filter(({ state }) => state === "value").length;
  return `  ▦ ${title || "–"}: ${say.indicators(counted.length, filled)}${cutOff ? ` (${formatDate(cutOff)})` : ""}`;
}

/** What was read from a document, for people at a terminal. */
export function readingInShort(reading: DocumentReading, locale: Locale): string {
  const say = words[locale];
  const section = (name: string, lines: readonly string[], count = lines.length) =>
    lines.length === 0 ? [] : ["", `${name} (${count})`, ...lines];
  return [
    ...identityLines(reading.document, say),
    ...section(say.targets, reading.targets.map(targetLine)),
    ...section(
      say.tasks,
      reading.tasks.flatMap((task) => taskLines(task, say)),
      reading.tasks.length,
    ),
    ...section(
      say.forms,
      reading.forms.map((form) => formLine(form, say)),
    ),
    ...section(
      say.outline,
      reading.outline.map(({ code, title }) => `  ${code} ${title}`),
    ),
    ...section(
      say.problems,
      reading.problems.map(({ message, source }) => `  ! ${source ? `[${source.line}] ` : ""}${message}`),
    ),
  ].join("\n");
}
