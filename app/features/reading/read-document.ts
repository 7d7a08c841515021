// A document is read by fixed rules: the same paper gives the same answer every time, and nothing is guessed that it does not say.

import { type WorkCalendar, workCalendar } from "~/features/calendar/work-calendar";
import { yearOf } from "~/lib/calendar-date";
import type { Block } from "./block";
import type { DocumentReading, Identity } from "./document-reading";
import { readIdentity } from "./identity/read-identity";
import { outlineOf } from "./outline/tree";
import { partsOf } from "./parts/document-parts";
import type { TaskContext } from "./tasks/duty";
import { outlineTasks } from "./tasks/outline-tasks";

export type ReadingContext = { readonly calendar?: WorkCalendar };

/** The year that a day without one takes: the plan's own when it covers one year, otherwise that of its issue. */
function yearOfPlan({ period, issuedOn }: Identity): number | null {
  const [from, to] = [period && yearOf(period.from), period && yearOf(period.to)];
  if (from !== null && from === to) return from;
  return issuedOn ? yearOf(issuedOn) : (to ?? null);
}

/** What a document says, from its paragraphs and tables. Without a calendar only weekends are days off. */
export function readDocument(blocks: readonly Block[], { calendar = workCalendar([]) }: ReadingContext = {}): DocumentReading {
  const parts = partsOf(blocks);
  const document = readIdentity(parts);
  const context: TaskContext = { year: yearOfPlan(document), issuedOn: document.issuedOn, calendar };
  const outline = outlineOf([...parts.main.body]);
  return {
    document,
    targets: [],
    tasks: outlineTasks(outline.entries, { ...context, kind: document.kind }),
    forms: [],
    outline: [],
    problems: [],
  };
}
