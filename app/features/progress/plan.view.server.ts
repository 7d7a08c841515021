import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { type Place, placeOf } from "~/features/plans/place";
import type { PlanFacts } from "~/features/plans/plan";
import { loadPlanHead, type PlanHead } from "~/features/plans/plan-head.view.server";
import { settingsOf, targetFactsOf } from "~/features/plans/row-facts.server";
import type { TargetFacts } from "~/features/plans/target";
import type { PlanRow, TargetRow } from "~db/tables";
import { momentOf } from "./moment.server";
import { type PlanLists, readLists } from "./plan-lists.server";
import { type PlanTask, readTasks } from "./plan-task-lines.server";
import { standingsOfPlans } from "./plans.view.server";
import { type RelatedPlans, readRelated } from "./related-plans.server";
import { type BothCounts, countBoth, countStandings, type StandingCounts } from "./standing";

const tasksPageSize = 50;

export type PlanTarget = Pick<TargetFacts, "text" | "comparator" | "value" | "ofValue" | "unit" | "horizon" | "measure"> & {
  readonly id: string;
  readonly passage: Place | null;
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

export type PlanView = PlanLists &
  RelatedPlans & {
    readonly head: PlanHead;
    readonly facts: Facts;
    readonly counts: StandingCounts;
    readonly both: BothCounts;
    readonly targets: readonly PlanTarget[];
    readonly tasks: {
      readonly page: number;
      readonly pageSize: number;
      readonly total: number;
      readonly unclear: number;
      /** Tasks whose day has passed and that nobody has. */
      readonly pastUnassigned: number;
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

/** A plan at a glance; eight statements. @throws NotFound */
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
      pastUnassigned: tasks.filter(({ isPastUnassigned }) => isPastUnassigned).length,
      rows: tasks.slice(first, first + tasksPageSize),
    },
  };
}
