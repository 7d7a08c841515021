import type { Knex } from "knex";
import { loadWorkCalendar } from "~/features/calendar/load-work-calendar.server";
import { subjectOf } from "~/features/reading/agencies/subject";
import { yearOfPlan } from "~/features/reading/read-document";
import { readDuty, type TaskContext } from "~/features/reading/tasks/duty";
import { type CalendarDate, parseVietnameseDate } from "~/lib/calendar-date";
import type { TypedFields } from "~/lib/form-answer";
import { type DraftHead, readItems } from "../draft/draft.store.server";
import { namingOfDraft } from "../draft/draft-scope.server";
import { type DraftItem, fieldOf } from "../items/draft-item";
import type { ReadWords } from "./half";

function dayIn(fields: TypedFields, name: string): CalendarDate | null {
  const typed = parseVietnameseDate(fieldOf(fields, name));
  return typed.ok ? typed.date : null;
}

/** What the words of a draft are read with: the days of its head as they now stand. */
export type DraftContext = TaskContext & { readonly periodTo: CalendarDate | null };

/** The context of a draft whose head is given; one statement. */
export async function contextOfHead(db: Knex, head: Pick<DraftItem, "fields"> | undefined): Promise<DraftContext> {
  const [issuedOn = null, from, to = null] = ["issuedOn", "periodFrom", "periodTo"].map((name) =>
    dayIn(head?.fields ?? {}, name),
  );
  const year = yearOfPlan({ issuedOn, period: from && to ? { from, to } : null });
  return { year, issuedOn, calendar: await loadWorkCalendar(db), periodTo: to };
}

/** Reads words of a draft by the rules of its document, with the days of its head as they now stand, and names as they were found when it was read. */
export async function wordsReader(db: Knex, draft: Pick<DraftHead, "id" | "agency_id">, today: CalendarDate): Promise<ReadWords> {
  const [head] = await readItems(db, draft.id, "plan");
  const context = await contextOfHead(db, head);
  const named = await namingOfDraft(db, draft, today);
  return (words) => {
    const source = { path: [], line: 0, words };
    const subject = subjectOf(words);
    if (!subject?.duty) return readDuty({ text: words, owners: [], source }, context);
    const read = readDuty({ text: subject.duty, owners: subject.agencies, source }, context);
    return { ...read, acting: { leads: read.lead.map(named), supports: read.support.map(named), text: read.text } };
  };
}
