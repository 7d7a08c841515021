import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Knex } from "knex";
import { pack as newPack, type Pack } from "tar-stream";
import type { Instant } from "~/lib/clock";
import { openFile, storedFiles } from "~/lib/file-store.server";
import { type Database, inSnapshot } from "~db/connection";
import { batchesOf, engineVersion, tableNames } from "~db/dialect";
import { migrationNames } from "~db/migrations";
import { fileEntry, type Manifest, manifestName, tableEntry } from "./backup-format";

type Tables = Manifest["tables"];

function addEntry(pack: Pack, name: string, size: number, content: Readable): Promise<void> {
  return pipeline(content, pack.entry({ name, size, mode: 0o600 }));
}

// JSON leaves these two separators as they are, but readers of lines end a line at them.
const asLine = (row: object) => `${JSON.stringify(row).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}\n`;

// The head of an archive entry holds its length, so a table is written out before it is packed.
async function exportTable(trx: Knex.Transaction, table: string, file: string): Promise<Tables[string]> {
  const hash = createHash("sha256");
  const handle = await open(file, "wx", 0o600);
  let rows = 0;
  try {
    for await (const batch of batchesOf(trx, table)) {
      const lines = batch.map(asLine).join("");
      hash.update(lines);
      await handle.writeFile(lines);
      rows += batch.length;
    }
  } finally {
    await handle.close();
  }
  return { rows, sha256: hash.digest("hex") };
}

async function packTables(db: Database, pack: Pack, folder: string): Promise<Tables> {
  const tables: Tables = {};
  await inSnapshot(db.read, async (trx) => {
    for (const table of await tableNames(trx)) tables[table] = await exportTable(trx, table, join(folder, table));
  });
  for (const table of Object.keys(tables)) {
    const file = join(folder, table);
    await addEntry(pack, tableEntry(table), (await stat(file)).size, createReadStream(file));
    await rm(file);
  }
  return tables;
}

async function packFiles(dataDir: string, pack: Pack): Promise<string[]> {
  const sums = await storedFiles(dataDir);
  for (const sum of sums) {
    const file = await openFile(dataDir, sum);
    if (file) await addEntry(pack, fileEntry(sum), file.bytes, file.stream);
  }
  return sums;
}

type Input = { readonly db: Database; readonly dataDir: string; readonly now: Instant; readonly target: string };

async function packAll({ db, dataDir, now }: Input, pack: Pack, folder: string): Promise<Manifest> {
  // Tables first: files are only ever added, so every file that a row names is still to come.
  const tables = await packTables(db, pack, folder);
  const files = await packFiles(dataDir, pack);
  const engine = await engineVersion(db.read);
  const manifest: Manifest = {
    format: "dondoc-backup",
    formatVersion: 1,
    madeAt: now,
    engine,
    migrations: [...migrationNames],
    tables,
    files,
  };
  pack.entry({ name: manifestName, mode: 0o600 }, JSON.stringify(manifest, null, 2));
  pack.finalize();
  return manifest;
}

/** Writes a backup of the database and its files to `target`, which appears only when it is complete. */
export async function writeBackup(input: Input): Promise<Manifest> {
  const folder = await mkdtemp(join(dirname(input.target), `.${basename(input.target)}-`));
  const partial = join(folder, "partial.tar.gz");
  const pack = newPack();
  try {
    const written = pipeline(pack, createGzip(), createWriteStream(partial, { mode: 0o600 }));
    const [manifest] = await Promise.all([packAll(input, pack, folder).catch((error) => abandon(pack, error)), written]);
    await rename(partial, input.target);
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function abandon(pack: Pack, error: unknown): never {
  pack.destroy(error as Error);
  throw error;
}
