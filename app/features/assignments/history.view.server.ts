import type { Knex } from "knex";
import { daysLate } from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { AssignmentEventRow } from "~db/tables";
import type { EventKind } from "./assignment-event";
import type { HistoryEntry } from "./assignment-shown";
import type { MovedFrom } from "./due-day";
import { urgencyNamed } from "./urgency";

type Joined = AssignmentEventRow & { user_name: string | null; agency_name: string | null };

const judged = new Set<string>(["report-submitted", "completion-requested"]);

function toEntry(row: Joined, dueOn: CalendarDate | null): HistoryEntry {
  type Data = {
    number?: number;
    wantedOn?: CalendarDate;
    letterId?: string;
    closesOn?: CalendarDate | null;
    until?: CalendarDate;
    urgency?: string;
    answerBy?: CalendarDate | null;
    answers?: string;
  } & Partial<MovedFrom>;
  const data = row.data ? (JSON.parse(row.data) as Data) : {};
  return {
    id: row.id,
    kind: row.kind as EventKind,
    at: row.at,
    userName: row.user_name,
    agencyName: row.agency_name,
    words: row.words,
    number: data.number ?? null,
    daysLate: judged.has(row.kind) && dueOn ? daysLate(dueOn, row.on_day) : null,
    moved: row.kind === "deadline-moved" ? (data as MovedFrom) : null,
    wantedOn: data.wantedOn ?? null,
    letterId: data.letterId ?? null,
    lastOn: data.closesOn ?? data.until ?? null,
    answerBy: data.answerBy ?? null,
    answers: data.answers ?? null,
    urgency: row.kind === "urgency-marked" ? urgencyNamed(data.urgency) : null,
  };
}

/** Everything that happened to an assignment, the last first; what lies after `now` is only counted. */
export async function readHistory(
  db: Knex,
  { id, dueOn, now }: { id: string; dueOn: CalendarDate | null; now: Instant },
): Promise<{ entries: HistoryEntry[]; laterOn: CalendarDate | null }> {
  const rows: Joined[] = await db("assignment_events")
    .leftJoin("users", "users.id", "assignment_events.user_id")
    .leftJoin("agencies", "agencies.id", "assignment_events.agency_id")
    .where("assignment_events.assignment_id", id)
    .orderBy("assignment_events.seq", "desc")
    .select("assignment_events.*", "users.name as user_name", "agencies.name as agency_name");
  const past = rows.filter((row) => row.at <= now);
  return {
    entries: past.map((row) => toEntry(row, dueOn)),
    laterOn: rows.length > past.length ? (rows[0]?.on_day ?? null) : null,
  };
}
