import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readBackup } from "~/cli/read-backup";
import { writeBackup } from "~/cli/write-backup";
import { addUser } from "~/features/accounts/add-user.server";
import { systemActor } from "~/features/accounts/system-actor";
import { addAgency } from "~/features/agencies/add-agency.server";
import { verifyAuditChain } from "~/features/audit/verify-audit-chain.server";
import { calendarDate } from "~/lib/calendar-date";
import { instant } from "~/lib/clock";
import { openFile, storeFile } from "~/lib/file-store.server";
import type { Database } from "~db/connection";
import { tableNames } from "~db/dialect";
import { describeOnBothEngines } from "~tests/support/engines";

const now = instant(new Date("2020-07-01T02:00:00Z"));
let folder: string;
const originals: Record<string, Record<string, string[]>> = {};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dondoc-backup-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function fill(db: Database): Promise<void> {
  const context = { db: db.write, actor: systemActor, now };
  const root = {
    shortName: null,
    level: "province",
    kind: "people-committee",
    unitCode: null,
    validTo: null,
    origin: "entered",
  } as const;
  const validFrom = calendarDate("2016-01-01");
  const { id } = await addAgency(context, { ...root, code: "H38", name: "UBND tỉnh Lào Cai", parentId: null, validFrom });
  await addUser(context, {
    email: "a@laocai.vn",
    name: "Giàng A\u2028Páo",
    agencyId: id,
    roles: ["admin"],
    password: "một mật khẩu dài 142",
  });
  // The parent sorts after its child, and there are more rows than one batch holds.
  const units = Array.from({ length: 2500 }, (_none, index) => ({
    code: String(9000 - index),
    name: `Xã “${index}”\n`,
    kind: "commune",
    parent_code: index === 0 ? null : "9000",
    lat: index / 7,
    lon: null,
    search_text: "",
    sort_key: "",
  }));
  await db.write.batchInsert(
    "administrative_units",
    units.reverse().filter((unit) => unit.code === "9000"),
    100,
  );
  await db.write.batchInsert(
    "administrative_units",
    units.filter((unit) => unit.code !== "9000"),
    100,
  );
}

async function contentOf(db: Database): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const table of await tableNames(db.read)) content[table] = (await db.read(table)).map((row) => JSON.stringify(row)).sort();
  return content;
}

describeOnBothEngines("a backup", (openDb, { engine, openBlankDb }) => {
  let db: Database;
  let target: string;
  let sha256: string;
  beforeAll(async () => {
    db = await openDb();
    target = join(folder, `${engine}.tar.gz`);
    await fill(db);
    ({ sha256 } = await storeFile(join(folder, engine), Buffer.from("%PDF-1.7 kế hoạch"), { name: "a.pdf" }));
    originals[engine] = await contentOf(db);
    await writeBackup({ db, dataDir: join(folder, engine), now, target });
  });

  it("can be read by its owner alone, and holds every row and file", async () => {
    expect((await stat(target)).mode & 0o777).toBe(0o600);
    const listing = gunzipSync(await readFile(target)).toString("latin1");
    expect(listing).toContain(`files/${sha256}`);
    expect(listing).toContain("tables/audit_entries.jsonl");
  });

  it("restores into a database without tables, and into one that is migrated and empty", async () => {
    for (const empty of [await openBlankDb(), await openDb()]) {
      const dataDir = await mkdtemp(join(folder, "restored-"));
      await readBackup({ db: empty, dataDir, source: target });
      expect(await contentOf(empty)).toEqual(await contentOf(db));
      expect(await verifyAuditChain(empty.read)).toMatchObject({ ok: true });
      expect((await openFile(dataDir, sha256))?.bytes).toBe(Buffer.byteLength("%PDF-1.7 kế hoạch"));
    }
  });

  it("does not go into a database that holds something", async () => {
    await expect(readBackup({ db, dataDir: folder, source: target })).rejects.toThrow("Restore only into an empty one");
  });

  it.each([
    ["a row was changed", (tar: Buffer) => Buffer.from(tar.toString("latin1").replace("laocai.vn", "laocai.xx"), "latin1")],
    ["its end is missing", (tar: Buffer) => tar.subarray(0, tar.length / 2)],
    ["it names a path of its own", (tar: Buffer) => renamed(tar)],
  ])("is refused, and nothing written, when %s", async (_what, spoil) => {
    const source = join(folder, `${engine}-spoiled.tar.gz`);
    await writeFile(source, gzipSync(spoil(gunzipSync(await readFile(target)))));
    const empty = await openDb();
    await expect(readBackup({ db: empty, dataDir: join(folder, "spoiled"), source })).rejects.toThrow("The backup is damaged");
    expect(await empty.read("users")).toEqual([]);
  });
});

// Renames the first entry and mends the checksum of its head.
function renamed(tar: Buffer): Buffer {
  const copy = Buffer.from(tar);
  copy.fill(0, 0, 100);
  copy.write("../outside", 0);
  copy.fill(" ", 148, 156);
  const sum = copy.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  copy.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return copy;
}

describeOnBothEngines("backups of the other engine", (openDb, { engine }) => {
  const other = engine === "sqlite" ? "postgres" : "sqlite";
  let restored: Database;
  beforeAll(async () => {
    restored = await openDb();
  });

  it("restore to the same content", async () => {
    const source = join(folder, `${other}.tar.gz`);
    const { files } = await readBackup({ db: restored, dataDir: join(folder, `from-${other}`), source });
    expect(await contentOf(restored)).toEqual(originals[other]);
    expect(files).toHaveLength(1);
  });
});
