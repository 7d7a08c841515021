// Measures sweeps of a prepared database, given by engine and address, and sends its rows to the process that asked.
import { planDigests, readReminding } from "~/features/reminders/plan-digests.server";
import { queueDigests } from "~/features/reminders/queue-digests.server";
import { readMeans } from "~/features/reminders/read-means.server";
import { atLocalTime } from "~/lib/clock";
import { countingStatements, openDatabase } from "~db/connection";
import { type BenchRow, quantile } from "./bench-row";
import { sweptDay as on } from "./swept-day";

const [engine = "", url = ""] = process.argv.slice(2);
const db = openDatabase(url);
const now = atLocalTime(on, "09:00");

async function sweep(): Promise<number> {
  const reminding = await readReminding(db.read, now);
  const means = await readMeans(db.read, reminding, { on, hasMail: true });
  return (await planDigests(db.read, reminding, { on, now, means, windowOf: () => ({ from: on, on }) })).length;
}

const queue = () => queueDigests(db, { on, hour: 9, now, hasMail: true, mailDomain: "example.vn" });

async function emptyOutbox(): Promise<void> {
  for (const table of ["items", "ledger", "digests", "sweeps"]) await db.write(`reminder_${table}`).delete();
}

async function measure(what: string, rounds: number, work: () => Promise<number>): Promise<BenchRow> {
  const times: number[] = [];
  let count = 0;
  let statements = 0;
  for (let round = 0; round < rounds; round++) {
    await emptyOutbox();
    const counter = { count: 0 };
    const begin = performance.now();
    count = await countingStatements(counter, work);
    times.push(performance.now() - begin);
    statements = counter.count;
  }
  // The highest the process has ever been at, which Linux counts in kibibytes.
  const rssMb = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  const title = `${what}: ${count} digests (${engine})`;
  return { what: title, n: rounds, p50Ms: quantile(times, 0.5), p95Ms: quantile(times, 0.95), statements, rssMb };
}

const rows = [await measure("sweep of 200,000 open assignments", 5, sweep), await measure("the same, queued", 3, queue)];
await db.close();
process.send?.(rows);
