// Dust in the cells of a recognised table: a dash or a full stop that the cells around it show to be none.
import type { Draft, DraftCell, DraftParagraph } from "./draft";

const onlyOf = (cell: DraftCell | undefined): DraftParagraph | null => {
  const [only, ...more] = cell?.blocks ?? [];
  return only?.kind === "paragraph" && more.length === 0 ? only : null;
};
const textOf = (cell: DraftCell | undefined) => onlyOf(cell)?.text.trim() ?? "";

const withText = (cell: DraftCell, text: string): DraftCell => {
  const only = onlyOf(cell);
  const blocks: Draft[] = only === null || text === "" ? [] : [{ ...only, text }];
  return { ...cell, blocks };
};

// "- | - Sinh phẩm": the dash stands before the words already.
function withoutSecondDash(row: readonly DraftCell[]): DraftCell[] {
  const [first, second] = row;
  const isTwice = first !== undefined && /^[-–]$/.test(textOf(first)) && /^[-–] ?\p{L}/u.test(textOf(second));
  return row.map((cell) => (isTwice && cell === first ? withText(cell, "") : cell));
}

const shortest = 60;
const endsInStop = /(?<=\p{L})\.$/u;
/** So many cells of a column without a full stop say that the one which has it is not a sentence. */
const fewest = 3;

/** The columns in which one cell alone ends in a full stop, though others hold words too. */
function columnsWithOneStop(rows: readonly (readonly DraftCell[])[]): Set<number> {
  const texts = new Map<number, string[]>();
  for (const cell of rows.flat())
    if (/\p{L}/u.test(textOf(cell))) texts.set(cell.column, [...(texts.get(cell.column) ?? []), textOf(cell)]);
  const isOne = (column: readonly string[]) =>
    column.length > fewest && column.filter((text) => endsInStop.test(text)).length === 1;
  return new Set([...texts].flatMap(([column, each]) => (isOne(each) ? [column] : [])));
}

const endsInQuote = /[”"]$/u;
const isQuoteAlone = (text: string) => endsInQuote.test(text) && !/[“"”]/u.test(text.slice(0, -1));

/** The rows of a recognised table without dust. */
export function withoutDust(rows: readonly (readonly DraftCell[])[]): DraftCell[][] {
  const columns = columnsWithOneStop(rows);
  const withoutLast = (cell: DraftCell) => {
    const text = textOf(cell);
    const isStop = columns.has(cell.column) && text.length < shortest && endsInStop.test(text);
    return isStop || isQuoteAlone(text) ? withText(cell, text.slice(0, -1)) : cell;
  };
  return rows.map((row) => withoutSecondDash(row).map(withoutLast));
}
