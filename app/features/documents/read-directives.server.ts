import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { DirectiveGiven } from "./letter-values";
import { type Moment, readWorks } from "./read-works.server";

type Given = { id: string; assignmentId: string; words: string; givenOn: CalendarDate };

/** The directives given on the work of a plan up to the moment, the first first; four statements. */
export async function readDirectives(db: Knex, moment: Moment, planId: string): Promise<DirectiveGiven[]> {
  const given: Given[] = await db("assignment_events")
    .join("assignments", "assignments.id", "assignment_events.assignment_id")
    .where({ "assignments.plan_id": planId, "assignment_events.kind": "directive-given" })
    .andWhere("assignment_events.at", "<=", moment.now)
    .orderBy("assignment_events.at")
    .orderBy("assignment_events.id")
    .select({
      id: "assignment_events.id",
      assignmentId: "assignment_events.assignment_id",
      words: "assignment_events.words",
      givenOn: "assignment_events.on_day",
    });
  if (given.length === 0) return [];
  const ids = given.map((each) => each.assignmentId);
  const works = await readWorks(db, moment, (query) => query.whereIn("assignments.id", ids));
  return given.flatMap(({ assignmentId, ...directive }) => {
    const work = works.find((each) => each.id === assignmentId);
    return work ? [{ ...directive, work }] : [];
  });
}
