import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { moveDueDays } from "~/features/assignments/move-due-days.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { holdAndReadYear, replaceCalendarYear } from "~/features/calendar/replace-calendar-year.server";
import type { Instant } from "~/lib/clock";
import { Conflict, NotFound, violation } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { changeInWords, dayOfDifference, differences, isSameTable } from "./calendar-change";
import { type CalendarChange, findChange, markApplied } from "./change.store.server";
import { movedDeadlines } from "./moved-deadlines.server";
import { requireCalendarEditor } from "./require-change.server";

export type Application = {
  changeId: string;
  /** The version of the change whose effects were looked at. */
  version: number;
  /** Which of the deadlines that would move do so: none, all, or these. */
  move: "none" | "all" | readonly string[];
};

const editedMeanwhile = {
  vi: "Bản sửa lịch vừa được sửa thêm sau khi bạn xem danh sách. Hãy xem lại danh sách hạn rồi áp dụng.",
  en: "The change was edited after you looked at its effects. Look at the deadlines again, then apply it.",
};
const calendarMeanwhile = (year: number) => ({
  vi: `Lịch năm ${year} đã được người khác sửa sau khi bạn lập bản sửa này. Hãy bỏ bản này và lập bản sửa mới từ lịch đang có.`,
  en: `Somebody changed the calendar of ${year} after you began. Drop this change and begin a new one from what stands now.`,
});
const nothingToApply = {
  vi: "Bản sửa này không khác lịch đang có. Hãy thêm, sửa hoặc bỏ ngày trước khi áp dụng.",
  en: "This change does not differ from the calendar. Add, correct or take out days first.",
};

type Act = { command: CommandContext; trx: Knex.Transaction; change: CalendarChange; now: Instant };

async function putInForce({ command: { actor }, trx, change, now }: Act): Promise<void> {
  const { year, before, after } = change;
  const list = differences(before, after);
  if (list.length === 0) throw violation(null, nothingToApply);
  if (!isSameTable(await holdAndReadYear(trx, year, now), before)) throw new Conflict(calendarMeanwhile(year));
  await replaceCalendarYear(trx, { year, rows: after, now });
  await markApplied(trx, change.id, { at: now, userId: actor.userId || null });
  const daysThat = (what: string) => list.filter((one) => one.what === what).map(dayOfDifference);
  const days = { added: daysThat("added"), changed: daysThat("changed"), removed: daysThat("removed") };
  await recordAudit(trx, authorOf(actor, requireCalendarEditor(actor)), now, {
    action: "calendar.changed",
    objectType: "calendar",
    objectId: String(year),
    data: { changeId: change.id, origin: change.origin, ...days },
  });
}

async function move({ command: { actor }, trx, change, now }: Act, which: Application["move"]): Promise<string[]> {
  if (which === "none") return [];
  const grant = requireCalendarEditor(actor);
  const wanted = (await movedDeadlines(trx, now, change)).filter((one) => which === "all" || which.includes(one.assignmentId));
  const words = changeInWords(change.year, differences(change.before, change.after));
  const by = { userId: actor.userId || null, agencyId: grant.agencyId || null };
  const assignmentIds = await moveDueDays(trx, now, wanted, { origin: "calendar", originId: change.id, words, ...by });
  if (assignmentIds.length > 0)
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "calendar.deadlines-moved",
      objectType: "calendar",
      objectId: String(change.year),
      data: { changeId: change.id, assignmentIds },
    });
  return assignmentIds;
}

/**
 * Puts a change of the calendar in force and moves the deadlines that were asked for, in one transaction; others keep their day.
 * Of a change in force, more deadlines can be moved later.
 * @returns ids of the assignments whose deadline moved; the day before stays in their history
 * @throws Conflict when the change or the calendar was edited since it was looked at
 */
export async function applyChange(command: CommandContext, { changeId, version, move: which }: Application): Promise<string[]> {
  requireCalendarEditor(command.actor);
  return inTransaction(command.db, async (trx) => {
    const change = await findChange(trx, changeId, { forUpdate: true });
    if (!change) throw new NotFound();
    if (change.version !== version) throw new Conflict(editedMeanwhile, { version: String(change.version) });
    const act: Act = { command, trx, change, now: command.now };
    if (change.appliedAt === null) await putInForce(act);
    return move(act, which);
  });
}
