import { z } from "zod";
import { urgencies } from "~/features/assignments/urgency";
import { type IndicatorKind, type IndicatorTree, indicatorKinds } from "~/features/reports/indicator";
import { optionalDate, optionalText, requiredText, say } from "~/lib/say";
import { tidy } from "~/lib/vietnamese-text";

const mostRows = 2000;
const mostSections = 500;
const longestLabel = 600;

const texts = (most: number, longest: number) =>
  z
    .array(
      z
        .string()
        .max(longest, say(`Một dòng dài quá ${longest} ký tự. Hãy rút gọn.`, `A line is longer than ${longest} characters.`)),
    )
    .max(most, say(`Có nhiều nhất ${most} dòng.`, `At most ${most} lines.`))
    .default([]);

type Row = { code: string; label: string; unit: string; kind: IndicatorKind; depth: number; isPart: boolean };
type Lists = Record<"rowCode" | "rowLabel" | "rowUnit" | "rowKind" | "rowDepth" | "rowPart", string[]>;

const kindOf = (text: string | undefined): IndicatorKind => indicatorKinds.find((kind) => kind === text) ?? "number";

// A row whose name was emptied is left out; one that stood deeper than below the row before it comes up to there.
function rowsOf(lists: Lists): Row[] {
  const rows: Row[] = [];
  for (const [index, label] of lists.rowLabel.entries()) {
    if (tidy(label) === "") continue;
    const deepest = rows.length === 0 ? 0 : (rows[rows.length - 1] as Row).depth + 1;
    rows.push({
      code: tidy(lists.rowCode[index] ?? ""),
      label: tidy(label),
      unit: tidy(lists.rowUnit[index] ?? ""),
      kind: kindOf(lists.rowKind[index]),
      depth: Math.min(Math.max(Number(lists.rowDepth[index]) || 0, 0), deepest),
      isPart: lists.rowPart[index] === "1",
    });
  }
  return rows;
}

// A single "Trong đó" is some of the total; several are taken to make it up until the form is corrected.
function treeOf(row: Row, key: string, children: readonly IndicatorTree[]): IndicatorTree {
  const parts = children.filter(({ notInSum }) => !notInSum);
  return {
    key,
    label: row.label,
    kind: row.kind,
    ...(row.code === "" ? {} : { code: row.code }),
    ...(row.unit === "" ? {} : { unit: row.unit }),
    ...(children.length === 0 ? {} : { children }),
    ...(parts.length === 1 ? { parts: "within" as const } : {}),
    ...(row.isPart ? {} : { notInSum: true }),
  };
}

function treesAt(rows: readonly Row[], from: number, to: number): IndicatorTree[] {
  const trees: IndicatorTree[] = [];
  for (let at = from; at < to; ) {
    const row = rows[at] as Row;
    const next = rows.findIndex((other, index) => index > at && index < to && other.depth <= row.depth);
    const end = next < 0 ? to : next;
    const children = treesAt(rows, at + 1, end);
    trees.push(treeOf(row, `r${at + 1}`, children));
    at = end;
  }
  return trees;
}

/** The form of a report form that was read: its rows in lists, one value for each row in each list. */
export const formItemSchema = z
  .object({
    code: requiredText("mã biểu", "code of the form", 30),
    title: requiredText("tên biểu", "title of the form", 600),
    cutOffOn: optionalDate("Ngày chốt số liệu", "day on which data are closed"),
    rowCode: texts(mostRows, 30),
    rowLabel: texts(mostRows, longestLabel),
    rowUnit: texts(mostRows, 60),
    rowKind: texts(mostRows, 10),
    rowDepth: texts(mostRows, 3),
    rowPart: texts(mostRows, 1),
    outlineCode: texts(mostSections, 30),
    outlineTitle: texts(mostSections, longestLabel),
    // The version of a form of another plan that is taken over instead of these rows.
    reuse: optionalText(26),
  })
  .transform(({ code, title, cutOffOn, reuse, outlineCode, outlineTitle, ...lists }, context) => {
    const rows = rowsOf(lists);
    const outline = outlineTitle.flatMap((each, index) =>
      tidy(each) === "" ? [] : [{ code: tidy(outlineCode[index] ?? "") || String(index + 1), title: tidy(each) }],
    );
    if (rows.length + outline.length === 0) {
      const message = say(
        "Biểu không còn dòng nào. Hãy giữ ít nhất một dòng, hoặc bỏ cả biểu.",
        "No row is left. Keep one, or leave the form out.",
      );
      context.addIssue({ code: "custom", path: ["rowLabel"], message });
      return z.NEVER;
    }
    return { code, title, cutOffOn, reuse, indicators: treesAt(rows, 0, rows.length), outline };
  });

/** What the form of a plan holds besides what a plan says: the urgency of its paper, which its work is to bear. */
export const planExtrasSchema = z.object({ urgency: z.enum(urgencies).catch("none") });

/** What a task's form holds besides what a task says: who leads, and whether it is answered by the form of the document. */
export const taskExtrasSchema = z.object({
  leads: texts(500, 300).transform((names) => [...new Set(names.map(tidy).filter((name) => name !== ""))]),
  usesForm: optionalText(30),
});
