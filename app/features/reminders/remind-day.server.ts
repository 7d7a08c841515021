/** A day of reminders: what it says, and carrying it out hour by hour. */
import type { Knex } from "knex";
import { joinCurrentDue, originalDueOn } from "~/features/assignments/current-due.server";
import { currentUrgency } from "~/features/assignments/current-urgency.server";
import { urgencyOf } from "~/features/assignments/urgency";
import { addDays, type CalendarDate, daysBetween } from "~/lib/calendar-date";
import { atLocalTime, endOfDay, type Instant } from "~/lib/clock";
import type { Channel } from "./delivery";
import type { DigestItem } from "./digest";
import { readSweeps } from "./outbox.store.server";
import { type Person, planDigests, readReminding } from "./plan-digests.server";
import { byUrgency, type PlannedDigest, type PlannedItem } from "./planned-digest";
import { readMeans } from "./read-means.server";
import { windowOf } from "./slot";

/** A digest in full, as the command line prints it. */
export type ToldDigest = {
  readonly to: string;
  readonly name: string;
  readonly agency: string;
  readonly channel: Channel;
  readonly items: readonly DigestItem[];
};

const AT_ONCE = 500;

type Words = {
  id: string;
  planId: string;
  planNumber: string | null;
  planTitle: string;
  task: string;
  passageId: string | null;
  agency: string;
  originalDueOn: CalendarDate | null;
  level: number;
};

type Said = { readonly words: ReadonlyMap<string, Words>; readonly parts: ReadonlyMap<string, string> };

/** The words of everything that `items` tell of, inner parts beside their assignments; one statement for each `AT_ONCE` of them. */
async function readSaid(db: Knex, now: Instant, items: readonly PlannedItem[]): Promise<Said> {
  const said = { words: new Map<string, Words>(), parts: new Map<string, string>() };
  const subjects = [...new Map(items.map((item) => [`${item.assignmentId} ${item.partId}`, item])).values()];
  for (let first = 0; first < subjects.length; first += AT_ONCE) {
    const some = subjects.slice(first, first + AT_ONCE);
    const partIds = some.flatMap(({ partId }) => partId ?? []);
    const query = db("assignments")
      .join("tasks", "tasks.id", "assignments.task_id")
      .join("plans", "plans.id", "assignments.plan_id")
      .join("agencies", "agencies.id", "assignments.lead_id")
      .leftJoin("inner_parts", (on) => on.on("inner_parts.assignment_id", "assignments.id").onIn("inner_parts.id", partIds))
      .whereIn("assignments.id", [...new Set(some.map(({ assignmentId }) => assignmentId))])
      .select({
        id: "assignments.id",
        planId: "plans.id",
        planNumber: "plans.number",
        planTitle: "plans.title",
        task: "tasks.text",
        passageId: "tasks.passage_id",
        agency: "agencies.name",
        originalDueOn: db.raw(originalDueOn),
        level: currentUrgency(db, now),
        partId: "inner_parts.id",
        partWords: "inner_parts.words",
      });
    const rows: (Words & { partId: string | null; partWords: string | null })[] = await joinCurrentDue(query, now);
    for (const { partId, partWords, ...row } of rows) {
      said.words.set(row.id, row);
      if (partId !== null) said.parts.set(partId, partWords ?? "");
    }
  }
  return said;
}

function tell(
  { level, partId, agencyId: _agencyId, ...item }: PlannedItem,
  on: CalendarDate,
  { words, parts }: Said,
): DigestItem {
  const { planId, planNumber, planTitle, task, passageId, agency, originalDueOn } = words.get(item.assignmentId) as Words;
  const part = partId === null ? null : { id: partId, words: parts.get(partId) ?? "" };
  const plan = { planId, plan: planNumber ?? planTitle, planTitle };
  const said = { ...item, ...plan, task, passageId, part, agency, urgency: urgencyOf(level) };
  const movedFrom = part || originalDueOn === item.dueOn ? null : originalDueOn;
  return { ...said, movedFrom, daysLeft: daysBetween(on, item.dueOn) };
}

function inOrder(items: PlannedDigest["items"], words: ReadonlyMap<string, Words>) {
  return items.map((item) => ({ ...item, level: words.get(item.assignmentId)?.level ?? 0 })).sort(byUrgency);
}

/** Puts names and words to planned digests. */
export async function tellDigests(
  db: Knex,
  on: CalendarDate,
  now: Instant,
  digests: readonly PlannedDigest[],
): Promise<ToldDigest[]> {
  const said = await readSaid(
    db,
    now,
    digests.flatMap(({ items }) => items),
  );
  return digests.map(({ actor, agencyId, channel, items }) => ({
    to: actor.email,
    name: actor.name,
    agency: actor.grants.find((grant) => grant.agencyId === agencyId)?.agencyName ?? "",
    channel,
    // Told here, for days to come, as the sweep will order them.
    items: inOrder(items, said.words).map((item) => tell(item, on, said)),
  }));
}

/** The hours at which anybody is told, the earliest first. */
export function hoursOf(people: Iterable<Person>): number[] {
  return [...new Set([...people].map(({ choice }) => choice.hour))].sort((a, b) => a - b);
}

/** The full hour of a day as a moment. */
export const atHour = (on: CalendarDate, hour: number): Instant => atLocalTime(on, `${String(hour).padStart(2, "0")}:00`);

/**
 * What the digests of a day say, each as things stand at the hour of its reader; whether they were sent does not matter.
 * Slots missed before that day are caught up as they would be.
 */
export async function digestsOfDay(db: Knex, { on, hasMail }: { on: CalendarDate; hasMail: boolean }): Promise<ToldDigest[]> {
  const reminding = await readReminding(db, atHour(on, 0));
  const swept = await readSweeps(db, addDays(on, -30));
  const means = await readMeans(db, reminding, { on, hasMail });
  const all: PlannedDigest[] = [];
  for (const hour of hoursOf(reminding.people.values())) {
    const windowFor = ({ choice }: Person) => (choice.hour === hour ? windowOf(swept, { on, hour }, reminding.calendar) : null);
    all.push(...(await planDigests(db, reminding, { on, now: atHour(on, hour), means, windowOf: windowFor })));
  }
  all.sort((a, b) => (a.actor.email < b.actor.email ? -1 : 1));
  return tellDigests(db, on, endOfDay(on), all);
}
