// A document is read by fixed rules: the same paper gives the same answer every time, and nothing is guessed that it does not say.

import { type WorkCalendar, workCalendar } from "~/features/calendar/work-calendar";
import { yearOf } from "~/lib/calendar-date";
import type { Block } from "./block";
import type { DocumentKind, DocumentReading, Identity, TaskRead } from "./document-reading";
import { isFormOfLines } from "./forms/blank-lines";
import { readForms } from "./forms/read-forms";
import { readIdentity, yearInHead } from "./identity/read-identity";
import { headings } from "./outline/headings";
import { type Entry, outlineOf } from "./outline/tree";
import { type DocumentParts, type Paper, partsOf } from "./parts/document-parts";
import { wholeText } from "./parts/paragraphs";
import { findProblems } from "./problems/find-problems";
import { readTargets } from "./targets/read-targets";
import { amendedClauses, amendsAnother } from "./tasks/amending-clauses";
import { announcedBy, conclusionsFrom } from "./tasks/announcement";
import { tableTasks } from "./tasks/assignment-table";
import { tasksBeforePoints } from "./tasks/before-points";
import type { TaskContext } from "./tasks/duty";
import { outlineTasks } from "./tasks/outline-tasks";
import { agenciesAsked, agenciesAskedAlone } from "./tasks/requests";

export type ReadingContext = { readonly calendar?: WorkCalendar };

/** The year that a day without one takes: the plan's own when it covers one year, otherwise that of its issue; null while that is not known. */
export function yearOfPlan({ period, issuedOn }: Pick<Identity, "period" | "issuedOn">): number | null {
  const [from, to] = [period && yearOf(period.from), period && yearOf(period.to)];
  if (from !== null && from === to) return from;
  return issuedOn ? yearOf(issuedOn) : null;
}

/** What a document says, with the parts that it was read from and the line of each indicator of its forms. */
export type PlacedReading = {
  readonly reading: DocumentReading;
  readonly parts: DocumentParts;
  readonly formLines: readonly (readonly (number | null)[])[];
};

/** What a document says, from its paragraphs and tables. Without a calendar only weekends are days off. */
export function readDocument(blocks: readonly Block[], context: ReadingContext = {}): DocumentReading {
  return readWithPlaces(blocks, context).reading;
}

/** As `readDocument`, with the places of what was read. */
export function readWithPlaces(blocks: readonly Block[], { calendar = workCalendar([]) }: ReadingContext = {}): PlacedReading {
  const parts = partsOf(blocks);
  const document = readIdentity(parts);
  const year = yearOfPlan(document) ?? yearInHead(parts);
  const context: TaskContext = { year, issuedOn: document.issuedOn, calendar };
  // What only asks for figures, line by line, assigns nothing.
  const outline = isFormOfLines(parts.main.body) ? [] : outlineOf(parts.main.body).entries;
  const entries = amendsAnother(document.title ?? "") ? amendedClauses(outline) : outline;
  const tasks = tasksOf(parts, entries, document.kind, context);
  const targets = readTargets(entries, document);
  const forms = readForms(parts, year);
  const reading = {
    document,
    targets,
    tasks,
    forms: forms.map(({ form }) => form),
    outline: headings(parts),
    problems: findProblems({ document, targets, tasks, parts, entries, forms, blocks, calendar }),
  };
  const formLines = forms.map(({ form, rows }) => form.indicators.map((_indicator, index) => rows[index]?.row.line ?? null));
  return { reading, parts, formLines };
}

// Tables of assignments stand in the body or in an annex; the rest is read from the outline.
function tasksOf(
  { main, covering, annexes }: DocumentParts,
  entries: readonly Entry[],
  kind: DocumentKind,
  context: TaskContext,
): TaskRead[] {
  const inAnnexes = annexes.flatMap((annex) => tableTasks(annex.blocks, context, [annex.name]));
  const preamble = kind === "other" ? main.preamble.map(wholeText) : [];
  const told = outlineOf(main.preamble.slice(conclusionsFrom(preamble))).entries;
  const { isOfRules } = main;
  const covered = covering ? outlineOf(covering.body).entries : [];
  const decided = outlineTasks(covered, { ...context, kind: "decision", announced: null, isOfRules: false });
  return [
    // A plan says itself who does what, and rules leave it to the decision that brings them; what is due on a day holds in both.
    ...decided.filter(({ deadlines }) => isOfRules || deadlines.some(({ date }) => date !== null)),
    ...(kind === "other" ? tasksBeforePoints(told, context) : []),
    ...withAsked(outlineTasks(entries, { ...context, kind, announced: announcedBy(preamble), isOfRules }), main),
    ...tableTasks(main.body, context),
    ...inAnnexes,
  ];
}

// "…, Bộ Y tế đề nghị Sở Y tế các tỉnh:" asks the same bodies for every point that names nobody; where more is said than whom it
// asks ("… yêu cầu các sở tập trung thực hiện:") a directive speaks to all, and only a letter to its addressees.
function withAsked(tasks: readonly TaskRead[], { isLetter, preamble }: Paper): readonly TaskRead[] {
  const last = preamble.at(-1);
  if (last === undefined) return tasks;
  const words = wholeText(last).replace(/\s*:$/u, "");
  const asked = isLetter ? agenciesAsked(words) : agenciesAskedAlone(words);
  return tasks.map((task) => (task.lead.length === 0 ? { ...task, lead: asked } : task));
}
