// In some tables no column says who leads: the rows of groups do ("I | Sở Tài chính"), and all rows below such a name are its own.

import { comparable, tidy } from "~/lib/vietnamese-text";
import { properCase } from "../agencies/proper-case";
import { subjectOf } from "../agencies/subject";
import { takeMarker } from "../outline/marker";
import type { GridRow } from "../tables/grid";
import { agenciesOf } from "./duty";

// Heads that begin no field of work, as "Thanh tra, kiểm tra" and "Tổ chức bộ máy" do.
const BODY =
  /^(?:các )?(?:sở|bộ(?! (?:máy|thủ tục|tiêu chí|chỉ số))|ban(?! hành| bố)|công an|ubnd|ủy ban|văn phòng|phòng(?!,| chống| ngừa)|cục|chi cục|trung tâm|thanh tra (?:tỉnh|sở|bộ|thành phố)|hội|đoàn thanh niên|tỉnh đoàn|trường|bệnh viện|kho bạc|ngân hàng|bảo hiểm xã hội|đảng ủy|viện|tòa án|công ty|liên đoàn|mặt trận|báo)(?!\p{L})/u;

/** The bodies that the row of a group names; none where it names a field of work. */
export function leadersOfGroup(words: string): readonly string[] {
  const name = properCase(takeMarker(tidy(words)).text);
  return BODY.test(comparable(name)) && !subjectOf(name)?.duty ? agenciesOf(name) : [];
}

/** Whether the rows below the head fall into groups of two bodies and more. @param content the column of the work */
export function areLedByGroups(rows: readonly GridRow[], content: number): boolean {
  const groups = rows.filter(({ cells }) => {
    const filled = cells.filter(({ text, isOwn }, column) => isOwn && text !== "" && text.length > 7 && column <= content);
    return filled.length === 1 && cells.slice(content + 1).every(({ text, isOwn }) => !isOwn || text === "");
  });
  const named = groups.filter(({ cells }) => leadersOfGroup(cells[content]?.text ?? "").length > 0);
  return named.length >= 2 && named.length >= groups.length * 0.7;
}
