// How a remark names a place of the document.

import type { Source } from "../document-reading";
import { codeOf } from "../outline/headings";

/** "bảng 1 dòng 5", "mục III.2"; the line where no number stands above. */
export function placeOf({ path, line, table, row }: Source): string {
  if (table !== undefined && row !== undefined) return `bảng ${table} dòng ${row}`;
  return path.length > 0 ? `mục ${codeOf(path)}` : `dòng ${line}`;
}
