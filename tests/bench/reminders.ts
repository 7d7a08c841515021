import { fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays } from "~/lib/calendar-date";
import { newId } from "~/lib/id";
import { type Database, openDatabase } from "~db/connection";
import type { Engine } from "~db/engine";
import { migrateUp } from "~db/migrations";
import { startPostgres } from "~tests/support/postgres-server";
import { reminderWorld } from "~tests/support/reminder-world";
import { at } from "~tests/support/world-builder";
import type { BenchRow } from "./bench-row";
import { sweptDay } from "./swept-day";

// Each of 10,000 officers owes 20 pieces of work, due up to six weeks before or after the day that is swept.
const size = { agencies: 10_000, each: 20, spread: 42, due: sweptDay };

// One deadline in a hundred was moved, half a year ahead and back.
async function moveSome(db: Database, assignmentIds: readonly string[]): Promise<void> {
  const rows = assignmentIds
    .filter((_id, index) => index % 100 === 0)
    .map((assignment_id, index) => {
      const moved = { assignment_id, seq: 1, set_at: at("2020-06-01"), due_on: addDays(sweptDay, (index % 30) + 1) };
      return { id: newId(), ...moved, due_rules: "[]", origin: "extension" };
    });
  await db.write.batchInsert("due_days", rows, 60);
}

async function prepare(url: string): Promise<void> {
  const db = openDatabase(url);
  try {
    await migrateUp(db.write);
    const { assignmentIds } = await db.write.transaction((trx) => reminderWorld(trx, size));
    await moveSome(db, assignmentIds);
    await db.write.raw("analyze");
  } finally {
    await db.close();
  }
}

// In a process of its own, so that its memory is what a sweep takes.
function measured(engine: Engine, url: string): Promise<BenchRow[]> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL("./reminder-sweeps.ts", import.meta.url), [engine, url], { execArgv: ["--import", "tsx"] });
    let rows: BenchRow[] | null = null;
    child.on("message", (message) => {
      rows = message as BenchRow[];
    });
    child.on("exit", (code) => (rows === null ? reject(new Error(`The sweep ended with ${code}`)) : resolve(rows)));
  });
}

async function onSqlite(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "dondoc-bench-"));
  const url = `sqlite:${join(folder, "bench.sqlite")}`;
  try {
    await prepare(url);
    return await measured("sqlite", url);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onPostgres(): Promise<BenchRow[]> {
  const server = await startPostgres();
  try {
    await prepare(server.urlOf("postgres"));
    return await measured("postgres", server.urlOf("postgres"));
  } finally {
    await server.stop();
  }
}

/** The sweep of 200,000 open assignments of 10,000 people, and the sweep with its digests put into the outbox, on both engines. */
export async function remindersBench(): Promise<BenchRow[]> {
  return [...(await onSqlite()), ...(await onPostgres())];
}
