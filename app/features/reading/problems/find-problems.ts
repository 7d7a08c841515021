// What a careful proofreader marks, in the order of the document, with the place of each.

import type { WorkCalendar } from "~/features/calendar/work-calendar";
import { groupBy } from "~/lib/group-by";
import type { Block } from "../block";
import type { DocumentReading, ProblemRead } from "../document-reading";
import type { FormWithRows } from "../forms/read-forms";
import { sourceOf } from "../outline/entry-text";
import { allEntries, type Entry, outlineOf } from "../outline/tree";
import type { DocumentParts } from "../parts/document-parts";
import { wholeText } from "../parts/paragraphs";
import { breakdownProblems } from "./breakdowns";
import { wrongColumns } from "./column-sums";
import { deadlineProblems } from "./deadline-days";
import { inShort } from "./in-short";
import { type Numbered, numberingProblems, outlineProblems } from "./numbering";
import { periodProblems } from "./periods";
import { recipientProblems } from "./recipients";
import { repeatedReports } from "./repeated-reports";
import { sumProblems } from "./sums-in-text";
import { wrongTotals } from "./totals";
import { unclearTasks } from "./unclear-tasks";

export type Read = Pick<DocumentReading, "document" | "targets" | "tasks"> & {
  readonly parts: DocumentParts;
  readonly entries: readonly Entry[];
  readonly forms: readonly FormWithRows[];
  readonly blocks: readonly Block[];
  readonly calendar: WorkCalendar;
};

/** Every doubt about a document: its marks, its numbers, its days, its figures, its recipients, its tasks. */
export function findProblems({ document, targets, tasks, parts, entries, forms, blocks, calendar }: Read): ProblemRead[] {
  const annexEntries = parts.annexes.map(
    (annex) => outlineOf(annex.blocks.filter((block) => block.kind === "paragraph")).entries,
  );
  const said = [entries, ...annexEntries].flatMap(allEntries).map((entry) => ({ text: entry.text, source: sourceOf(entry) }));
  return [
    ...missingMarks(document),
    ...uncertainWords(blocks),
    ...[entries, ...annexEntries].flatMap((each) => outlineProblems(each)),
    ...forms.flatMap(formProblems),
    ...sumProblems(entries),
    ...periodProblems(said, document.period),
    ...deadlineProblems({ targets, tasks, document }, calendar),
    ...repeatedReports(tasks),
    ...recipientProblems(tasks, document),
    ...unclearTasks(tasks, document),
  ];
}

function missingMarks({ number, issuedOn }: DocumentReading["document"]): ProblemRead[] {
  const without = (code: "missing-number" | "missing-date", message: string) => ({ code, message, source: null });
  return [
    ...(number === null ? [without("missing-number", "Văn bản chưa có số và ký hiệu. Ghi khi văn bản được ban hành.")] : []),
    ...(issuedOn === null ? [without("missing-date", "Văn bản chưa có ngày ban hành. Ghi khi văn bản được ban hành.")] : []),
  ];
}

function uncertainWords(blocks: readonly Block[]): ProblemRead[] {
  return blocks.flatMap((block) => {
    if (block.doubtful.length === 0) return [];
    const words = block.kind === "paragraph" ? wholeText(block) : "";
    const message = `Chưa nhận rõ chữ: ${block.doubtful.map((word) => `“${word}”`).join(", ")}. Đối chiếu với bản gốc.`;
    return [{ code: "uncertain-words", message, source: { path: [], line: block.line, words } } as const];
  });
}

// Where every few rows are out of order, their numbers do not count them.
function numbersOfRows(rows: readonly Numbered[]): ProblemRead[] {
  const problems = numberingProblems(rows);
  return problems.length > 3 && problems.length > rows.length / 4 ? [] : problems;
}

function formProblems({ form, rows }: FormWithRows): ProblemRead[] {
  const place = (index: number) => {
    const { line, label, table, row } = rows[index]?.row ?? { line: 1, label: "", table: null, row: null };
    return { path: [], line, words: label, ...(table === null || row === null ? {} : { table, row }) };
  };
  const list = rows.flatMap(({ row: { marker } }, index): (Numbered & { parent: number | null })[] =>
    marker?.number
      ? [
          {
            marker,
            where: ` trong biểu “${inShort(form.title)}”`,
            source: place(index),
            parent: form.indicators[index]?.parent ?? null,
          },
        ]
      : [],
  );
  const breakdowns = breakdownProblems(
    form.indicators.map((indicator, index) => {
      const { division = null, group = null } = rows[index] ?? {};
      return { indicator, division, group, source: place(index) };
    }),
  );
  const totals = [...wrongTotals(form.indicators), ...wrongColumns(form.indicators)].map(
    ({ at, said }): ProblemRead => ({
      code: "breakdown-mismatch",
      message: `“${form.indicators[at]?.label}” ${said}. Kiểm tra lại số liệu.`,
      source: place(at),
    }),
  );
  // Codes in a column of their own count the rows, whatever stands above them.
  const isCoded = rows.some(({ row: { marker, code } }) => code !== null && code !== marker?.code);
  if (isCoded) return [...breakdowns, ...totals];
  const numbering = [...groupBy(list, ({ parent }) => parent).values()].flatMap(numbersOfRows);
  return [...numbering, ...breakdowns, ...totals];
}
