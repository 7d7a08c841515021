import type { ViewContext } from "~/features/accounts/context";
import type { PermissionObject } from "~/features/accounts/permission";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import { rollOf } from "~/features/calendar/deadline-rules";
import type { DeadlineRule } from "~/features/calendar/deadline-spec";
import type { WorkState } from "~/features/calendar/deadline-state";
import { describeDeadline } from "~/features/calendar/describe-deadline";
import { workCalendarOf } from "~/features/calendar/load-work-calendar.server";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { quotedWords } from "~/features/calendar/words-of-deadline";
import { planName } from "~/features/plans/plan-name";
import { isRevokedSql, revocationAt } from "~/features/plans/revoked-plans.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import type { AssignmentFrame } from "./assignment-shown";
import { readClosing } from "./closing-now.server";
import { currentDueOn, currentDueRules, joinCurrentDue, originalDueOn } from "./current-due.server";
import { joinCurrentState } from "./current-state.server";
import { currentUrgency } from "./current-urgency.server";
import type { DueOrigin } from "./due-day";
import { isExtended } from "./extended-days";
import { shownState } from "./shown-state";
import { urgencyOf } from "./urgency";

const columns = {
  id: "assignments.id",
  occurrence: "assignments.occurrence",
  originalDueRules: "assignments.due_rules",
  periodFrom: "assignments.period_from",
  periodTo: "assignments.period_to",
  cutOffOn: "assignments.cut_off_on",
  assignedOn: "assignments.assigned_on",
  leadId: "assignments.lead_id",
  leadName: "lead.name",
  leadPath: "lead.path",
  leadCode: "lead.code",
  groupName: "agency_groups.name",
  planId: "plans.id",
  planNumber: "plans.number",
  planTitle: "plans.title",
  planOrigin: "plans.origin",
  planFrom: "plans.period_from",
  planTo: "plans.period_to",
  issuerId: "issuer.id",
  issuerName: "issuer.name",
  issuerPath: "issuer.path",
  standingId: "standing.id",
  standingName: "standing.name",
  standingPath: "standing.path",
  taskId: "tasks.id",
  taskText: "tasks.text",
  section: "tasks.section",
  deadline: "tasks.deadline",
  deliverable: "tasks.deliverable",
  sendTo: "tasks.send_to",
  formVersionId: "tasks.form_version_id",
  viaName: "via.name",
  passageId: "passages.id",
  passageCode: "passages.code",
  passageHeading: "passages.heading",
  passageWords: "passages.words",
  workState: "state.work_state",
  countsOn: "state.counts_on",
  stateSince: "state.at",
  movedOrigin: "moved.origin",
  movedOriginId: "moved.origin_id",
  movedNominalOn: "moved.nominal_on",
  amendmentNumber: "amendment.number",
  amendmentId: "amendment.id",
} as const;

type Days = Record<
  "dueOn" | "originalDueOn" | "cutOffOn" | "periodFrom" | "periodTo" | "countsOn" | "movedNominalOn",
  CalendarDate | null
>;
type Names = Record<
  | "groupName"
  | "planNumber"
  | "deliverable"
  | "sendTo"
  | "formVersionId"
  | "viaName"
  | "passageId"
  | "amendmentId"
  | "amendmentNumber"
  | "movedOrigin"
  | "movedOriginId",
  string | null
>;
// Most plans were never revoked; then it need not be asked since when.
const wasRevoked =
  "case when exists (select 1 from plan_revocations where plan_revocations.plan_id = plans.id) then 1 else 0 end";
// Most plans have no closing day; then it need not be asked for.
const hasClosing = "case when exists (select 1 from closings where closings.plan_id = plans.id) then 1 else 0 end";

type Row = Record<Exclude<keyof typeof columns, keyof Days | keyof Names> | "dueRules", string> &
  Days &
  Names & {
    hasClosing: number;
    isRevoked: number;
    wasRevoked: number;
    urgency: number;
    workState: WorkState;
    assignedOn: CalendarDate;
    planFrom: CalendarDate;
    planTo: CalendarDate;
  };

async function readRow({ db, actor, now }: ViewContext, id: string): Promise<Row> {
  const query = db("assignments")
    .join("plans", "plans.id", "assignments.plan_id")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .join("agencies as issuer", "issuer.id", "plans.issuer_id")
    .join("agencies as standing", "standing.id", "plans.standing_id")
    .leftJoin("agencies as via", "via.id", "tasks.via_id")
    .leftJoin("passages", "passages.id", "tasks.passage_id")
    .leftJoin("agency_groups", "agency_groups.id", "assignments.group_id")
    .where("assignments.id", id)
    .first({
      ...columns,
      dueOn: db.raw(currentDueOn),
      originalDueOn: db.raw(originalDueOn),
      dueRules: db.raw(currentDueRules),
      hasClosing: db.raw(hasClosing),
      isRevoked: db.raw(isRevokedSql),
      wasRevoked: db.raw(wasRevoked),
      urgency: currentUrgency(db, now),
    });
  const current = joinCurrentDue(joinCurrentState(query, now), now);
  const row: Row | undefined = await whereAssignmentVisible(
    current.leftJoin("plan_amendments as amendment", "amendment.id", "moved.origin_id"),
    actor,
  );
  if (!row) throw new NotFound();
  return row;
}

function permissionOf(row: Row): PermissionObject {
  return {
    assignmentId: row.id,
    isRevoked: row.isRevoked === 1,
    lead: { id: row.leadId, path: row.leadPath },
    owners: [
      { id: row.issuerId, path: row.issuerPath },
      { id: row.standingId, path: row.standingPath },
    ],
  };
}

function passageOf(row: Row) {
  if (row.passageId === null) return null;
  return { id: row.passageId, code: row.passageCode, heading: row.passageHeading, words: row.passageWords };
}

const rulesOf = (json: string): DeadlineRule[] => JSON.parse(json);
const textsOf = (json: string): Text[] => rulesOf(json).map((rule) => rule.text);

/** What stands around an assignment: its task, plan, agencies and deadline, and what the actor may do next. */
function frameOf(row: Row) {
  const deadline = parseDeadlineSpec(row.deadline);
  return {
    id: row.id,
    occurrence: occurrenceName(row.occurrence),
    plan: {
      id: row.planId,
      name: planName({ number: row.planNumber, issuer: row.issuerName, periodFrom: row.planFrom, periodTo: row.planTo }),
      number: row.planNumber,
      title: row.planTitle,
      isDemo: row.planOrigin === "demo",
      issuerName: row.issuerName,
      standingName: row.standingName,
    },
    task: {
      id: row.taskId,
      text: row.taskText,
      section: row.section,
      deliverable: row.deliverable,
      sendTo: row.sendTo,
      viaName: row.viaName,
      formVersionId: row.formVersionId,
    },
    passage: passageOf(row),
    lead: { id: row.leadId, name: row.leadName, code: row.leadCode },
    groupName: row.groupName,
    period: { from: row.periodFrom ?? row.planFrom, to: row.periodTo ?? row.planTo },
    cutOffOn: row.cutOffOn,
    assignedOn: row.assignedOn,
    dueOn: row.dueOn,
    originalDueOn: row.originalDueOn,
    dueWords: quotedWords(deadline),
    dueMeaning: describeDeadline(deadline),
    dueRules: textsOf(row.originalDueRules),
    amendedBy: row.amendmentId === null ? null : { id: row.amendmentId, number: row.amendmentNumber ?? "" },
    movedRules: row.dueRules === row.originalDueRules ? [] : textsOf(row.dueRules),
    movedBy: row.movedOrigin as DueOrigin | null,
    extendedTo: isExtended(row.movedOrigin) ? row.movedNominalOn : null,
    extendedBy: isExtended(row.movedOrigin) ? row.movedOriginId : null,
    roll: rollOf(rulesOf(row.dueRules)),
  };
}

/**
 * An assignment as the head of its pages shows it, at the moment looked at; four statements at most. `permission` leaves out the
 * supporting agencies, which may only read.
 * @throws NotFound when the actor may not see it, or it was not yet made
 */
export async function assignmentFrame(
  view: ViewContext,
  id: string,
): Promise<{ frame: AssignmentFrame; permission: PermissionObject }> {
  const row = await readRow(view, id);
  const { workState, dueOn, countsOn } = row;
  const calendar = await workCalendarOf(view);
  return {
    frame: {
      ...frameOf(row),
      revocation: row.wasRevoked === 1 ? await revocationAt(view.db, row.planId, view.now) : null,
      closing: row.hasClosing === 1 ? await readClosing(view.db, id, view.now) : null,
      pausedOn: workState === "paused" ? dayOf(row.stateSince as Instant) : null,
      state: shownState({ workState, dueOn, countsOn, today: view.today, calendar, urgency: urgencyOf(row.urgency) }),
      today: view.today,
    },
    permission: permissionOf(row),
  };
}
