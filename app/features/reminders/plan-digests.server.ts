/** Who would be told what on a day: the pure schedule over the open work, and the people who hold the roles of that day. */
import type { Knex } from "knex";
import type { Actor } from "~/features/accounts/actor";
import { readAllActors } from "~/features/accounts/read-actors.server";
import { type ClosingsInForce, readClosings } from "~/features/assignments/closings-in-force.server";
import { type CalendarSource, workCalendarOf } from "~/features/calendar/load-work-calendar.server";
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import { addDays, type CalendarDate, maxDate, minDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { type Addressee, addresseesOf, directoryOf, partAddresseesOf } from "./addressees";
import { allowedChoice, type Channel, type Choice, channelFor, type Means } from "./delivery";
import { type PageSize, sweepPages } from "./due-pages.server";
import { readDueParts } from "./due-parts.server";
import { type DueWork, type Reading, readDueDays, readDueWork } from "./due-work.server";
import { type Audience, audiences, farthestBefore, type Ladder, type Ladders, ladderOf } from "./ladder";
import { byUrgency, type PlannedDigest, type PlannedItem } from "./planned-digest";
import { readSettings } from "./rules.store.server";
import { latestStage, mayBeUrged, type StageKey, type Window } from "./stage";
import { type AroundRow, aroundOf } from "./work-around.server";

/** Somebody who may be told, and how they want it. */
export type Person = { readonly actor: Actor; readonly choice: Choice };

type Surrounded = AroundRow & Pick<DueWork, "part">;

/** What a plan of digests starts from: read once, used for one day or for thirty. */
export type Reminding = {
  readonly calendar: WorkCalendar;
  readonly ladders: Ladders;
  readonly people: ReadonlyMap<string, Person>;
  readonly closings: ClosingsInForce;
  /** The channels that the installation allows. */
  readonly allowed: readonly Channel[];
  /** Who signs its mails, when the rules say so. */
  readonly from: string | null;
  readonly addressees: (work: Surrounded) => readonly Addressee[];
};

/** Reads the rules, the calendar, unless it was read already, the closings, and who holds which role on the day of `now`. */
export async function readReminding(
  db: Knex,
  now: Instant,
  { people: atOnce }: PageSize = sweepPages,
  calendarDays?: CalendarSource["calendarDays"],
): Promise<Reminding> {
  const { ladders, delivery, choices } = await readSettings(db);
  const [calendar, closings] = [await workCalendarOf({ db, calendarDays }), await readClosings(db, now)];
  const actors = await readAllActors(db, now, atOnce);
  const directory = directoryOf(actors);
  const usual = allowedChoice(delivery, undefined);
  const choiceOf = ({ userId }: Actor) => {
    const chosen = choices.get(userId);
    return chosen ? allowedChoice(delivery, chosen) : usual;
  };
  return {
    calendar,
    ladders,
    closings,
    addressees: (work) => {
      const around = aroundOf(work);
      return work.part ? partAddresseesOf(directory, around.lead, work.part) : addresseesOf(directory, around);
    },
    allowed: delivery.channels,
    from: delivery.from,
    people: new Map(actors.map((actor) => [actor.userId, { actor, choice: choiceOf(actor) }])),
  };
}

/** Whether a piece of work is still urged on `day`, and not closed by then. */
export function isUrgedOn({ closings }: Pick<Reminding, "closings">, work: DueWork, day: CalendarDate): boolean {
  const { id, planId, taskId, occurrence, wholeDueOn: dueOn, workState, assignedOn } = work;
  const isClosed = closings({ id, planId, taskId, occurrence, dueOn }, day)?.isClosed ?? false;
  return mayBeUrged({ workState, assignedOn, isClosed }, day);
}

/** A stage of the work that is due on a day. */
type Rung = { readonly stage: StageKey; readonly dueOn: CalendarDate };

/** The stage of a piece of work for an audience in a window, each combination computed, and held, once. */
export function stageFinder({ calendar, ladders }: Pick<Reminding, "calendar" | "ladders">) {
  const known = new Map<Ladder, Map<string, Rung | null>>();
  return (work: Pick<DueWork, "planId" | "taskId" | "dueOn">, audience: Audience, window: Window): Rung | null => {
    const ladder = ladderOf(ladders, work);
    const ofLadder = known.get(ladder) ?? new Map<string, Rung | null>();
    known.set(ladder, ofLadder);
    const key = `${audience} ${work.dueOn} ${window.from} ${window.on}`;
    let rung = ofLadder.get(key);
    if (rung === undefined) {
      const stage = latestStage(ladder, audience, work.dueOn, window, calendar);
      rung = stage && { stage, dueOn: work.dueOn };
      ofLadder.set(key, rung);
    }
    return rung;
  };
}

/** Of `days`, those on which due work has a stage in the window for anybody, under any of the ladders. */
function daysWithStage(
  { calendar, ladders }: Pick<Reminding, "calendar" | "ladders">,
  days: readonly CalendarDate[],
  window: Window,
) {
  const all = [ladders.installation, ...ladders.plans.values(), ...ladders.tasks.values()];
  const hasStage = (dueOn: CalendarDate) =>
    all.some((ladder) => audiences.some((audience) => latestStage(ladder, audience, dueOn, window, calendar) !== null));
  return days.filter(hasStage);
}

type Asked = {
  readonly on: CalendarDate;
  readonly now: Instant;
  readonly means: Means;
  /** The window of a person; null when it is not yet, or no longer, their turn. */
  readonly windowOf: (person: Person) => Window | null;
  /** The open work that may be told of, when it was read already. */
  readonly works?: readonly DueWork[];
  /** The level of work that is marked as urgent, by its id: it stands first among what is due on its day. */
  readonly levels?: ReadonlyMap<string, number>;
};

/** How open work is narrowed: to a plan, or to what somebody may read; the inside of agencies apart. */
export type Kept = { readonly works?: Reading["keep"]; readonly parts?: Reading["keep"]; readonly size?: PageSize };

/** The open assignments, then the open inner parts, that have a stage in one of `windows` for anybody; in pages. */
export async function* readOpen(
  db: Knex,
  reminding: Pick<Reminding, "calendar" | "ladders">,
  now: Instant,
  windows: readonly Window[],
  { works, parts, size }: Kept = {},
): AsyncGenerator<DueWork[]> {
  const until = addDays(
    windows.map(({ on }) => on).reduce((last, on) => maxDate(last, on)),
    farthestBefore * 2,
  );
  const wanted = (all: readonly CalendarDate[]) =>
    [...new Set(windows.flatMap((window) => daysWithStage(reminding, all, window)))].sort();
  const days = await readDueDays(db, until);
  yield* readDueWork(db, now, wanted(days.works), { keep: works, size });
  yield* readDueParts(db, now, wanted(days.parts), { keep: parts, size });
}

type List = { readonly person: Person; readonly items: PlannedItem[] };

function toDigest({ person, items }: List, means: Means, allowed: readonly Channel[]): PlannedDigest {
  const sorted = [...items].sort(byUrgency);
  const agencyId = sorted[0]?.agencyId ?? "";
  return {
    actor: person.actor,
    agencyId,
    channel: channelFor(person.choice, { userId: person.actor.userId, agencyId }, means, allowed),
    hour: person.choice.hour,
    items: sorted,
  };
}

/** The digests of a day, one for each person with something to be told, in the order of their e-mail addresses. */
export async function planDigests(
  db: Knex,
  reminding: Reminding,
  { on, now, means, windowOf, works, levels }: Asked,
): Promise<PlannedDigest[]> {
  const windows = new Map<string, Window>();
  for (const person of reminding.people.values()) {
    const window = windowOf(person);
    if (window) windows.set(person.actor.userId, window);
  }
  if (windows.size === 0) return [];
  const widest: Window = { on, from: [...windows.values()].reduce((least, { from }) => minDate(least, from), on) };
  const stageOf = stageFinder(reminding);
  const lists = new Map<string, List>();
  for await (const part of works ? [works] : readOpen(db, reminding, now, [widest], { size: sweepPages }))
    for (const work of part) {
      if (!isUrgedOn(reminding, work, on)) continue;
      for (const { actor, grant, audience } of reminding.addressees(work)) {
        const window = windows.get(actor.userId);
        if (!window) continue;
        const rung = stageOf(work, audience, { on, from: maxDate(window.from, work.assignedOn) });
        if (rung === null) continue;
        const list = lists.get(actor.userId) ?? { person: reminding.people.get(actor.userId) as Person, items: [] };
        lists.set(actor.userId, list);
        list.items.push({
          assignmentId: work.id,
          partId: work.part?.id ?? null,
          audience,
          stage: rung.stage,
          dueOn: rung.dueOn,
          level: levels?.get(work.id) ?? 0,
          agencyId: grant.agencyId,
        });
      }
    }
  const digests = [...lists.values()].map((list) => toDigest(list, means, reminding.allowed));
  return digests.sort((a, b) => (a.actor.email < b.actor.email ? -1 : 1));
}
