import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import type { FoundAgency } from "~/features/agencies/agency-scope.server";
import { findAgencies } from "~/features/agencies/find-agency.server";
import { isWithinReach } from "~/features/agencies/reach";
import { readReach } from "~/features/agencies/reach.server";
import { type ExpectedWork, expectedWork } from "~/features/assignments/expected-work";
import type { Lead } from "~/features/assignments/lead";
import { leadsByGroup } from "~/features/assignments/leads-by-group.server";
import type { PlanOfWork } from "~/features/assignments/new-assignments";
import { generatedUntil } from "~/features/assignments/obligations";
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import { deadlinePolicyOf } from "~/features/plans/plan";
import type { PlanForm } from "~/features/plans/plan.schema";
import { numberProblems, ownersProblems } from "~/features/plans/plan-checks.server";
import { type CalendarDate, maxDate } from "~/lib/calendar-date";
import type { Problem } from "~/lib/errors";
import { itemForm } from "../items/check-item";
import type { DraftItem } from "../items/draft-item";
import { readable } from "../items/readable";

type TaskForm = ReturnType<(typeof itemForm)["task"]>;
type Ground = { readonly today: CalendarDate; readonly calendar: WorkCalendar };

/** What confirming would make of each task, and what the plan as a whole is refused for: it is another's to enter, or its number is taken. */
export type ExpectedPlan = {
  readonly works: readonly (ExpectedWork & { readonly itemId: string })[];
  readonly problems: readonly Problem[];
};

function planOfWork(plan: PlanForm, { today, calendar }: Ground): PlanOfWork {
  const on = plan.effectiveOn;
  return {
    plan: { id: "", cut_off_on: plan.cutOffOn, issued_on: plan.issuedOn },
    period: { from: plan.periodFrom, to: plan.periodTo },
    context: { calendar, policy: deadlinePolicyOf(plan) },
    on,
    owedFrom: on,
    until: generatedUntil(maxDate(on, today)),
  };
}

type Directory = {
  readonly issuer: FoundAgency | null;
  readonly standing: FoundAgency | null;
  /** Those that a name of a task names; nobody where it is not certain, which is said on confirming. */
  readonly called: (name: string) => readonly Lead[];
};

async function readDirectory({ db, actor }: ViewContext, plan: PlanForm, names: readonly string[]): Promise<Directory> {
  const scope = { on: plan.effectiveOn, near: actor.grants.flatMap((grant) => grant.paths) };
  const owners = { issuer: plan.issuer, standing: plan.standing ?? plan.issuer };
  const found = await findAgencies(db, [owners.issuer, owners.standing, ...names], scope);
  const [issuer, standing] = [found(owners.issuer), found(owners.standing)];
  const ownerPaths = [issuer, standing].flatMap((owner) => owner?.path ?? []);
  const members = await leadsByGroup(db, { ownerPaths, names, on: scope.on });
  const called = (name: string): readonly Lead[] => {
    const agency = found(name);
    return members(name) ?? (agency === null ? [] : [{ ...agency, groupId: null }]);
  };
  return { issuer, standing, called };
}

// Of another's plans not even the name is said: whose plan it is to be is asked before its number.
async function problemsOfPlan({ db, actor }: ViewContext, plan: PlanForm, { issuer, standing }: Directory): Promise<Problem[]> {
  if (issuer === null || standing === null) return [];
  const problems = ownersProblems(actor, { issuer, standing });
  return problems.length > 0 ? problems : numberProblems(db, { ...plan, issuerId: issuer.id }, null);
}

const leadsOf = ({ leads }: TaskForm, { called }: Directory): Lead[] => [
  ...new Map(leads.flatMap(called).map((lead) => [lead.id, lead])).values(),
];

/** Whom the plan may give work; what lies below its issuer always, so that the rest is only read for others. */
async function withinReach(db: Knex, { issuer }: Directory, leads: readonly Lead[], on: CalendarDate) {
  if (issuer === null) return () => true;
  const isBelow = ({ path }: Lead) => path.startsWith(issuer.path);
  if (leads.every(isBelow)) return isBelow;
  const reach = await readReach(db, issuer, on);
  return ({ path }: Lead) => isWithinReach(reach, path);
}

/**
 * What confirming a draft would make of each of its tasks, by the rules and the directory by which it makes them; about six
 * statements however many tasks.
 */
export async function expectedOfDraft(
  view: ViewContext,
  { plan, tasks, calendar }: { plan: PlanForm; tasks: readonly DraftItem[]; calendar: WorkCalendar },
): Promise<ExpectedPlan> {
  const forms = tasks.flatMap((item) => {
    const form = readable(() => itemForm.task(item.fields));
    return form === null ? [] : [{ itemId: item.id, form }];
  });
  const directory = await readDirectory(
    view,
    plan,
    forms.flatMap(({ form }) => form.leads),
  );
  const problems = await problemsOfPlan(view, plan, directory);
  const led = forms.map(({ form }) => leadsOf(form, directory));
  const isReached = await withinReach(view.db, directory, led.flat(), plan.effectiveOn);
  const of = planOfWork(plan, { today: view.today, calendar });
  const works = forms.map(({ itemId, form }, index) => {
    const leads = (led[index] ?? []).filter(isReached);
    return { itemId, ...expectedWork({ spec: form.deadline, amended: [], leads }, of, view.today) };
  });
  return { works, problems };
}
