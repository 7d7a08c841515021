import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import type { TaskDay } from "~/features/assignments/amended-deadline";
import { type DueMove, moveDueDays } from "~/features/assignments/move-due-days.server";
import { recordAmendedDeadlines } from "~/features/assignments/record-amended-deadlines.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import { resolveDay } from "~/features/calendar/deadline";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { deadlinePolicyOf } from "~/features/plans/plan";
import { holdPlanToEdit, type PlanObject } from "~/features/plans/plan-object.server";
import { settingsOf } from "~/features/plans/row-facts.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { Conflict, NotFound, violation } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { inTransaction } from "~db/connection";
import { type PlanWork, readPlanWork, scopeOf } from "./amended-work.server";
import { type AmendingDocument, amendedDue, amendmentInWords } from "./amendment";
import { daysGiven, recordAmendment } from "./amendment.store.server";
import { recordClauses } from "./amendment-clause.store.server";
import type { NamedClause } from "./clause";

export type AmendedMove = {
  readonly assignmentId: string;
  /** The day that the document names; a day off is moved by the plan's rule. */
  readonly on: CalendarDate;
  /** The day that counted when somebody decided; left out, it does not matter. */
  readonly from?: CalendarDate | null;
};

export type Amendment = {
  readonly planId: string;
  readonly document: AmendingDocument;
  readonly moves: readonly AmendedMove[];
  /** The days by which the document changes tasks of the plan themselves: what is assigned or generated later takes them. */
  readonly tasks?: readonly TaskDay[];
  /** What the document says, clause by clause: whatever gives no work a day here is kept, until somebody has applied it. */
  readonly clauses?: readonly NamedClause[];
};

export type Amended = {
  readonly amendmentId: string;
  readonly moved: readonly string[];
  readonly stayed: readonly { readonly id: string; readonly why: Text }[];
};

const dueMoved: Text = {
  vi: "Thời hạn vừa đổi sau khi bạn xem danh sách.",
  en: "Its deadline moved after you looked at the list.",
};

// Among many rows nobody finds the one that is in the way unless it is named.
const inTheWay = ({ lead, task }: PlanWork, why: Text) =>
  new Conflict({
    vi: `${lead}, “${task}”: ${why.vi} Chưa dời thời hạn nào. Danh sách dưới đây là hiện nay; hãy xem lại rồi áp dụng.`,
    en: `${lead}, “${task}”: ${why.en} No deadline was moved. The list is up to date now; look again, then apply it.`,
  });

/** What amends a plan is issued after it, and by today. @throws RuleViolation at the day of issue */
export function mustFollow({ plan }: Pick<PlanObject, "plan">, { issuedOn }: AmendingDocument, today: CalendarDate): void {
  if (plan.issued_on !== null && issuedOn < plan.issued_on) {
    const day = formatDate(plan.issued_on);
    throw violation("issuedOn", {
      vi: `Văn bản sửa đổi không thể có trước kế hoạch, ban hành ngày ${day}. Hãy sửa ngày.`,
      en: `A document that amends the plan cannot be older than the plan, issued on ${day}. Correct the day.`,
    });
  }
  if (issuedOn > today)
    throw violation("issuedOn", {
      vi: "Ngày ban hành còn ở phía trước. Hãy sửa ngày, hoặc ghi lại khi văn bản đã ban hành.",
      en: "The day of issue is still to come. Correct it, or record the document once it is issued.",
    });
}

type Chosen = { readonly move: DueMove | null; readonly id: string; readonly why: Text | null };

type Chooses = {
  readonly amendmentId: string;
  readonly moves: Amendment["moves"];
  readonly planWork: readonly PlanWork[];
  readonly now: CommandContext["now"];
};

async function choose(
  trx: Knex.Transaction,
  { plan }: PlanObject,
  { amendmentId, moves, planWork, now }: Chooses,
): Promise<Chosen[]> {
  const given = await daysGiven(trx, amendmentId, now);
  const works = new Map(planWork.map((work) => [work.id, work]));
  const context = { calendar: await loadWorkCalendar(trx), policy: deadlinePolicyOf(settingsOf(plan)) };
  return moves.map(({ assignmentId, on, from }) => {
    const work = works.get(assignmentId);
    if (!work) throw new NotFound();
    const { nominalOn, effectiveOn, rules } = resolveDay("", on, [], context);
    const due = amendedDue(work, effectiveOn ?? on, dayOf(now));
    // The same form sent twice: this document has already given the work this day.
    const isGiven = work.dueOn === (effectiveOn ?? on) && given.get(assignmentId) === work.dueOn;
    if (isGiven) return { id: assignmentId, move: null, why: due.moves ? null : due.why };
    if (from !== undefined && from !== work.dueOn) throw inTheWay(work, dueMoved);
    if (!due.moves && from !== undefined) throw inTheWay(work, due.why);
    if (!due.moves) return { id: assignmentId, move: null, why: due.why };
    return { id: assignmentId, move: { assignmentId, nominalOn, dueOn: due.to, rules }, why: null };
  });
}

// A task is amended by the periods that it has, so that the day is never one of a period that nobody is asked for.
function mustBeOfPlan(tasks: readonly TaskDay[], planWork: readonly PlanWork[]): void {
  const known = new Set(planWork.map(scopeOf));
  if (!tasks.every((task) => known.has(scopeOf(task)))) throw new NotFound();
}

/**
 * Records that a later document amends a plan, and moves the deadlines that were chosen; all others keep their day. The day
 * before stays in the history of each, which names the document. What stays (finished, closed, gone on later) is left as it is
 * and reported. A task that the document changes keeps its words, and what is assigned or generated after it takes the new day.
 * The same document again adds to its amendment; the same moves again change nothing and lead to it.
 * @throws Forbidden unless the actor is secretariat of the plan's issuer or standing agency
 * @throws NotFound when an assignment, or a task or period that is changed, is not of the plan
 * @throws Conflict, naming the work, when somebody looked (`from`) and its deadline is another by now, or it stays
 * @throws RuleViolation when the document is older than the plan, or of a day to come
 */
export async function amendPlan({ db, actor, now }: CommandContext, amendment: Amendment): Promise<Amended> {
  const { planId, document, moves: wanted, tasks = [], clauses = [] } = amendment;
  return inTransaction(db, async (trx) => {
    const object = await holdPlanToEdit(trx, actor, planId);
    mustFollow(object, document, dayOf(now));
    const { agencyId } = object.grant;
    const recorded = await recordAmendment(trx, document, { planId, now, userId: actor.userId, agencyId });
    const planWork = await readPlanWork(trx, planId, now);
    mustBeOfPlan(tasks, planWork);
    const chosen = await choose(trx, object, { amendmentId: recorded.id, moves: wanted, planWork, now });
    const moves = chosen.flatMap(({ move }) => (move ? [move] : []));
    const words = amendmentInWords(document);
    const reason = { origin: "amendment", originId: recorded.id, words, userId: actor.userId, agencyId } as const;
    const moved = await moveDueDays(trx, now, moves, reason);
    const changed = await recordAmendedDeadlines(trx, tasks, { amendmentId: recorded.id, now });
    await recordClauses(trx, recorded.id, clauses, now);
    // Sent a second time it changes nothing, and is not told twice.
    if (recorded.isNew || moved.length + changed.length > 0)
      await recordAudit(trx, authorOf(actor, object.grant), now, {
        action: "plan.amended",
        objectType: "plan",
        objectId: planId,
        data: { amendmentId: recorded.id, ...document, assignmentIds: moved, ...(changed.length > 0 ? { tasks: changed } : {}) },
      });
    return { amendmentId: recorded.id, moved, stayed: chosen.flatMap(({ id, why }) => (why ? [{ id, why }] : [])) };
  });
}
