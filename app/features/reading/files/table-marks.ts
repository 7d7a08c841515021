// What tables in plain text have in common, whichever way they were copied: how a row is numbered, and what stands below the last one.

const NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[A-ZĐa-zđ])\)?[.)]?$|^[-+*]$/u;
const BELOW = /^(?:Lưu ý|Ghi chú:|Nơi nhận|NGƯỜI LẬP|THỦ TRƯỞNG|(?:TM|KT|TL)\.)/u;

/** Whether a cell holds the number of its row: "1", "1.1", "(2)", "II", "a)", "-". */
export const isRowNumber = (cell: string) => NUMBER.test(cell);

/** Whether a cell holds the number of a group of rows: "II", "B." */
export const isGroupNumber = (cell: string) => /^(?:[IVXLC]{1,6}|[A-ZĐ])[.)]?$/u.test(cell);

/** Whether a line is a remark or a signature below a table. */
export const isBelowTable = (line: string) => BELOW.test(line);
