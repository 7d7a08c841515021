import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { type AmendedDeadline, amendOccurrences, deadlineNow } from "~/features/assignments/amended-deadline";
import { readAmendedDeadlines } from "~/features/assignments/read-amended-deadlines.server";
import { type UpcomingPeriod, upcomingPeriods } from "~/features/assignments/upcoming-periods";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import type { DeadlineContext, DeadlineSpec, ResolvedDeadline } from "~/features/calendar/deadline-spec";
import { describeDeadline } from "~/features/calendar/describe-deadline";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { singleOccurrence } from "~/features/calendar/occurrences";
import { deadlinePolicyOf } from "~/features/plans/plan";
import { loadPlanHead, type PlanHead } from "~/features/plans/plan-head.view.server";
import { settingsOf } from "~/features/plans/row-facts.server";
import { type Clarity, sixClear } from "~/features/plans/six-clear";
import { NotFound } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import type { TaskRow } from "~db/tables";
import { everyAssignmentFacts } from "./assignment-facts.server";
import type { AssignmentLine } from "./assignment-line";
import { answerKinds } from "./assignment-line";
import { joinAroundFacts, lineOrders, linePageSize, readLines } from "./assignment-lines.server";
import { momentOf } from "./moment.server";
import { whereStateVisible } from "./peer-scope.server";
import { openableOf } from "./plan-sight.server";

export type TaskView = {
  readonly head: PlanHead;
  readonly task: {
    readonly id: string;
    readonly text: string;
    readonly section: string;
    readonly deliverable: string | null;
    readonly sendTo: string | null;
    readonly via: { readonly id: string; readonly name: string } | null;
    readonly form: { readonly id: string; readonly code: string; readonly title: string } | null;
  };
  /** The words of the document from which the task was read. */
  readonly passage: { readonly id: string; readonly code: string; readonly heading: string; readonly words: string } | null;
  readonly deadline: {
    readonly spec: DeadlineSpec;
    readonly meaning: Text;
    /** By the words of the task. */
    readonly resolved: ResolvedDeadline;
    /** By the last document that changed it; the same when none did. */
    readonly now: ResolvedDeadline;
    /** What later documents say, the last first. */
    readonly amended: readonly (AmendedDeadline & { readonly key: string; readonly period: Text | null })[];
  };
  /** The periods due in the next two years; none when the deadline is not periodic. */
  readonly upcoming: readonly UpcomingPeriod[];
  readonly supports: readonly { readonly id: string; readonly name: string }[];
  readonly missing: readonly Clarity[];
  readonly assignments: {
    readonly page: number;
    readonly pageSize: number;
    readonly total: number;
    readonly lines: readonly (AssignmentLine & { readonly isOpenable: boolean })[];
  };
};

type Joined = TaskRow & {
  via_name: string | null;
  form_id: string | null;
  form_code: string | null;
  form_title: string | null;
  code: string | null;
  heading: string | null;
  words: string | null;
};

async function loadTask(db: Knex, planId: string, taskId: string): Promise<Joined> {
  const row: Joined | undefined = await db("tasks")
    .leftJoin("agencies as via", "via.id", "tasks.via_id")
    .leftJoin("form_versions", "form_versions.id", "tasks.form_version_id")
    .leftJoin("forms", "forms.id", "form_versions.form_id")
    .leftJoin("passages", "passages.id", "tasks.passage_id")
    .where({ "tasks.id": taskId, "tasks.plan_id": planId })
    .whereNull("tasks.removed_at")
    .first(
      "tasks.*",
      "via.name as via_name",
      "forms.id as form_id",
      "forms.code as form_code",
      "form_versions.title as form_title",
      "passages.code",
      "passages.heading",
      "passages.words",
    );
  if (!row) throw new NotFound();
  return row;
}

function taskOf(row: Joined): TaskView["task"] {
  return {
    id: row.id,
    text: row.text,
    section: row.section,
    deliverable: row.deliverable,
    sendTo: row.send_to,
    via: row.via_id === null ? null : { id: row.via_id, name: row.via_name ?? "" },
    form: row.form_id === null ? null : { id: row.form_id, code: row.form_code ?? "", title: row.form_title ?? "" },
  };
}

const passageOf = (row: Joined) =>
  row.passage_id === null
    ? null
    : { id: row.passage_id, code: row.code ?? "", heading: row.heading ?? "", words: row.words ?? "" };

type Moment = Awaited<ReturnType<typeof momentOf>>;

async function readAssignments(
  view: ViewContext,
  moment: Moment,
  taskId: string,
  page: number,
): Promise<TaskView["assignments"]> {
  const { db, actor } = view;
  const inSight = () =>
    joinAroundFacts(db, whereStateVisible(everyAssignmentFacts(db, moment).where("assignments.task_id", taskId), actor));
  const counted: { count: number | string } = await inSight().count({ count: "*" }).first();
  const lines = await readLines(db, inSight(), moment, {
    order: lineOrders.urgency,
    kinds: answerKinds,
    offset: (page - 1) * linePageSize,
  });
  const openable = await openableOf(
    view,
    lines.map((line) => line.id),
  );
  return {
    page,
    pageSize: linePageSize,
    total: Number(counted.count),
    lines: lines.map((line) =>
      openable.has(line.id) ? { ...line, isOpenable: true } : { ...line, event: null, isOpenable: false },
    ),
  };
}

// A periodic deadline has a day for each period, and none of its own.
function resolvedBoth(spec: DeadlineSpec, amended: readonly AmendedDeadline[], context: DeadlineContext) {
  if (spec.kind === "periodic") {
    const none = { words: spec.words, nominalOn: null, effectiveOn: null, rules: [] };
    return { resolved: none, now: none };
  }
  const single = singleOccurrence(spec, context);
  const [now = single] = amendOccurrences([single], amended, context);
  return { resolved: single.deadline, now: now.deadline };
}

const shownAmended = (amended: readonly AmendedDeadline[]): TaskView["deadline"]["amended"] =>
  amended.map((one, place) => ({ ...one, key: `${place}`, period: occurrenceName(one.occurrence) })).reverse();

/** A task with its deadline explained and the agencies to which it is assigned; eight statements. @throws NotFound */
export async function taskView(view: ViewContext, planId: string, taskId: string, page: number): Promise<TaskView> {
  const { db } = view;
  const { head, plan } = await loadPlanHead(view, planId);
  const row = await loadTask(db, planId, taskId);
  const moment = await momentOf(view);
  const supports: { id: string; name: string }[] = await db("task_supports")
    .join("agencies", "agencies.id", "task_supports.agency_id")
    .where("task_supports.task_id", taskId)
    .orderBy("agencies.sort_key")
    .select("agencies.id", "agencies.name");
  const spec = parseDeadlineSpec(row.deadline);
  const context = { calendar: moment.calendar, policy: deadlinePolicyOf(settingsOf(plan)) };
  const periods = { period: { from: plan.period_from, to: plan.period_to }, issuedOn: plan.issued_on };
  const amended = await readAmendedDeadlines(db, taskId, view.now);
  const assignments = await readAssignments(view, moment, taskId, page);
  const toClear = {
    text: row.text,
    deadline: deadlineNow(spec, amended.findLast(({ occurrence }) => occurrence === "")?.on ?? null),
    deliverable: row.deliverable,
    formVersionId: row.form_version_id,
    sendTo: row.send_to,
    signer: plan.signer,
  };
  return {
    head,
    task: taskOf(row),
    passage: passageOf(row),
    deadline: { spec, meaning: describeDeadline(spec), ...resolvedBoth(spec, amended, context), amended: shownAmended(amended) },
    upcoming: upcomingPeriods(spec, { ...periods, amended }, view.today, context),
    supports,
    // What a person may not see of the others does not make the task unclear.
    missing: head.canEdit ? sixClear(toClear, assignments.total) : [],
    assignments,
  };
}
