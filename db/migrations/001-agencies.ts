import type { Knex } from "knex";
import { binaryText } from "../dialect";

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("administrative_units", (t) => {
    t.text("code").primary();
    t.text("name").notNullable();
    t.text("kind").notNullable();
    t.text("parent_code").references("code").inTable("administrative_units");
    t.double("lat");
    t.double("lon");
    t.specificType("search_text", binaryText(db)).notNullable();
    t.specificType("sort_key", binaryText(db)).notNullable();
    t.index(["parent_code", "sort_key"]);
  });
  await db.schema.createTable("agencies", (t) => {
    t.text("id").primary();
    t.text("code").notNullable().unique();
    t.text("name").notNullable();
    t.text("short_name");
    t.text("level").notNullable();
    t.text("kind").notNullable();
    t.text("parent_id").references("id").inTable("agencies");
    // "/<root id>/…/<own id>/": what lies below an agency is a range of paths.
    t.specificType("path", binaryText(db)).notNullable().unique();
    t.text("unit_code").references("code").inTable("administrative_units");
    t.text("valid_from").notNullable();
    t.text("valid_to");
    t.text("successor_id").references("id").inTable("agencies");
    t.text("origin").notNullable().defaultTo("entered");
    t.integer("version").notNullable().defaultTo(1);
    t.specificType("search_text", binaryText(db)).notNullable();
    t.specificType("sort_key", binaryText(db)).notNullable();
    t.index(["parent_id", "sort_key"]);
    t.index(["successor_id"]);
    t.index(["sort_key"]);
  });
  await db.schema.createTable("agency_groups", (t) => {
    t.text("id").primary();
    t.text("name").notNullable();
    t.text("owner_agency_id").notNullable().references("id").inTable("agencies");
    t.specificType("search_text", binaryText(db)).notNullable();
    t.unique(["owner_agency_id", "name"]);
  });
  await db.schema.createTable("agency_group_members", (t) => {
    t.text("group_id").notNullable().references("id").inTable("agency_groups");
    t.text("agency_id").notNullable().references("id").inTable("agencies");
    t.text("valid_from").notNullable();
    t.text("valid_to");
    t.primary(["group_id", "agency_id", "valid_from"]);
    t.index(["agency_id"]);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ["agency_group_members", "agency_groups", "agencies", "administrative_units"])
    await db.schema.dropTable(table);
}
