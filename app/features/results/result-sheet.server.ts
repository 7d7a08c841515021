import { dayOf, formatInstant } from "~/lib/clock";
import { writeSheet } from "~/lib/sheet.server";
import { countOf, lateOf } from "./result-facts";
import type { ResultShown } from "./result-shown";

const columns = [
  { header: "Cơ quan", width: 36 },
  { header: "Kế hoạch", width: 24 },
  { header: "Nhiệm vụ chậm", width: 48 },
  { header: "Hạn hiện tại", width: 13 },
  { header: "Hạn ban đầu", width: 13 },
  { header: "Số ngày chậm", width: 13 },
  { header: "Hoàn thành đúng hạn", width: 13 },
  { header: "Hoàn thành quá hạn", width: 13 },
  { header: "Đang làm, trong hạn", width: 13 },
  { header: "Đang làm, quá hạn", width: 13 },
  { header: "Khác", width: 9 },
  { header: "Tổng số", width: 9 },
  { header: "Đúng hạn (hạn ban đầu)", width: 13 },
  { header: "Quá hạn (hạn ban đầu)", width: 13 },
  { header: "Nguyên nhân cơ quan nêu", width: 48 },
  { header: "Số liệu tại", width: 17 },
] as const;

/**
 * Results as one sheet: a row with the figures of each agency in each plan, under it a row for each piece of late work.
 * Words of agencies stay text, whatever they begin with.
 */
export async function resultSheet({ period, number, asOf, facts }: ResultShown): Promise<{ name: string; bytes: Buffer }> {
  const at = formatInstant(asOf);
  const rows = facts.rows.flatMap((row) => {
    const { agency, plan, current, original } = row;
    const others = current.noDeadline + current.paused + current.cancelled;
    const groups = [current.doneOnTime, current.doneLate, current.openInTime, current.openOverdue, others, countOf(current)];
    const originally = [original.doneOnTime, original.doneLate + original.openOverdue];
    const late = lateOf(row, facts.late);
    return [
      [agency, plan, null, null, null, null, ...groups, ...originally, null, at],
      ...late.map((one) => [
        ...[agency, plan, one.task, one.dueOn, one.originalDueOn ?? one.dueOn, one.daysLate],
        ...[null, null, null, null, null, null, null, null, one.cause, at],
      ]),
    ];
  });
  const name = `ket-qua-${period.from}-${period.to}-lan-${number}-${dayOf(asOf)}.xlsx`;
  return { name, bytes: await writeSheet("Kết quả", columns, rows) };
}
