import type { Knex } from "knex";

export async function up(db: Knex): Promise<void> {
  await db.schema.createTable("users", (t) => {
    t.text("id").primary();
    t.text("email").notNullable().unique();
    t.text("name").notNullable();
    t.text("password_hash").notNullable();
    t.text("locale").notNullable().defaultTo("vi");
    t.text("created_at").notNullable();
    t.text("disabled_at");
    t.integer("failed_sign_ins").notNullable().defaultTo(0);
    t.text("locked_until");
    t.text("must_change_password_since");
  });
  await db.schema.createTable("role_grants", (t) => {
    t.text("id").primary();
    t.text("user_id").notNullable().references("id").inTable("users");
    t.text("agency_id").notNullable().references("id").inTable("agencies");
    t.text("role").notNullable();
    t.text("valid_from").notNullable();
    t.text("valid_to");
    t.index(["user_id"]);
    t.index(["agency_id"]);
  });
  await db.schema.createTable("sessions", (t) => {
    t.text("token_hash").primary();
    t.text("user_id").notNullable().references("id").inTable("users");
    t.text("created_at").notNullable();
    t.text("expires_at").notNullable();
    t.text("ended_at");
    t.text("user_agent");
    t.index(["user_id", "created_at"]);
  });
  // What was typed into a form when the session had ended; given back after signing in.
  await db.schema.createTable("interrupted_forms", (t) => {
    t.text("id").primary();
    t.text("user_id").notNullable().references("id").inTable("users");
    t.text("path").notNullable();
    t.text("fields").notNullable();
    t.text("created_at").notNullable();
    t.index(["created_at"]);
  });
}

export async function down(db: Knex): Promise<void> {
  for (const table of ["interrupted_forms", "sessions", "role_grants", "users"]) await db.schema.dropTable(table);
}
