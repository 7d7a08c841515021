import type { Knex } from "knex";

// What a reader of an old report must find unchanged belongs to the version: its title, its cut-off, who sees what.
const moved = ["title", "cut_off_on"] as const;

export async function up(db: Knex): Promise<void> {
  await db.schema.alterTable("form_versions", (t) => {
    t.text("title").notNullable().defaultTo("");
    t.text("cut_off_on");
    // JSON list of the roles that see sensitive rows; counts from 1 up to but not including `small_below` are masked for others.
    t.text("sensitive_roles").notNullable().defaultTo('["secretariat","leader"]');
    t.integer("small_below").notNullable().defaultTo(5);
  });
  for (const column of moved) {
    const own = db("forms").whereRaw("forms.id = form_versions.form_id").select(`forms.${column}`);
    await db("form_versions").update({ [column]: own });
    await db.raw("alter table forms drop column ??", [column]);
  }
  // Figures of targets that no report holds, as they are written down; none is ever changed.
  await db.schema.createTable("target_figures", (t) => {
    t.text("id").primary();
    t.text("target_id").notNullable().references("id").inTable("targets");
    t.text("measured_on").notNullable();
    t.double("value").notNullable();
    t.text("source").notNullable();
    t.text("note");
    t.text("recorded_at").notNullable();
    t.text("recorded_by").notNullable().references("id").inTable("users");
    t.text("agency_id").notNullable().references("id").inTable("agencies");
    t.index(["target_id", "measured_on"]);
  });
}

export async function down(db: Knex): Promise<void> {
  await db.schema.dropTable("target_figures");
  await db.schema.alterTable("forms", (t) => {
    t.text("title").notNullable().defaultTo("");
    t.text("cut_off_on");
  });
  const newest = db("form_versions as newest").whereRaw("newest.form_id = forms.id").max("newest.number");
  for (const column of moved) {
    const own = db("form_versions")
      .whereRaw("form_versions.form_id = forms.id")
      .where("form_versions.number", newest)
      .select(`form_versions.${column}`);
    await db("forms")
      .whereExists(own.clone())
      .update({ [column]: own });
  }
  for (const column of [...moved, "sensitive_roles", "small_below"])
    await db.raw("alter table form_versions drop column ??", [column]);
}
