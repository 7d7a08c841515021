/** A day of reminders: what it says, and carrying it out hour by hour. */
import type { Knex } from "knex";
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
  agency: string;
  originalDueOn: CalendarDate | null;
  level: number;
};

async function readWords(db: Knex, now: Instant, assignmentIds: readonly string[]): Promise<Map<string, Words>> {
  const found = new Map<string, Words>();
  for (let first = 0; first < assignmentIds.length; first += AT_ONCE) {
    const rows: Words[] = await db("assignments")
      .join("tasks", "tasks.id", "assignments.task_id")
      .join("plans", "plans.id", "assignments.plan_id")
      .join("agencies", "agencies.id", "assignments.lead_id")
      .whereIn("assignments.id", assignmentIds.slice(first, first + AT_ONCE))
      .select({
        id: "assignments.id",
        planId: "plans.id",
        planNumber: "plans.number",
        planTitle: "plans.title",
        task: "tasks.text",
        agency: "agencies.name",
        originalDueOn: "assignments.due_on",
        level: currentUrgency(db, now),
      });
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

async function readPartWords(db: Knex, partIds: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (let first = 0; first < partIds.length; first += AT_ONCE) {
    const rows: { id: string; words: string }[] = await db("inner_parts")
      .whereIn("id", partIds.slice(first, first + AT_ONCE))
      .select("id", "words");
    for (const { id, words } of rows) found.set(id, words);
  }
  return found;
}

type Said = { readonly words: ReadonlyMap<string, Words>; readonly parts: ReadonlyMap<string, string> };

function tell({ level, partId, ...item }: PlannedItem, on: CalendarDate, { words, parts }: Said): DigestItem {
  const { planId, planNumber, planTitle, task, agency, originalDueOn } = words.get(item.assignmentId) as Words;
  const part = partId === null ? null : { id: partId, words: parts.get(partId) ?? "" };
  const said = { ...item, planId, plan: planNumber ?? planTitle, planTitle, task, part, agency, urgency: urgencyOf(level) };
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
  const all = digests.flatMap(({ items }) => items);
  const words = await readWords(db, now, [...new Set(all.map(({ assignmentId }) => assignmentId))]);
  const parts = await readPartWords(db, [...new Set(all.flatMap(({ partId }) => partId ?? []))]);
  return digests.map(({ actor, agencyId, channel, items }) => ({
    to: actor.email,
    name: actor.name,
    agency: actor.grants.find((grant) => grant.agencyId === agencyId)?.agencyName ?? "",
    channel,
    // Told here, for days to come, as the sweep will order them.
    items: inOrder(items, words).map((item) => tell(item, on, { words, parts })),
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
