import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("forms", (t) => {
    t.text("id").primary();
    t.text("code").notNullable();
    t.text("title").notNullable();
    t.text("plan_id").notNullable().references("id").inTable("plans");
    t.text("cut_off_on");
    t.unique(["plan_id", "code"]);
  });
  await db.schema.createTable("form_versions", (t) => {
    t.text("id").primary();
    t.text("form_id").notNullable().references("id").inTable("forms");
    t.integer("number").notNullable();
    t.text("published_at").notNullable();
    t.unique(["form_id", "number"]);
  });
  await db.schema.createTable("indicators", (t) => {
    t.text("id").primary();
    t.text("form_version_id").notNullable().references("id").inTable("form_versions");
    t.integer("position").notNullable();
    t.text("parent_id").references("id").inTable("indicators");
    t.text("key").notNullable();
    t.text("code");
    t.text("label").notNullable();
    t.text("unit");
    t.text("kind").notNullable();
    // How the children of a total (its "Trong đó") are checked: "sum" or "within"; null for headings.
    t.text("parts_rule");
    t.text("parts_severity");
    t.integer("in_sum").notNullable().defaultTo(1);
    t.integer("is_sensitive").notNullable().defaultTo(0);
    t.unique(["form_version_id", "position"]);
    t.unique(["form_version_id", "key"]);
  });
  await db.schema.createTable("outline_items", (t) => {
    t.text("id").primary();
    t.text("form_version_id").notNullable().references("id").inTable("form_versions");
    t.integer("position").notNullable();
    t.text("code").notNullable();
    t.text("title").notNullable();
    t.text("guidance");
    t.unique(["form_version_id", "position"]);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ["outline_items", "indicators", "form_versions", "forms"]) await db.schema.dropTable(table);
}
