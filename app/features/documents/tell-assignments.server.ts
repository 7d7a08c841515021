import type { Knex } from "knex";
import { recordEvents } from "~/features/assignments/record-events.server";
import type { Instant } from "~/lib/clock";

type Told = {
  readonly letterId: string;
  readonly kind: "letter-registered" | "letter-voided";
  readonly words: string;
  readonly userId: string;
  readonly agencyId: string;
};

/** Writes into the history of each work of a letter what happened to the letter, and tells its lead agency. Withdrawn work is left alone. */
export async function tellAssignments(trx: Knex.Transaction, now: Instant, { letterId, kind, ...rest }: Told): Promise<void> {
  const works: { id: string; lead: string }[] = await trx("letter_items")
    .join("assignments", "assignments.id", "letter_items.assignment_id")
    .where("letter_items.letter_id", letterId)
    .whereRaw(
      `'cancelled' <> (select latest.work_state from assignment_events as latest
        where latest.assignment_id = assignments.id and latest.work_state is not null order by latest.seq desc limit 1)`,
    )
    .orderBy("letter_items.position")
    .select("assignments.id", "assignments.lead_id as lead");
  const events = works.map(({ id, lead }) => ({ assignmentId: id, kind, ...rest, data: { letterId }, tell: [lead] }));
  await recordEvents(trx, now, events);
}
