/** `npm run bench -- <name> [--json]`: measures and prints a table, or one JSON value. */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { BenchRow } from "./bench-row";
import { pagesBench } from "./pages";
import { readingBench } from "./reading";
import { remindersBench } from "./reminders";

const benches: Record<string, () => Promise<BenchRow[]>> = {
  pages: pagesBench,
  reading: readingBench,
  reminders: remindersBench,
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { json: { type: "boolean", default: false } } });
const name = positionals[0] ?? "";
const bench = benches[name];
if (!bench) {
  console.error(`Usage: npm run bench -- <${Object.keys(benches).join("|")}> [--json]`);
  process.exit(2);
}

const rows = await bench();
const machine = `${cpus()[0]?.model ?? "?"} x ${cpus().length}, Node ${process.version}`;
if (values.json) console.info(JSON.stringify({ bench: name, machine, rows }));
else {
  console.info(machine);
  console.table(rows);
}
