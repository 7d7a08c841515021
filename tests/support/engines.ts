import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, inject } from "vitest";
import { type Database, openDatabase } from "~db/connection";
import type { Engine } from "~db/engine";

type Scratch = { url: string; remove(): Promise<void> };

async function scratchFile(template: string | null): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), "dondoc-db-"));
  const file = join(folder, "test.sqlite");
  if (template) await copyFile(template, file);
  return { url: `sqlite:${file}`, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function asPostgresAdmin(sql: string, names: string[]): Promise<void> {
  const admin = openDatabase(inject("postgresUrl"));
  await admin.write.raw(sql, names).finally(() => admin.close());
}

async function scratchDatabase(template: string): Promise<Scratch> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asPostgresAdmin("create database ?? template ??", [name, template]);
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => asPostgresAdmin("drop database ?? with (force)", [name]) };
}

function scratch(engine: Engine, isBlank = false): Promise<Scratch> {
  if (engine === "postgres") return scratchDatabase(isBlank ? "template0" : "template");
  return scratchFile(isBlank ? null : inject("sqliteTemplate"));
}

const addresses = new WeakMap<Database, string>();

/** The address of a database that a test opened, for opening it a second time. */
export function urlOf(db: Database): string {
  return addresses.get(db) ?? "";
}

type Openers = { openDb(): Promise<Database>; openBlankDb(): Promise<Database>; engine: Engine };

function openersOf(engine: Engine): Openers {
  const ends: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const end of ends.reverse()) await end();
  });
  const openScratch = async (isBlank: boolean): Promise<Database> => {
    const place = await scratch(engine, isBlank);
    const db = openDatabase(place.url);
    addresses.set(db, place.url);
    ends.push(() => db.close().then(place.remove));
    return db;
  };
  return { engine, openDb: () => openScratch(false), openBlankDb: () => openScratch(true) };
}

/**
 * Describes the same behaviour on SQLite and on PostgreSQL. `openDb` gives a new migrated database, empty but for
 * its tables, which is gone after the block; `openBlankDb` one without tables.
 */
export function describeOnBothEngines(name: string, tests: (openDb: Openers["openDb"], more: Openers) => void): void {
  for (const engine of ["sqlite", "postgres"] as const) {
    describe(`${name} on ${engine}`, () => {
      const openers = openersOf(engine);
      tests(openers.openDb, openers);
    });
  }
}
