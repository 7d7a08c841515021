import type { Knex } from "knex";
import { deleteEvents } from "../delete-events";

// A directive is an event of the history; here stands until when it awaits an answer, and the event that answered it.
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("directives", (t) => {
    t.text("id").primary().references("id").inTable("assignment_events");
    t.text("assignment_id").notNullable().references("id").inTable("assignments");
    t.text("given_at").notNullable();
    t.text("answer_by");
    t.text("answer_id").references("id").inTable("assignment_events");
    t.text("answered_at");
    t.index(["answered_at", "answer_by"]);
    t.index(["assignment_id"]);
  });
  // Directives of before awaited no answer by a day; they may be answered as well.
  await db.raw(
    `insert into directives (id, assignment_id, given_at)
     select id, assignment_id, at from assignment_events where kind = 'directive-given'`,
  );
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable("directives");
  await deleteEvents(db, ["directive-answered"]);
}
