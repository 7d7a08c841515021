import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "~db/connection";
import { migrateUp } from "~db/migrations";
import { startPostgres } from "./postgres-server";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated SQLite file; tests copy it. */
    sqliteTemplate: string;
    /** A PostgreSQL server whose database "template" is migrated; tests copy that. */
    postgresUrl: string;
  }
}

async function migrated(url: string): Promise<void> {
  const db = openDatabase(url);
  await migrateUp(db.write);
  await db.close();
}

async function create(adminUrl: string, name: string): Promise<void> {
  const admin = openDatabase(adminUrl);
  await admin.write.raw("create database ??", [name]);
  await admin.close();
}

/** Makes one migrated database on each engine, once for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "dondoc-tests-"));
  const sqliteTemplate = join(folder, "template.sqlite");
  const postgres = await startPostgres();
  await create(postgres.urlOf("postgres"), "template");
  await Promise.all([migrated(`sqlite:${sqliteTemplate}`), migrated(postgres.urlOf("template"))]);
  project.provide("sqliteTemplate", sqliteTemplate);
  project.provide("postgresUrl", postgres.urlOf("postgres"));
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
