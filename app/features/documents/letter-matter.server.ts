/** What a letter can be about: the works that were named or that a plan holds, or the directives given on them. */
import type { Knex } from "knex";
import type { Actor } from "~/features/accounts/actor";
import { currentDueOn } from "~/features/assignments/current-due.server";
import { NotFound } from "~/lib/errors";
import { maxWorks } from "./letter-form.schema";
import type { DirectiveGiven } from "./letter-values";
import type { LetterWork } from "./letter-work";
import { readDirectives } from "./read-directives.server";
import { type Moment, readWorks } from "./read-works.server";
import { sendersFor } from "./sendable-plans.server";
import type { LetterKind } from "./template-kind";

export type Asked = {
  readonly kind: LetterKind;
  readonly planId: string | null;
  /** Works, or for a notice the directives, by id; null for all that the kind is about. */
  readonly ids: readonly string[] | null;
};

export type Matter = Awaited<ReturnType<typeof letterMatter>>;

// Of a whole plan: what is late is urged, everything else is about all that was not withdrawn.
function wholePlan(kind: LetterKind, planId: string, { today }: Moment) {
  return (query: Knex.QueryBuilder) => {
    query.where("assignments.plan_id", planId).whereNot("state.work_state", "cancelled").limit(2_000);
    if (kind === "urging")
      query.whereIn("state.work_state", ["not-started", "in-progress"]).whereRaw(`${currentDueOn} < ?`, [today]).limit(maxWorks);
  };
}

async function worksOf(db: Knex, moment: Moment, { kind, planId, ids }: Asked): Promise<LetterWork[]> {
  if (kind === "conclusion") return [];
  const isOfPlan = kind === "assignment-list" || kind === "progress-report" || ids === null;
  if (isOfPlan) return planId ? readWorks(db, moment, wholePlan(kind, planId, moment)) : [];
  return ids.length === 0 ? [] : readWorks(db, moment, (query) => query.whereIn("assignments.id", ids));
}

/**
 * Reads what the letter is about and who may send it.
 * @throws NotFound when something named may not be seen, or is not there
 * @throws Forbidden when the actor may not write about one of the plans
 */
export async function letterMatter(db: Knex, actor: Actor, moment: Moment, asked: Asked) {
  // Of a plan that is not theirs nobody learns whether it holds anything.
  const first = asked.planId ? await sendersFor(db, actor, [asked.planId]) : null;
  const works = await worksOf(db, moment, asked);
  const given: DirectiveGiven[] =
    asked.kind === "conclusion" && asked.planId ? await readDirectives(db, moment, asked.planId) : [];
  const directives = asked.ids ? given.filter(({ id }) => asked.ids?.includes(id)) : given;
  const isNamed = asked.ids !== null && (asked.kind === "urging" || asked.kind === "assignment-slip");
  if (isNamed && works.length < new Set(asked.ids).size) throw new NotFound();
  const planIds = [...new Set([...works.map(({ plan }) => plan.id), ...(asked.planId ? [asked.planId] : [])])];
  const isSamePlan = first !== null && planIds.length === 1;
  const sending = isSamePlan ? first : planIds.length > 0 ? await sendersFor(db, actor, planIds) : null;
  return {
    works,
    directives,
    planIds,
    senders: sending?.senders ?? [],
    grants: sending?.grants ?? [],
    place: sending?.place ?? null,
  };
}
