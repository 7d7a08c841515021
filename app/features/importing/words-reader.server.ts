import type { Knex } from "knex";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { yearOfPlan } from "~/features/reading/read-document";
import { readDuty } from "~/features/reading/tasks/duty";
import { type CalendarDate, parseVietnameseDate } from "~/lib/calendar-date";
import type { TypedFields } from "~/lib/form-answer";
import { readItems } from "./draft.store.server";
import { fieldOf } from "./draft-item";
import type { ReadWords } from "./half";

function dayIn(fields: TypedFields, name: string): CalendarDate | null {
  const typed = parseVietnameseDate(fieldOf(fields, name));
  return typed.ok ? typed.date : null;
}

/** Reads words of a draft by the rules of its document, with the days of its head as they now stand; two statements. */
export async function wordsReader(db: Knex, draftId: string): Promise<ReadWords> {
  const [head] = await readItems(db, draftId, "plan");
  const [issuedOn = null, from, to] = ["issuedOn", "periodFrom", "periodTo"].map((name) => dayIn(head?.fields ?? {}, name));
  const year = yearOfPlan({ issuedOn, period: from && to ? { from, to } : null });
  const context = { year, issuedOn, calendar: await loadWorkCalendar(db) };
  return (words) => readDuty({ text: words, owners: [], source: { path: [], line: 0, words } }, context);
}
