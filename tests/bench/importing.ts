/** From a file to a tracked plan: what each page and each step costs with 300 tasks and a directory of 1,000 agencies. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Knex } from "knex";
import { confirmImport } from "~/features/importing/confirm/confirm-import.server";
import { confirmationView } from "~/features/importing/confirm/confirmation.view.server";
import { beginImport } from "~/features/importing/draft/begin-import.server";
import { readItems } from "~/features/importing/draft/draft.store.server";
import type { HandedInAs } from "~/features/importing/draft/draft-state";
import { readDraft } from "~/features/importing/draft/read-draft.server";
import { layOutFile } from "~/features/importing/from-reading/lay-out-file.server";
import { importReportView } from "~/features/importing/report/import-report.view.server";
import { decideItems } from "~/features/importing/review/decide-items.server";
import { itemView } from "~/features/importing/review/item.view.server";
import { reviewView } from "~/features/importing/review/review.view.server";
import { publishForm } from "~/features/reports/publish-form.server";
import { storeFile } from "~/lib/file-store.server";
import { newId } from "~/lib/id";
import { type Database, openDatabase } from "~db/connection";
import type { Engine } from "~db/engine";
import { migrateUp } from "~db/migrations";
import { startPostgres } from "~tests/support/postgres-server";
import { p, tbl, tr, wordFile } from "~tests/support/word-file";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";
import { type BenchRow, quantile } from "./bench-row";
import { thousandAgencies } from "./large-plan";

const head = ["ỦY BAN NHÂN DÂN", "TỈNH HÒA AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"];
const names = thousandAgencies.filter(({ isGroup }) => !isGroup).map(({ name }) => name);
const tasks = 300;
const indicators = 400;

const duty = (at: number) =>
  `${at + 1}. ${at === 0 ? "UBND các xã, phường" : names[(at * 37) % names.length]}: Chủ trì, phối hợp với ${names[(at * 11) % 20]} rà soát, tổng hợp nhu cầu và kiểm tra việc thực hiện, hoàn thành trước ngày ${(at % 27) + 1}/7/2026.`;

const annex = (value: (at: number) => string) =>
  tbl(
    tr("TT", "Chỉ số", "Đơn vị tính", "Kết quả"),
    ...Array.from({ length: indicators }, (_each, at) =>
      tr(String(at + 1), `Số cây thuộc nhóm ${at + 1} đã trồng`, "Cây", value(at)),
    ),
  );

const document = (number: string, kind: readonly string[], body: readonly string[], table: string) =>
  wordFile({
    body: [
      ...[...head, `Số: ${number}`, "Hòa An, ngày 09 tháng 3 năm 2026", ...kind, ...body].map((text) => p(text)),
      ...["Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Thị Hoa Ban"].map((text) => p(text)),
      ...["PHỤ LỤC", "BIỂU TỔNG HỢP KẾT QUẢ TRỒNG CÂY"].map((text) => p(text)),
      table,
    ].join(""),
  });

const plan = () =>
  document(
    "57/KH-UBND",
    ["KẾ HOẠCH", "TRỒNG CÂY PHÂN TÁN NĂM 2026", "I. TỔ CHỨC THỰC HIỆN"],
    Array.from({ length: tasks }, (_each, at) => duty(at)),
    annex(() => ""),
  );
const report = () =>
  document(
    "12/BC-UBND",
    ["BÁO CÁO", "Kết quả trồng cây 6 tháng đầu năm 2026", "I. KẾT QUẢ THỰC HIỆN"],
    ["Đã trồng cây."],
    annex((at) => String(at)),
  );

/** A province of a thousand agencies, a group of all its communes, and twenty published forms of 400 rows that documents are compared with. */
async function prepare(db: Knex) {
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("Ủy ban nhân dân tỉnh Hòa An", null, "province");
  const agencies = [];
  for (const name of names) agencies.push(await world.agency(name, province, "commune"));
  const groupId = newId();
  await db("agency_groups").insert({
    id: groupId,
    name: "UBND các xã, phường",
    owner_agency_id: province.id,
    search_text: "ubnd",
  });
  const communes = agencies.filter(({ name }) => name.startsWith("Ủy ban nhân dân"));
  const members = communes.map(({ id }) => ({ group_id: groupId, agency_id: id, valid_from: "2025-07-01" }));
  await db.batchInsert("agency_group_members", members, 100);
  const secretary = await world.person(province, "secretariat");
  const command = { db, actor: secretary, now: at("2026-03-01 09:00") };
  let version = "";
  for (let count = 0; count < 20; count++) {
    const made = await world.plan(province, { number: `${count + 1}/KH-CU`, period_from: "2026-01-01", period_to: "2026-12-31" });
    const rows = Array.from({ length: indicators }, (_each, row) => {
      return { key: `r${row}`, label: `Số cây thuộc nhóm ${row + count} đã trồng`, kind: "number", unit: "Cây" } as const;
    });
    const form = { planId: made.id, code: "BM1", title: "Biểu trồng cây", cutOffOn: null, indicators: rows, outline: [] };
    version = (await publishForm(command, form)).formVersionId;
    if (count < 19) continue;
    const task = await world.task(made, "Báo cáo kết quả trồng cây", { form_version_id: version });
    const [commune] = communes as [(typeof communes)[number]];
    const assignment = await world.assignment({ ...task, plan_id: made.id }, commune, { due_on: "2026-06-30" });
    return { secretary, head: await world.person(commune, "head"), assignmentId: assignment.id };
  }
  throw new Error("No form was made");
}

type Measured = { readonly what: string; readonly times: number; readonly run: () => Promise<unknown> };

async function measure(db: Database, { what, times, run }: Measured): Promise<BenchRow> {
  const took: number[] = [];
  let statements = 0;
  const count = () => {
    statements += 1;
  };
  const connections = [...new Set([db.read, db.write])];
  for (const connection of connections) connection.on("query", count);
  const cpu = process.cpuUsage();
  for (let round = 0; round < times; round++) {
    const start = performance.now();
    await run();
    took.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(cpu);
  for (const connection of connections) connection.off("query", count);
  return {
    what,
    n: times,
    p50Ms: quantile(took, 0.5),
    p95Ms: quantile(took, 0.95),
    statements: Math.round(statements / times),
    rssMb: Math.round(process.memoryUsage().rss / 1e6),
    cpuMs: Math.round((user + system) / 1_000 / times),
  };
}

async function rowsOn(db: Database, dataDir: string): Promise<BenchRow[]> {
  const { secretary, head: ofCommune, assignmentId } = await prepare(db.write);
  const handIn = async (bytes: Uint8Array, actor: typeof secretary, handedInAs: HandedInAs) => {
    const file = await storeFile(dataDir, bytes, { name: "van-ban.docx" });
    return (await beginImport({ db: db.write, actor, now: at("2026-03-10 08:00") }, { file, handedInAs })).id;
  };
  const tools = { dataDir, layOutFile, now: () => at("2026-03-10 08:01") };
  const [planDraft, reportDraft] = [await handIn(plan(), secretary, "plan"), await handIn(report(), ofCommune, "report")];
  const command = { db: db.write, actor: secretary, now: at("2026-03-10 09:00") };
  const view = viewOf(db.read, secretary, "2026-03-10");
  const rows: BenchRow[] = [];
  const add = async (what: string, times: number, run: Measured["run"]) => {
    rows.push(await measure(db, { what: `import: ${what}`, times, run }));
  };
  await add("a plan of 300 tasks and a form of 400 rows is read", 1, () => readDraft(db, tools, planDraft));
  await add("a report of 400 rows is read", 1, () => readDraft(db, tools, reportDraft));
  await add("review page, 20 forms of 400 rows to compare with", 10, () => reviewView(view, planDraft));
  await add("review page of the report", 10, () => reviewView(viewOf(db.read, ofCommune, "2026-06-26"), reportDraft));
  await add("figures page", 10, () => importReportView(viewOf(db.read, ofCommune, "2026-06-26"), reportDraft, assignmentId));
  const [, item] = await readItems(db.read, planDraft);
  await add("page of one item", 10, () => itemView(view, planDraft, item?.id ?? ""));
  await add("all that is left is accepted", 1, () =>
    decideItems(command, { draftId: planDraft, itemIds: null, state: "accepted" }),
  );
  await add("who, what, when", 10, () => confirmationView(view, planDraft));
  await add("confirmed, one assignment for each of 900 communes among them", 1, () =>
    confirmImport(command, { draftId: planDraft }),
  );
  return rows;
}

async function measured(engine: Engine, url: string): Promise<BenchRow[]> {
  const dataDir = await mkdtemp(join(tmpdir(), "dondoc-bench-"));
  const db = openDatabase(url.replace("FOLDER", dataDir));
  try {
    await migrateUp(db.write);
    return (await rowsOn(db, dataDir)).map((row) => ({ ...row, what: `${engine}: ${row.what}` }));
  } finally {
    await db.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Each step in a database of its own, on both engines. What is aimed at: confirming in under two seconds and 150 statements. */
export async function importingBench(): Promise<BenchRow[]> {
  const onSqlite = await measured("sqlite", "sqlite:FOLDER/bench.sqlite");
  const server = await startPostgres();
  try {
    return [...onSqlite, ...(await measured("postgres", server.urlOf("postgres")))];
  } finally {
    await server.stop();
  }
}
