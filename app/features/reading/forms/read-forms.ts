// Forms stand in the annexes, one for each title; a table of figures in the text of a report is one too.

import type { CalendarDate } from "~/lib/calendar-date";
import type { Block } from "../block";
import type { FormRead } from "../document-reading";
import type { DocumentParts, Paper } from "../parts/document-parts";
import { wholeText } from "../parts/paragraphs";
import { unitOfLine, unitOfTitle } from "../parts/unit-line";
import { isAssignmentTable } from "../tasks/assignment-columns";
import { blankLines, isFormOfLines } from "./blank-lines";
import { cutOffIn } from "./cut-off";
import { formHeader } from "./form-header";
import { formRows } from "./form-rows";
import type { NestedRow } from "./indicator-tree";
import { indicatorsOf } from "./read-form";

/** A form with the rows from which each indicator was read. */
export type FormWithRows = { readonly form: FormRead; readonly rows: readonly NestedRow[] };

const isFormTable = (block: Block) => block.kind === "table" && !isAssignmentTable(block) && formHeader(block) !== null;
const textsOf = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.kind === "paragraph" ? [wholeText(block)] : []));

function formOf(title: string, blocks: readonly Block[], cutOff: CalendarDate | null, above: readonly string[]): FormWithRows[] {
  const named = unitOfTitle(title);
  const unit = above.map(unitOfLine).find((each) => each) ?? named.unit;
  const found = blocks.some(isFormTable) ? formRows(blocks, unit) : blankLines(blocks);
  const { indicators, rows } = indicatorsOf(found);
  return indicators.length === 0 ? [] : [{ form: { title: named.title, cutOff, indicators }, rows }];
}

// "2. Đã tổ chức 04 hội nghị." is the last sentence of what was told before, and no title of the table that follows.
const isSentence = (text: string) =>
  /[.;]$/u.test(text) && !/(?<!\p{L})(?:bảng|biểu|phụ lục|sau đây|như sau)(?!\p{L})/iu.test(text);

// In the text each table has the line before it as its title; where that is a sentence of the text, the document's own.
function formsInText({ body, title: own }: Paper, cutOff: CalendarDate | null): FormWithRows[] {
  if (isFormOfLines(body)) return formOf(own ?? "", body, cutOff, []);
  return body.flatMap((block, index) => {
    if (!isFormTable(block)) return [];
    const above = textsOf(body.slice(Math.max(0, index - 2), index));
    const [said = ""] = above.filter((text) => text.length < 250 && unitOfLine(text) === null).slice(-1);
    const title = said === "" || isSentence(said) ? (own ?? "") : said;
    return formOf(title.replace(/\s*:$/u, ""), [block], cutOff, above);
  });
}

/** Every form of a document, in its order. */
export function readForms({ main, annexes }: DocumentParts, year: number | null): FormWithRows[] {
  const inBody = [main.title ?? "", main.attached ?? "", ...main.preamble.map(wholeText), ...textsOf(main.body)];
  const closed = (texts: readonly string[]) => cutOffIn([...texts, ...inBody], year);
  return [
    ...formsInText(main, cutOffIn(inBody, year)),
    ...annexes.flatMap(({ title, attached, blocks }) => {
      const texts = [attached ?? "", ...textsOf(blocks)];
      return formOf(title, blocks, closed(texts), texts);
    }),
  ];
}
