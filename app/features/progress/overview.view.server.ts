import { agencyIdsOf } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { readPathsOf, whereAssignmentVisible } from "~/features/accounts/scope.server";
import { cameDue, completionRate, type GroupCounts } from "~/features/calendar/deadline-state";
import { targetValuesOfPlans } from "~/features/targets/target-values.view.server";
import { addDays } from "~/lib/calendar-date";
import { atLocalTime } from "~/lib/clock";
import { type AgencyUpdatesRow, agencyUpdates, toAgencyUpdates, updateOrders } from "./agency-updates.server";
import { assignmentFacts, isComing, type Moment, whereStanding } from "./assignment-facts.server";
import { tellingKinds } from "./assignment-line";
import { joinAroundFacts, lineOrders, readLists } from "./assignment-lines.server";
import { soonEnds } from "./due-soon";
import { momentOf } from "./moment.server";
import type { Completion, Overview } from "./overview";
import { type OverviewScope, readFigures } from "./overview-figures.server";
import { readBusiestPlans, readMatrix } from "./overview-matrix.server";
import { countBoth, countOfficialGroups, countStandings } from "./standing";
import { usualUpdateDays } from "./update-age";

// A screen and a half at most: each list leads on to the whole.
const MAX_OVERDUE = 12;
const MAX_COMING = 12;
const MAX_WAITING = 12;
const MAX_SILENT = 5;

function completionOf(groups: GroupCounts): Completion {
  return { rate: completionRate(groups), completed: groups.doneOnTime + groups.doneLate, cameDue: cameDue(groups) };
}

function scopeOf({ actor }: ViewContext): { isOwnWork: boolean; scope: OverviewScope } {
  const isOwnWork = readPathsOf(actor).length === 0;
  const scope: OverviewScope = (query) =>
    isOwnWork ? query.whereIn("assignments.lead_id", agencyIdsOf(actor)) : whereAssignmentVisible(query, actor);
  return { isOwnWork, scope };
}

type LoadedMoment = Awaited<ReturnType<typeof momentOf>>;

/** What is overdue, what comes due within the week and what waits for a decision. */
async function readPressing({ db, today }: ViewContext, moment: LoadedMoment, scope: OverviewScope) {
  const lines = () => joinAroundFacts(db, scope(assignmentFacts(db, moment)));
  const order = lineOrders.urgency;
  const lists = {
    overdue: { query: whereStanding(lines(), "overdue"), order, limit: MAX_OVERDUE },
    coming: { query: lines().where(isComing(db, today)), order, limit: MAX_COMING },
    waiting: { query: whereStanding(lines(), "awaiting"), order, limit: MAX_WAITING },
  };
  return readLists(db, lists, moment, { kinds: tellingKinds, hasReasons: true });
}

/** How things stood at the end of the same day a week ago. */
async function readWeekBefore({ db, today }: ViewContext, { calendar }: LoadedMoment, scope: OverviewScope) {
  const on = addDays(today, -7);
  const moment: Moment = { now: atLocalTime(on, "23:59:59"), today: on, soonEndsOn: soonEnds(calendar, on) };
  const { facts } = await readFigures(db, moment, scope, usualUpdateDays);
  return { on, completion: completionOf(countOfficialGroups(facts)), overdue: countStandings(facts).overdue };
}

/** The few agencies that have been silent the longest, with open work. */
async function readSilent({ db }: ViewContext, moment: LoadedMoment, scope: OverviewScope, updateDays: number) {
  const updates = agencyUpdates(db, scope(assignmentFacts(db, moment)), moment, updateDays);
  const rows: AgencyUpdatesRow[] = await db.from(updates.as("updates")).orderByRaw(updateOrders.age).limit(MAX_SILENT);
  return rows.map((row) => toAgencyUpdates(row, moment.today)).filter(({ age }) => age > 0);
}

/** How everything in the actor's sight stands; ten statements. */
export async function overviewView(view: ViewContext): Promise<Overview> {
  const { isOwnWork, scope } = scopeOf(view);
  const moment = await momentOf(view);
  const { plans, planCount, updateDays } = await readBusiestPlans(view.db, moment, scope);
  const figures = await readFigures(view.db, moment, scope, updateDays);
  const both = countBoth(figures.facts);
  const values = isOwnWork
    ? []
    : await targetValuesOfPlans(
        view,
        plans.map((plan) => plan.id),
      );
  return {
    isOwnWork,
    today: view.today,
    total: figures.facts.reduce((sum, fact) => sum + fact.count, 0),
    both,
    states: countStandings(figures.facts),
    completion: completionOf(both.current),
    dueThisWeek: figures.dueThisWeek,
    updates: { updated: figures.updated, open: figures.open, days: updateDays },
    silent: isOwnWork ? [] : await readSilent(view, moment, scope, updateDays),
    before: await readWeekBefore(view, moment, scope),
    ...(await readPressing(view, moment, scope)),
    matrix: { ...(await readMatrix(view.db, moment, scope, plans)), planCount },
    targetsAtRisk: values.filter((value) => value.isMet === false && value.isWhole),
  };
}
