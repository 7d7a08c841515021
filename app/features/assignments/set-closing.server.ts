import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import { holdPlan, loadVisiblePlan } from "~/features/plans/plan-object.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { Conflict, NotFound, violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import { joinCurrentState } from "./current-state.server";
import { type LaterWorks, laterWorks } from "./later-works.view.server";
import { recordEvents } from "./record-events.server";

export type ClosingSetting = {
  planId: string;
  /** Null closes all of the plan. */
  taskId: string | null;
  /** Null closes every occurrence of the task. */
  occurrence: string | null;
  /** The last day on which anything is taken; null takes the closing back. */
  closesOn: CalendarDate | null;
  reason: string | null;
};

const inThePast = (today: CalendarDate) => ({
  vi: `Không khóa sổ lùi về trước. Hãy chọn ngày từ ${formatDate(today)} trở đi.`,
  en: `Nothing is closed backwards in time. Choose ${formatDate(today)} or later.`,
});

const nothingToTakeBack = {
  vi: "Chưa đặt ngày khóa sổ nào ở đây nên không có gì để bỏ. Hãy ghi ngày khóa sổ.",
  en: "No closing day is set here, so there is none to take back. Enter a day.",
};
const stands = (closesOn: CalendarDate) => ({
  vi: `Ngày khóa sổ ở đây đã là ${formatDate(closesOn)} với lý do này, nên chưa lưu gì thêm. Hãy chọn ngày khác, hoặc bỏ trống để bỏ ngày khóa sổ.`,
  en: `The closing day here is ${formatDate(closesOn)} for this reason already, so nothing was saved. Choose another day, or leave it empty to take the day back.`,
});

type Standing = { closes_on: CalendarDate | null; reason: string | null };
type Scope = { plan_id: string; task_id: string | null; occurrence: string | null };

const standingAt = (trx: Knex.Transaction, scope: Scope, now: Instant): Promise<Standing | undefined> =>
  trx("closings")
    .where(scope)
    .where("set_at", "<=", now)
    .orderBy([
      { column: "set_at", order: "desc" },
      { column: "id", order: "desc" },
    ])
    .first("closes_on", "reason");

/** What a setting that changes nothing is answered with; null for one that does. */
function unchanged(standing: Standing | undefined, { closesOn, reason }: Pick<ClosingSetting, "closesOn" | "reason">) {
  const { closes_on: current = null, reason: why = null } = standing ?? {};
  if (current !== closesOn) return null;
  if (closesOn === null) return nothingToTakeBack;
  return reason === null || reason === why ? stands(closesOn) : null;
}

/** Why nothing is closed before what happened later, and to which work. */
function closedTooEarly({ laterOn, works, total }: LaterWorks): Conflict {
  const day = formatDate(laterOn);
  const names = works.map(({ lead, task }) => `${lead}: ${task}`).join("; ");
  const more = total - works.length;
  return new Conflict({
    vi: `Chưa khóa sổ được: đã có diễn biến sau thời điểm đang xem, đến ngày ${day}, ở ${total} phần việc (${names}${more > 0 ? `; và ${more} phần việc khác` : ""}). Hãy chuyển ngày xem tới sau ngày ${day}.`,
    en: `Nothing is closed: more happened after the moment looked at, up to ${day}, to ${total} (${names}${more > 0 ? `; and ${more} more` : ""}). Move the day looked at past ${day} first.`,
  });
}

/**
 * Sets the day after which nothing is taken for a plan, a task or one occurrence; those who still have work there are told.
 * @throws RuleViolation when the day has passed, or stands there already
 * @throws Conflict when more happened to work there after `now`
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 */
export async function setClosing({ db, actor, now }: CommandContext, setting: ClosingSetting): Promise<void> {
  const { planId, taskId, occurrence, closesOn, reason } = setting;
  await inTransaction(db, async (trx) => {
    await holdPlan(trx, planId);
    const { permission } = await loadVisiblePlan(trx, actor, planId);
    const grant = requirePermission(actor, "closing.set", permission, { seen: true });
    if (taskId && !(await trx("tasks").where({ id: taskId, plan_id: planId }).first("id"))) throw new NotFound();
    if (closesOn !== null && closesOn < dayOf(now)) throw violation("closesOn", inThePast(dayOf(now)));
    const later = await laterWorks(trx, { planId, taskId, occurrence, now });
    if (later) throw closedTooEarly(later);
    const scope = { plan_id: planId, task_id: taskId, occurrence };
    const same = unchanged(await standingAt(trx, scope, now), setting);
    if (same) throw violation("closesOn", same);
    const by = { set_at: now, set_by: actor.userId, agency_id: grant.agencyId };
    await trx("closings").insert({ id: newId(), ...scope, closes_on: closesOn, reason, ...by });
    const open = joinCurrentState(trx("assignments"), now)
      .where("assignments.plan_id", planId)
      .whereNotIn("state.work_state", ["completed", "cancelled"])
      .orderBy("assignments.id");
    if (taskId) open.where("assignments.task_id", taskId);
    if (occurrence !== null) open.where("assignments.occurrence", occurrence);
    const told: { id: string; lead_id: string }[] = await open.select("assignments.id", "assignments.lead_id");
    const who = { userId: actor.userId, agencyId: grant.agencyId, words: reason, data: { closesOn } };
    const events = told.map(({ id, lead_id }) => ({ assignmentId: id, kind: "closing-set", ...who, tell: [lead_id] }) as const);
    await recordEvents(trx, now, events);
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "closing.set",
      objectType: taskId ? "task" : "plan",
      objectId: taskId ?? planId,
      data: { closesOn, occurrence, reason },
    });
  });
}
