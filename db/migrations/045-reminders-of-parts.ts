import type { Knex } from "knex";

// What a digest says of the inside of an agency stands apart from what it says of whole assignments, so that whoever may read a
// reminder of the whole does not read the inside with it.
export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("reminder_part_items", (t) => {
    t.text("digest_id").notNullable().references("id").inTable("reminder_digests");
    t.text("part_id").notNullable().references("id").inTable("inner_parts");
    t.text("user_id").notNullable().references("id").inTable("users");
    // Among all items of the digest, whole assignments included.
    t.integer("position").notNullable();
    t.text("audience").notNullable();
    t.text("stage").notNullable();
    t.text("due_on").notNullable();
    t.text("dropped");
    t.primary(["digest_id", "part_id"]);
    t.index(["part_id"]);
  });
  await db.schema.alterTable("inner_part_events", (t) => {
    // The sweep of reminders asks for the parts of single days.
    t.index(["due_on"]);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.alterTable("inner_part_events", (t) => {
    t.dropIndex(["due_on"]);
  });
  await db.schema.dropTable("reminder_part_items");
}
