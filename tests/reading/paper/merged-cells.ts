// Tables as clerks rule them: equal leads below each other in one cell, a group over the whole row, heads of two rows.
import type { Row } from "~/features/reading/block";

export type PaperCell = {
  readonly text: string;
  readonly columns: number;
  /** Begins a cell over several rows, or goes on in the one above. */
  readonly below: "begins" | "goes on" | null;
  readonly isHead: boolean;
};

const plain = (text: string, isHead = false): PaperCell => ({ text, columns: 1, below: null, isHead });
const pairs: readonly (readonly [RegExp, string])[] = [
  [/chủ trì$/iu, "Cơ quan thực hiện"],
  [/^Kỳ trước$/u, "Số liệu"],
  [/^Trong tháng$/u, "Số liệu"],
];

/** The head as two rows where two columns belong together; otherwise as it is. */
function headRows(texts: readonly string[]): PaperCell[][] {
  const at = texts.findIndex((text) => pairs.some(([shape]) => shape.test(text)));
  const above = pairs.find(([shape]) => shape.test(texts[at] ?? ""))?.[1];
  if (at < 0 || at + 1 >= texts.length || above === undefined) return [texts.map((text) => plain(text, true))];
  const shorter = (text: string) =>
    text.replace(/^(?:Cơ quan|Đơn vị|Cơ quan, đơn vị) (?=chủ trì|phối hợp)/u, "").replace(/^./u, (first) => first.toUpperCase());
  const upper = texts.flatMap((text, index): PaperCell[] => {
    if (index === at + 1) return [];
    return [index === at ? { text: above, columns: 2, below: null, isHead: true } : { ...plain(text, true), below: "begins" }];
  });
  const lower = texts.map((text, index): PaperCell => {
    const isPair = index === at || index === at + 1;
    return isPair ? plain(shorter(text), true) : { text: "", columns: 1, below: "goes on", isHead: true };
  });
  return [upper, lower];
}

/** A group names itself once, over all columns behind its number. */
function groupRow(texts: readonly string[]): PaperCell[] | null {
  const filled = texts.flatMap((text, at) => (text === "" ? [] : [at]));
  const last = filled.at(-1) ?? 0;
  if (filled.length > 2 || last > 1 || texts.length < 4 || /^Trong đó/u.test(texts[last] ?? "")) return null;
  return [
    ...texts.slice(0, last).map((text) => plain(text)),
    { text: texts[last] ?? "", columns: texts.length - last, below: null, isHead: false },
  ];
}

const isAgency = (text: string | undefined) => /^(?:Sở|UBND|Công an|Văn phòng) /u.test(text ?? "");

function bodyRow(rows: readonly (readonly string[])[], at: number): PaperCell[] {
  const texts = rows[at] ?? [];
  return (
    groupRow(texts) ??
    texts.map((text, column): PaperCell => {
      const isSame = (row: readonly string[] | undefined) => isAgency(text) && row !== undefined && row[column] === text;
      if (at > 1 && isSame(rows[at - 1])) return { text: "", columns: 1, below: "goes on", isHead: false };
      return { ...plain(text), below: isSame(rows[at + 1]) ? "begins" : null };
    })
  );
}

/** The cells of a table, row by row. */
export function paperRows(rows: readonly Row[], isMerging: boolean): PaperCell[][] {
  const texts = rows.map(({ cells }) => cells.map(({ text }) => text));
  if (!isMerging) return texts.map((row, at) => row.map((text) => plain(text, at === 0)));
  return texts.flatMap((row, at) => (at === 0 ? headRows(row) : [bodyRow(texts, at)]));
}
