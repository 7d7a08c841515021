/** Who will be told what in the next thirty days, if nothing is answered until then. */
import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { wherePartVisible } from "~/features/inner-parts/scope-parts.server";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import type { Env } from "~/lib/env.server";
import { sortKey } from "~/lib/vietnamese-text";
import type { Addressee } from "./addressees";
import type { Channel } from "./delivery";
import { screenPages } from "./due-pages.server";
import type { DueWork } from "./due-work.server";
import { type Audience, type Ladder, type LadderPlace, withLadder } from "./ladder";
import { isUrgedOn, type Kept, planDigests, type Reminding, readOpen, readReminding, stageFinder } from "./plan-digests.server";
import { senderOf } from "./post.server";
import { readPushable } from "./read-means.server";
import { type ToldDigest, tellDigests } from "./remind-day.server";

const daysAhead = 30;
const mostSilent = 200;
const mostNames = 3;

export type UpcomingDay = {
  readonly on: CalendarDate;
  readonly readers: number;
  /** A few of them. */
  readonly names: readonly string[];
  readonly items: number;
  readonly overdue: number;
};

export type Upcoming = {
  readonly days: readonly UpcomingDay[];
  /** The digests of the day that was asked for. */
  readonly shown: { readonly on: CalendarDate; readonly digests: readonly ToldDigest[] } | null;
  /** How many pieces of work reach a stage when they are closed already, so that nobody is told. */
  readonly closed: number;
  /** Lead agencies with open work and a due day that have nobody to be told. */
  readonly silent: readonly { readonly id: string; readonly name: string }[];
};

type Asked = {
  readonly planId: string | null;
  readonly taskId?: string | null;
  readonly day: CalendarDate | null;
  readonly env: Pick<Env, "smtpUrl">;
  /** A ladder that is not saved yet, and where it would stand. */
  readonly trial?: { readonly place: LadderPlace; readonly ladder: Ladder };
};

function scopeOf({ actor }: ViewContext, { planId, taskId = null }: Pick<Asked, "planId" | "taskId">): Kept {
  const ofTask = (query: Knex.QueryBuilder) => (taskId === null ? query : query.where("assignments.task_id", taskId));
  const asked = (query: Knex.QueryBuilder) => ofTask(planId === null ? query : query.where("assignments.plan_id", planId));
  return {
    works: (query) => asked(whereAssignmentVisible(query, actor)).select({ leadName: "lead.name" }),
    parts: (query) => asked(wherePartVisible(query, actor)),
  };
}

async function readAsked({ db, now, calendarDays }: ViewContext, { trial }: Asked): Promise<Reminding> {
  const reminding = await readReminding(db, now, screenPages, calendarDays);
  return trial ? { ...reminding, ladders: withLadder(reminding.ladders, trial.place, trial.ladder) } : reminding;
}

const bySortKey = (a: string, b: string) => (sortKey(a) < sortKey(b) ? -1 : 1);

function someNames({ people }: Pick<Reminding, "people">, readers: ReadonlySet<string>): string[] {
  const names = [...readers].slice(0, mostNames).flatMap((id) => people.get(id)?.actor.name ?? []);
  return names.sort(bySortKey);
}

/** Counts work by the days on which somebody will be told of it, and notes what nobody hears of. */
function upcomingCount(reminding: Reminding, range: readonly CalendarDate[]) {
  const stageOf = stageFinder(reminding);
  const days = new Map(range.map((on) => [on, { readers: new Set<string>(), items: 0, overdue: 0 }]));
  const silent = new Map<string, string>();
  const closed = new Set<string>();
  const isTold = (work: DueWork, audience: Audience, on: CalendarDate) => stageOf(work, audience, { from: on, on }) !== null;
  const count = (work: DueWork, on: CalendarDate, { actor, audience }: Addressee) => {
    const entry = days.get(on);
    if (!entry || work.assignedOn > on || !isTold(work, audience, on)) return;
    if (!isUrgedOn(reminding, work, on)) {
      closed.add(work.part?.id ?? work.id);
      return;
    }
    entry.readers.add(actor.userId);
    entry.items += 1;
    if (work.dueOn < on) entry.overdue += 1;
  };
  return {
    add(work: DueWork, addressees: readonly Addressee[]): void {
      if (!work.part && !addressees.some(({ audience }) => audience === "agency")) silent.set(work.leadId, work.leadName ?? "");
      for (const on of range) for (const addressee of addressees) count(work, on, addressee);
    },
    isToldOn: (work: DueWork, addressees: readonly Addressee[], on: CalendarDate) =>
      addressees.some(({ audience }) => isTold(work, audience, on)),
    days,
    silent,
    closed,
  };
}

/**
 * The digests of the coming days about work that the actor may read, counted by day; one day in full.
 * Everybody's own list stays whole only in their own digest: here it holds what the reader may see.
 */
export async function upcomingView(view: ViewContext, asked: Asked): Promise<Upcoming> {
  const { db, now, today } = view;
  const { day, env } = asked;
  const reminding = await readAsked(view, asked);
  const range = Array.from({ length: daysAhead + 1 }, (_, index) => addDays(today, index));
  const count = upcomingCount(reminding, range);
  const ofDay: DueWork[] = [];
  const windows = range.map((on) => ({ from: on, on }));
  for await (const works of readOpen(db, reminding, now, windows, scopeOf(view, asked)))
    for (const work of works) {
      const addressees = reminding.addressees(work);
      count.add(work, addressees);
      if (day !== null && count.isToldOn(work, addressees, day)) ofDay.push(work);
    }
  const days = [...count.days].map(([on, { readers, ...told }]) => ({
    on,
    readers: readers.size,
    names: someNames(reminding, readers),
    ...told,
  }));
  const silent = [...count.silent].slice(0, mostSilent).map(([id, name]) => ({ id, name }));
  return {
    days: days.filter(({ items }) => items > 0),
    shown: day !== null && count.days.has(day) ? await digestsOn(view, reminding, { day, env, works: ofDay }) : null,
    closed: count.closed.size,
    silent: silent.sort((a, b) => bySortKey(a.name, b.name)),
  };
}

/** One day in full, each digest on the channel that its reader has chosen: how channels will do by then, nobody knows. */
async function digestsOn(
  { db, now }: ViewContext,
  reminding: Reminding,
  { day, env, works }: { day: CalendarDate; env: Asked["env"]; works: readonly DueWork[] },
) {
  const pushable = await readPushable(db, reminding.allowed);
  const hasMail = senderOf(reminding.from, env) !== null;
  const means = { hasMail, unreachable: new Set<string>(), pushable, hasReceiver: () => true, failing: new Set<Channel>() };
  const windowOf = () => ({ from: day, on: day });
  const planned = await planDigests(db, reminding, { on: day, now, means, works, windowOf });
  return { on: day, digests: await tellDigests(db, day, now, planned) };
}
