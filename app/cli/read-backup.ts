import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { violation } from "~/lib/errors";
import { pathOfFile, sumOfFile } from "~/lib/file-store.server";
import { type Database, inTransaction } from "~db/connection";
import { tableNames, withDeferredForeignKeys } from "~db/dialect";
import { migrateDown, migrateTo, migrateUp, migrationNames } from "~db/migrations";
import { fileEntry, isEntryName, type Manifest, manifestName, manifestSchema, tableEntry } from "./backup-format";

const damaged = (what: string) =>
  violation(null, {
    vi: `Bản sao lưu bị hỏng: ${what}. Chưa có gì được ghi. Hãy dùng bản khác.`,
    en: `The backup is damaged: ${what}. Nothing was written. Use another one.`,
  });

async function unpack(source: string, folder: string): Promise<void> {
  await mkdir(join(folder, "tables"));
  await mkdir(join(folder, "files"));
  const entries = extract();
  const reading = pipeline(createReadStream(source), createGunzip(), entries);
  reading.catch(() => undefined);
  try {
    for await (const entry of entries) {
      if (!isEntryName(entry.header.name)) throw damaged(entry.header.name);
      await pipeline(Readable.from(entry), createWriteStream(join(folder, entry.header.name), { flags: "wx", mode: 0o600 }));
    }
    await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") {
      throw violation(null, { vi: `Không có tệp ${source}.`, en: `There is no file ${source}.` });
    }
    throw error instanceof Error && error.name === "RuleViolation" ? error : damaged(String((error as Error).message));
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), "utf8").catch(() => {
    throw damaged(manifestName);
  });
  const result = manifestSchema.safeParse(JSON.parse(text));
  if (!result.success) throw damaged(manifestName);
  return result.data;
}

async function verifySums(folder: string, manifest: Manifest): Promise<void> {
  const tables = Object.entries(manifest.tables).map(([table, { sha256 }]) => [tableEntry(table), sha256] as const);
  const files = manifest.files.map((sha256) => [fileEntry(sha256), sha256] as const);
  for (const [name, sha256] of [...tables, ...files]) {
    const found = await sumOfFile(join(folder, name)).catch(() => null);
    if (found !== sha256) throw damaged(name);
  }
}

async function mustBeEmpty(db: Database): Promise<void> {
  for (const table of await tableNames(db.read)) {
    // The head of the audit log stands there from the beginning.
    if (table === "audit_head" || !(await db.read(table).first())) continue;
    throw violation(null, {
      vi: `Cơ sở dữ liệu đã có dữ liệu (bảng ${table}). Chỉ phục hồi vào cơ sở dữ liệu trống.`,
      en: `The database holds data already (table ${table}). Restore only into an empty one.`,
    });
  }
}

function mustBeKnown({ migrations }: Manifest): string {
  const last = migrations.at(-1) ?? "";
  if (migrations.every((name, index) => migrationNames[index] === name)) return last;
  throw violation(null, {
    vi: `Bản sao lưu có lược đồ ${last} mà phiên bản này chưa biết. Hãy dùng phiên bản Đôn Đốc mới hơn.`,
    en: `The backup has the schema ${last}, which this version does not know. Use a newer Đôn Đốc.`,
  });
}

async function loadTables(db: Database, folder: string, manifest: Manifest): Promise<void> {
  await inTransaction(db.write, (trx) =>
    withDeferredForeignKeys(trx, async () => {
      for (const table of Object.keys(manifest.tables)) {
        await trx(table).delete();
        let batch: object[] = [];
        for await (const line of createInterface({ input: createReadStream(join(folder, tableEntry(table))) })) {
          batch.push(JSON.parse(line));
          if (batch.length < 100) continue;
          await trx(table).insert(batch);
          batch = [];
        }
        if (batch.length > 0) await trx(table).insert(batch);
      }
    }),
  );
}

async function placeFiles(dataDir: string, folder: string, manifest: Manifest): Promise<void> {
  for (const sha256 of manifest.files) {
    const place = pathOfFile(dataDir, sha256);
    await mkdir(dirname(place), { recursive: true });
    await rename(join(folder, fileEntry(sha256)), place);
  }
}

/**
 * Restores a backup into an empty database of either engine: all rows in one transaction, after every sum was verified.
 * @throws RuleViolation when the backup is damaged or newer than this version, or the database is not empty
 */
export async function readBackup({ db, dataDir, source }: { db: Database; dataDir: string; source: string }): Promise<Manifest> {
  await mustBeEmpty(db);
  await mkdir(dataDir, { recursive: true });
  const folder = await mkdtemp(join(dataDir, "restore-"));
  try {
    await unpack(source, folder);
    const manifest = await readManifest(folder);
    await verifySums(folder, manifest);
    const last = mustBeKnown(manifest);
    await placeFiles(dataDir, folder, manifest);
    await migrateDown(db.write);
    await migrateTo(db.write, last);
    await loadTables(db, folder, manifest);
    await migrateUp(db.write);
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
