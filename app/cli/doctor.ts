import { stat, statfs } from "node:fs/promises";
import { verifyAuditChain } from "~/features/audit/verify-audit-chain.server";
import type { Env } from "~/lib/env.server";
import { pathOfFile, sumOfFile } from "~/lib/file-store.server";
import type { Text } from "~/lib/i18n/text";
import { sessionSecretFile } from "~/lib/session-secret.server";
import type { Database } from "~db/connection";
import { brokenForeignKeys, tablesWithColumn } from "~db/dialect";
import { pendingMigrations } from "~db/migrations";
import type { Command } from "./command";

type Finding = { readonly check: string; readonly ok: boolean; readonly text: Text };

const finding = (check: string, ok: boolean, vi: string, en: string): Finding => ({ check, ok, text: { vi, en } });

const leastFreeBytes = 500_000_000;

async function schema(db: Database): Promise<Finding> {
  const pending = await pendingMigrations(db.read);
  if (pending.length === 0) return finding("schema", true, "Lược đồ mới nhất.", "The schema is up to date.");
  return finding(
    "schema",
    false,
    `Lược đồ thiếu: ${pending.join(", ")}. Chạy dondoc migrate.`,
    `The schema lacks ${pending.join(", ")}. Run dondoc migrate.`,
  );
}

async function foreignKeys(db: Database): Promise<Finding> {
  const broken = await brokenForeignKeys(db.read);
  if (broken.length === 0)
    return finding("foreign-keys", true, "Các liên kết giữa bảng đều đủ.", "All references between tables hold.");
  const some = broken.slice(0, 5).join("; ");
  return finding(
    "foreign-keys",
    false,
    `${broken.length} liên kết bị đứt: ${some}.`,
    `${broken.length} references are broken: ${some}.`,
  );
}

async function auditChain(db: Database): Promise<Finding> {
  const verdict = await verifyAuditChain(db.read);
  if (verdict.ok)
    return finding(
      "audit",
      true,
      `Nhật ký nguyên vẹn: ${verdict.entries} mục.`,
      `The log is intact: ${verdict.entries} entries.`,
    );
  const { brokenAt, why } = verdict;
  return finding("audit", false, `Nhật ký đứt ở mục ${brokenAt}: ${why}.`, `The log breaks at entry ${brokenAt}: ${why}.`);
}

async function referencedFiles(db: Database): Promise<string[]> {
  const sums = new Set<string>();
  for (const table of await tablesWithColumn(db.read, "sha256")) {
    for (const row of await db.read(table).distinct("sha256").whereNotNull("sha256")) sums.add(row.sha256);
  }
  return [...sums].sort();
}

async function faultOfFile(dataDir: string, sha256: string): Promise<string | null> {
  const path = pathOfFile(dataDir, sha256);
  if (!(await stat(path).catch(() => null))) return `${sha256}: missing`;
  return (await sumOfFile(path)) === sha256 ? null : `${sha256}: changed`;
}

async function files(db: Database, { dataDir }: Env): Promise<Finding> {
  const referenced = await referencedFiles(db);
  const faults: string[] = [];
  for (const sha256 of referenced) {
    const fault = await faultOfFile(dataDir, sha256);
    if (fault) faults.push(fault);
  }
  const count = referenced.length;
  if (faults.length === 0)
    return finding("files", true, `${count} tệp đều có và đúng mã.`, `All ${count} files are present and match their sums.`);
  const some = faults.slice(0, 5).join("; ");
  return finding(
    "files",
    false,
    `${faults.length}/${count} tệp thiếu hoặc sai: ${some}.`,
    `${faults.length} of ${count} files are missing or changed: ${some}.`,
  );
}

async function freeDisk({ dataDir }: Env): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  const gigabytes = (free / 1e9).toFixed(1);
  return finding(
    "disk",
    free >= leastFreeBytes,
    `Đĩa còn trống ${gigabytes.replace(".", ",")} GB.`,
    `${gigabytes} GB of disk are free.`,
  );
}

async function sessionSecret({ dataDir }: Env): Promise<Finding> {
  const file = sessionSecretFile(dataDir);
  const found = await stat(file).catch(() => null);
  if (!found)
    return finding("session-secret", true, "Khóa phiên lấy từ môi trường.", "The session secret comes from the environment.");
  const isPrivate = (found.mode & 0o077) === 0;
  if (isPrivate)
    return finding("session-secret", true, "Tệp khóa phiên chỉ chủ đọc được.", "Only the owner can read the session secret.");
  return finding(
    "session-secret",
    false,
    `Người khác đọc được ${file}. Chạy chmod 600.`,
    `Others can read ${file}. Run chmod 600 on it.`,
  );
}

async function examine(db: Database, env: Env): Promise<Finding[]> {
  const machine = [await freeDisk(env), await sessionSecret(env)];
  const first = await schema(db);
  // The other checks read tables that an old schema may lack.
  if (!first.ok) return [first, ...machine];
  return [first, await foreignKeys(db), await auditChain(db), await files(db, env), ...machine];
}

export const doctor: Command = {
  name: "doctor",
  usage: "",
  about: { vi: "kiểm tra dữ liệu, nhật ký, tệp và máy", en: "examine data, log, files and machine" },
  async run({ db, env }) {
    const findings = await examine(db(), env());
    const isSound = findings.every((each) => each.ok);
    const lines = (locale: "vi" | "en") => findings.map(({ ok, text }) => `${ok ? "✓" : "✕"} ${text[locale]}`).join("\n");
    return { json: { ok: isSound, findings }, text: { vi: lines("vi"), en: lines("en") }, isRefused: !isSound };
  },
};
