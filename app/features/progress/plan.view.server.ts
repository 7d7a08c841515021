import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { wherePlanVisible } from "~/features/accounts/scope.server";
import { amendmentRows, amendmentsIn, type PlanAmendment } from "~/features/amendments/amendments.view.server";
import { deadlineNow } from "~/features/assignments/amended-deadline";
import { currentDueOn, joinCurrentDue } from "~/features/assignments/current-due.server";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import { deadlineInShort } from "~/features/calendar/describe-deadline";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { type Place, placeOf } from "~/features/plans/place";
import type { PlanBasis, PlanFacts } from "~/features/plans/plan";
import { loadPlanHead, type PlanHead } from "~/features/plans/plan-head.view.server";
import { settingsOf, targetFactsOf } from "~/features/plans/row-facts.server";
import { type Clarity, sixClear } from "~/features/plans/six-clear";
import type { TargetFacts } from "~/features/plans/target";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import type { PlanRow, TargetRow } from "~db/tables";
import { momentOf } from "./moment.server";
import { standingsOfPlans } from "./plans.view.server";
import { type BothCounts, countBoth, countStandings, type StandingCounts } from "./standing";

export const tasksPageSize = 50;

export type RelatedPlan = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly isVisible: boolean;
};
export type PlanTarget = Pick<TargetFacts, "text" | "comparator" | "value" | "ofValue" | "unit" | "horizon" | "measure"> & {
  readonly id: string;
  readonly passage: Place | null;
};
export type PlanTask = {
  readonly id: string;
  readonly text: string;
  readonly passage: Place | null;
  /** See `deadlineInShort`. */
  readonly deadline: Text;
  /** What the last document says that changed its deadline; `period` when it spoke of one of its periods. */
  readonly amended: { readonly on: CalendarDate; readonly number: string; readonly period: Text | null } | null;
  /** The due day that comes next among its assignments, else the last one; null when it has none. */
  readonly dueOn: CalendarDate | null;
  /** Agencies to which it is assigned. */
  readonly leads: number;
  readonly missing: readonly Clarity[];
};

type Facts = Pick<
  PlanFacts,
  | "place"
  | "effectiveOn"
  | "signer"
  | "signerTitle"
  | "periodFrom"
  | "periodTo"
  | "cutOffOn"
  | "beforeMeans"
  | "weekendRule"
  | "peersSee"
>;

export type PlanView = {
  readonly head: PlanHead;
  readonly facts: Facts;
  readonly bases: readonly PlanBasis[];
  readonly recipients: readonly string[];
  /** The later documents by which it was amended, the last first. */
  readonly amendments: readonly PlanAmendment[];
  /** The plan that this one carries out. */
  readonly parent: RelatedPlan | null;
  /** Plans in sight that carry this one out. */
  readonly children: readonly RelatedPlan[];
  readonly counts: StandingCounts;
  readonly both: BothCounts;
  readonly targets: readonly PlanTarget[];
  readonly tasks: {
    readonly page: number;
    readonly pageSize: number;
    readonly total: number;
    readonly unclear: number;
    readonly rows: readonly PlanTask[];
  };
};

function factsOfRow(plan: PlanRow): Facts {
  return {
    place: plan.place,
    effectiveOn: plan.effective_on,
    signer: plan.signer,
    signerTitle: plan.signer_title,
    periodFrom: plan.period_from,
    periodTo: plan.period_to,
    cutOffOn: plan.cut_off_on,
    ...settingsOf(plan),
  };
}

type ListRow = {
  kind: "basis" | "recipient" | "amendment";
  words: string;
  issued_on: CalendarDate | null;
  about: string | null;
  id: string | null;
  moved: number | string | null;
  tasks: number | string | null;
};

async function readLists(view: ViewContext, planId: string): Promise<Pick<PlanView, "bases" | "recipients" | "amendments">> {
  const { db } = view;
  const isNone = ["cast(null as text) as id", "cast(null as integer) as moved", "cast(null as integer) as tasks"].map((column) =>
    db.raw(column),
  );
  const amended = db
    .from(amendmentRows(view, planId).as("amended"))
    .select(db.raw("'amendment'"), db.raw("0"), "number", "issued_on", "about", "id", "moved", "tasks");
  const rows: ListRow[] = await db("plan_bases")
    .where({ plan_id: planId })
    .select(db.raw("'basis' as kind"), "position", "number as words", "issued_on", "about", ...isNone)
    .unionAll([
      db("plan_recipients")
        .where({ plan_id: planId })
        .select(db.raw("'recipient'"), "position", "name", db.raw("null"), db.raw("null"), ...isNone),
      amended,
    ])
    .orderBy([{ column: "kind" }, { column: "position" }]);
  const ofKind = (kind: ListRow["kind"]) => rows.filter((row) => row.kind === kind);
  return {
    bases: ofKind("basis").map((row) => ({ number: row.words, issuedOn: row.issued_on, about: row.about ?? "" })),
    recipients: ofKind("recipient").map((row) => row.words),
    amendments: amendmentsIn(
      ofKind("amendment").map(({ id, words, issued_on, about, moved, tasks }) => ({
        id: id ?? "",
        number: words,
        issued_on: issued_on as CalendarDate,
        about: about ?? "",
        moved: moved ?? 0,
        tasks: tasks ?? 0,
      })),
    ),
  };
}

async function readRelated({ db, actor }: ViewContext, plan: PlanRow): Promise<Pick<PlanView, "parent" | "children">> {
  const inSight = wherePlanVisible(db("plans").whereRaw("plans.id = related.id"), actor).count("*").as("in_sight");
  const rows: { id: string; number: string | null; title: string; in_sight: number | string }[] = await db("plans as related")
    .where("related.carries_out_id", plan.id)
    .orWhere("related.id", plan.carries_out_id ?? "")
    .orderBy("related.search_text")
    .select("related.id", "related.number", "related.title", inSight);
  const related = rows.map(({ in_sight, ...row }) => ({ ...row, isVisible: Number(in_sight) > 0 }));
  return {
    parent: related.find((row) => row.id === plan.carries_out_id) ?? null,
    children: related.filter((row) => row.id !== plan.carries_out_id && row.isVisible),
  };
}

async function readTargets(db: Knex, planId: string): Promise<PlanTarget[]> {
  const rows: (TargetRow & { code: string | null })[] = await db("targets")
    .leftJoin("passages", "passages.id", "targets.passage_id")
    .where("targets.plan_id", planId)
    .whereNull("targets.removed_at")
    .orderBy("targets.position")
    .select("targets.*", "passages.code");
  return rows.map((row) => {
    const { text, comparator, value, ofValue, unit, horizon, measure } = targetFactsOf(row);
    return { id: row.id, text, comparator, value, ofValue, unit, horizon, measure, passage: placeOf(row.passage_id, row.code) };
  });
}

type TaskLine = {
  id: string;
  text: string;
  deadline: string;
  deliverable: string | null;
  form_version_id: string | null;
  send_to: string | null;
  passage_id: string | null;
  code: string | null;
  leads: number | string;
  next_due: CalendarDate | null;
  last_due: CalendarDate | null;
  amended_on: CalendarDate | null;
  amended_occurrence: string | null;
  amended_by: string | null;
};

function amendedOf({ amended_on, amended_occurrence, amended_by }: TaskLine): PlanTask["amended"] {
  if (amended_on === null) return null;
  return { on: amended_on, number: amended_by ?? "", period: occurrenceName(amended_occurrence ?? "") };
}

function asPlanTask(row: TaskLine, { signer }: PlanRow): PlanTask {
  const deadline = parseDeadlineSpec(row.deadline);
  const task = {
    text: row.text,
    deadline: deadlineNow(deadline, row.amended_occurrence === "" ? row.amended_on : null),
    deliverable: row.deliverable,
    formVersionId: row.form_version_id,
    sendTo: row.send_to,
    signer,
  };
  return {
    id: row.id,
    text: row.text,
    passage: placeOf(row.passage_id, row.code),
    deadline: deadlineInShort(deadline),
    amended: amendedOf(row),
    dueOn: row.next_due ?? row.last_due,
    leads: Number(row.leads),
    missing: sixClear(task, Number(row.leads)),
  };
}

async function readTasks({ db, now, today }: ViewContext, plan: PlanRow): Promise<PlanTask[]> {
  const begun = db("assignment_events")
    .whereRaw("assignment_events.assignment_id = assignments.id")
    .andWhere("assignment_events.at", "<=", now)
    .select("assignment_events.id");
  const leads = db("assignments")
    .whereRaw("assignments.task_id = tasks.id")
    .whereExists(begun)
    .countDistinct("assignments.lead_id")
    .as("leads");
  const dueDays = () =>
    joinCurrentDue(db("assignments"), now).whereRaw("assignments.task_id = tasks.id").whereExists(begun.clone());
  const lastAmended = db("amended_deadlines as later")
    .whereRaw("later.task_id = tasks.id")
    .andWhere("later.set_at", "<=", now)
    .max("later.seq");
  const rows: TaskLine[] = await db("tasks")
    .leftJoin("passages", "passages.id", "tasks.passage_id")
    .leftJoin("amended_deadlines as amended", (join) =>
      join.on("amended.task_id", "tasks.id").andOn("amended.seq", db.raw("?", [lastAmended])),
    )
    .leftJoin("plan_amendments as amending", "amending.id", "amended.amendment_id")
    .where("tasks.plan_id", plan.id)
    .whereNull("tasks.removed_at")
    .orderBy("tasks.position")
    .select(
      "tasks.id",
      "tasks.text",
      "tasks.deadline",
      "tasks.deliverable",
      "tasks.form_version_id",
      "tasks.send_to",
      "tasks.passage_id",
      "passages.code",
      "amended.on_day as amended_on",
      "amended.occurrence as amended_occurrence",
      "amending.number as amended_by",
      leads,
      dueDays().whereRaw(`${currentDueOn} >= ?`, [today]).min(db.raw(currentDueOn)).as("next_due"),
      dueDays().max(db.raw(currentDueOn)).as("last_due"),
    );
  return rows.map((row) => asPlanTask(row, plan));
}

/** A plan at a glance; seven statements. @throws NotFound */
export async function planView(view: ViewContext, planId: string, page: number): Promise<PlanView> {
  const { head, plan } = await loadPlanHead(view, planId);
  const standings = await standingsOfPlans(view, await momentOf(view), [planId]);
  const tasks = await readTasks(view, plan);
  const first = (page - 1) * tasksPageSize;
  return {
    head,
    facts: factsOfRow(plan),
    ...(await readLists(view, planId)),
    ...(await readRelated(view, plan)),
    ...(standings.get(planId) ?? { counts: countStandings([]), both: countBoth([]) }),
    targets: await readTargets(view.db, planId),
    tasks: {
      page,
      pageSize: tasksPageSize,
      total: tasks.length,
      unclear: tasks.filter((task) => task.missing.length > 0).length,
      rows: tasks.slice(first, first + tasksPageSize),
    },
  };
}
