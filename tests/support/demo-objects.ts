import type { Knex } from "knex";
import { actorOfUser } from "~/features/accounts/actor-of-request.server";
import { systemActor } from "~/features/accounts/system-actor";
import { amendPlan } from "~/features/amendments/amend-plan.server";
import { giveDirective } from "~/features/assignments/give-directive.server";
import { beginChange } from "~/features/calendar-changes/begin-change.server";
import { enterDay } from "~/features/calendar-changes/edit-change.server";
import { composeLetterView } from "~/features/documents/compose-letter.view.server";
import { letterFiles } from "~/features/documents/letter-files.server";
import { letterFormSchema } from "~/features/documents/letter-form.schema";
import { makeLetters } from "~/features/documents/make-letters.server";
import { beginImport } from "~/features/importing/draft/begin-import.server";
import type { HandedInAs } from "~/features/importing/draft/draft-state";
import { readDraft } from "~/features/importing/draft/read-draft.server";
import { layOut } from "~/features/importing/from-reading/lay-out";
import type { LayOutFile } from "~/features/importing/from-reading/lay-out-file.server";
import { giveParts } from "~/features/inner-parts/give-parts.server";
import type { Block } from "~/features/reading/block";
import { pictureMaker } from "~/features/reading/files/picture-maker.server";
import type { ScanPage } from "~/features/reading/scan-page";
import { answerKey } from "~/features/reminders/answer-key.server";
import { answerLinkId } from "~/features/reminders/answer-link";
import { draftResult } from "~/features/results/draft-result.server";
import { publishResult } from "~/features/results/publish-result.server";
import { resultView } from "~/features/results/result.view.server";
import { calendarDate } from "~/lib/calendar-date";
import { atLocalTime, dayOf } from "~/lib/clock";
import { storeFile } from "~/lib/file-store.server";
import { newId } from "~/lib/id";
import { keptSessionSecret } from "~/lib/session-secret.server";
import { plantingPlan } from "~tests/support/import-scene";
import { filledReport } from "~tests/support/reading/filled-report";
import { addDigest } from "~tests/support/sent-digest";
import { worldBuilder } from "~tests/support/world-builder";

const addedAt = atLocalTime(calendarDate("2020-07-01"), "06:00");

/** Ids of the demo world that pages are asked for. */
export type DemoObjects = Awaited<ReturnType<typeof demoObjects>>;

async function idOf(db: Knex, table: string, where: Record<string, unknown>): Promise<string> {
  const row = await db(table).where(where).orderBy("id").first("id");
  if (!row) throw new Error(`The demo world has no ${table} with ${JSON.stringify(where)}`);
  return row.id;
}

async function assignmentOf(db: Knex, plan: string, code: string, task: string): Promise<string> {
  const task_id = await idOf(db, "tasks", { plan_id: plan, text: task });
  return idOf(db, "assignments", { task_id, lead_id: await idOf(db, "agencies", { code }) });
}

async function addTask(db: Knex, plan: string): Promise<string> {
  const id = newId();
  const written = { section: "IV", text: "Việc chưa giao", search_text: "viec chua giao" };
  await db("tasks").insert({ id, plan_id: plan, position: 99, deadline: '{"kind":"none","words":"-"}', ...written });
  return id;
}

async function addEvidence(db: Knex, assignment: string, user: string): Promise<string> {
  const id = newId();
  const file = { sha256: "0".repeat(64), file_name: "bao-cao.pdf", media_type: "application/pdf", bytes: 1 };
  const added_at = atLocalTime(calendarDate("2020-07-01"), "00:00");
  await db("evidence").insert({ id, assignment_id: assignment, ...file, added_at, added_by: user });
  return id;
}

// Granted on a condition, so that it can lapse.
async function addExtension(db: Knex, assignment: string, user: string): Promise<string> {
  const id = newId();
  const made_at = atLocalTime(calendarDate("2020-07-01"), "00:00");
  const asked = { assignment_id: assignment, made_at, reason: "Lũ quét làm mất đường.", wanted_on: "2020-07-20" };
  const decided = { decided_at: made_at, decided_by: user, decision: "granted", granted_on: "2020-07-20" };
  await db("extensions").insert({ id, ...asked, ...decided, condition: "Gửi báo cáo nhanh trước ngày 10/7." });
  return id;
}

// Two districts' reports moved by a later document.
async function addAmendment(db: Knex, planId: string, assignmentIds: readonly string[]) {
  const actor = await actorOfUser(db, await idOf(db, "users", { email: "thuky@laocai.demo.invalid" }), addedAt);
  if (!actor) throw new Error("The demo world has no secretariat");
  const document = { number: "180/KH-UBND", issuedOn: calendarDate("2020-06-15"), about: "điều chỉnh thời hạn" };
  const moves = assignmentIds.map((assignmentId) => ({ assignmentId, on: calendarDate("2020-08-14") }));
  const words = "Bổ sung điểm đ vào khoản 2 mục III: Sở Tài chính lập biểu kinh phí của từng xã.";
  const clauses = [{ words, becomes: "Lập biểu kinh phí của từng xã", place: "III.2.đ", scopes: [] }];
  const { amendmentId } = await amendPlan({ db, actor, now: addedAt }, { planId, document, moves, clauses });
  return { amendment: amendmentId, clause: await idOf(db, "amendment_clauses", { amendment_id: amendmentId }) };
}

// Sa Pa's head gives its officer a part of the report.
async function givePart(db: Knex, assignmentId: string, holderId: string): Promise<string> {
  const actor = await actorOfUser(db, await idOf(db, "users", { email: "lanhdao.sapa@laocai.demo.invalid" }), addedAt);
  if (!actor) throw new Error("The demo world has no head of Sa Pa");
  const part = {
    holder: { holderId, unitId: null },
    words: "Thu biểu số liệu của 16 xã, phường",
    dueOn: calendarDate("2020-07-03"),
  };
  const [partId = ""] = await giveParts({ db, actor, now: addedAt }, { assignmentId, parts: [part] });
  return partId;
}

// A day off on the day on which the districts' reports are due: it would move every one that is open.
async function addCalendarChange(db: Knex): Promise<string> {
  const command = { db, actor: systemActor, now: atLocalTime(calendarDate("2020-07-01"), "07:00") };
  const changeId = await beginChange(command, { year: 2020, origin: "edit" });
  const name = { vi: "Nghỉ do bão", en: "Storm" };
  const day = { on: calendarDate("2020-07-06"), kind: "swapped-off", name, basis: "Quyết định thử" } as const;
  await enterDay(command, { changeId, replaces: null, day });
  return changeId;
}

// What the mail to the head of Sa Pa carried, and the key in its address.
async function addAnswerLink(db: Knex, dataDir: string, assignment: string) {
  const user = await idOf(db, "users", { email: "lanhdao.sapa@laocai.demo.invalid" });
  const digestId = await addDigest(db, { user, agency: await idOf(db, "agencies", { code: "LC-H-SAPA" }), assignment });
  const link = { digestId, assignmentId: assignment };
  const expiresAt = atLocalTime(calendarDate("2020-07-09"), "07:00");
  return {
    answerLink: answerLinkId(link),
    answerKey: answerKey(keptSessionSecret(dataDir), { ...link, userId: user }, expiresAt),
  };
}

/** A letter without number to Si Ma Cai, made by the standing agency as people make it. */
async function makeLetter(db: Knex, dataDir: string, plan: string, work: string): Promise<string> {
  const now = atLocalTime(calendarDate("2020-07-08"), "00:10");
  const actor = await actorOfUser(db, await idOf(db, "users", { email: "thuky@laocai.demo.invalid" }), now);
  if (!actor) throw new Error("The demo world has no secretariat");
  const view = { db, actor, now, today: dayOf(now) };
  const page = await composeLetterView(view, { kind: "urging", planId: plan, ids: [work] });
  if (!page.frame) throw new Error("There is nothing to write about");
  const frame = { ...page.frame, signAs: page.frame.signAs.join("\n"), copies: page.frame.copies.join("\n") };
  const about = { kind: "urging", plan, works: [work], layout: "each", subject: page.subject, replyBy: "15/07/2020" };
  const form = letterFormSchema.parse({ ...frame, ...about, sender: page.senders[0]?.id, batch: page.batch, seen: page.seen });
  const [letter = ""] = await makeLetters({ db, actor, now }, letterFiles(dataDir), form);
  return letter;
}

/** Results of a quarter, published by the leader of the province, and a draft of the half-year. */
async function makeResults(db: Knex, plan: string): Promise<{ result: string; resultDraft: string }> {
  // Something that fell due in the quarter: nothing of plan 142 did.
  const world = worldBuilder(db);
  const task = await world.task({ id: plan }, "Gửi danh sách đầu mối");
  const saPa = { id: await idOf(db, "agencies", { code: "LC-H-SAPA" }), path: "", name: "" };
  await world.assignment({ ...task, plan_id: plan }, saPa, { due_on: "2020-06-15" });
  const now = atLocalTime(calendarDate("2020-07-01"), "00:05");
  const actor = await actorOfUser(db, await idOf(db, "users", { email: "lanhdao@laocai.demo.invalid" }), now);
  if (!actor) throw new Error("The demo world has no leader");
  const agency = await idOf(db, "agencies", { code: "LC-UBND" });
  const about = { agency, audience: "everyone", note: "Phần lớn các huyện làm đúng hạn.", reason: null } as const;
  const result = await draftResult({ db, actor, now }, { ...about, period: "2020-Q2" });
  const { seen } = await resultView({ db, actor, now, today: dayOf(now) }, result);
  await publishResult({ db, actor, now }, { id: result, audience: "everyone", note: about.note, seen });
  return { result, resultDraft: await draftResult({ db, actor, now }, { ...about, period: "2020-H1" }) };
}

/** The picture of a page on which each block is one line, the last word of each doubtful. */
function scanOf(blocks: readonly Block[], { width, height }: { width: number; height: number }): ScanPage {
  const lines = blocks.map((block, index) => {
    const box = { left: 10, top: 5 + index * 4, width: 80, height: 2.5 };
    const words = block.kind === "paragraph" ? (block.text.split(" ").at(-1) ?? "") : "";
    return { line: block.line, boxes: [box], doubtful: [{ words, box: { ...box, left: 80, width: 10 } }] };
  });
  return { page: 1, width, height, lines };
}

/** A scan that the standing agency has handed in, read and not yet confirmed. */
async function addDraft(db: Knex, dataDir: string): Promise<{ draft: string; draftItem: string }> {
  const now = atLocalTime(calendarDate("2020-07-01"), "00:20");
  const actor = await actorOfUser(db, await idOf(db, "users", { email: "thuky@laocai.demo.invalid" }), now);
  if (!actor) throw new Error("The demo world has no secretariat");
  const file = await storeFile(dataDir, new TextEncoder().encode("trồng cây"), { name: "trong-cay.txt" });
  const { id: draft } = await beginImport({ db, actor, now }, { file });
  const layOutFile: LayOutFile = async (_bytes, around) => {
    const picture = await pictureMaker({ width: 595, height: 842 }).done();
    await around.keepPicture({ page: 1, ...picture });
    return layOut({ blocks: plantingPlan, wasRecognised: true, scan: [scanOf(plantingPlan, picture)] }, around);
  };
  await readDraft({ read: db, write: db, close: async () => undefined }, { dataDir, layOutFile, now: () => now }, draft);
  return { draft, draftItem: await idOf(db, "import_items", { draft_id: draft, kind: "task" }) };
}

/** A report with its annex filled in, handed in by this person. */
async function addReportDraft(db: Knex, dataDir: string, email: string, handedInAs: HandedInAs): Promise<string> {
  const now = atLocalTime(calendarDate("2020-07-01"), "00:25");
  const actor = await actorOfUser(db, await idOf(db, "users", { email }), now);
  if (!actor) throw new Error(`The demo world has no ${email}`);
  const file = await storeFile(dataDir, new TextEncoder().encode("báo cáo"), { name: "bao-cao.txt" });
  const { id } = await beginImport({ db, actor, now }, { file, handedInAs });
  const layOutFile: LayOutFile = (_bytes, around) => layOut({ blocks: filledReport, wasRecognised: false }, around);
  await readDraft({ read: db, write: db, close: async () => undefined }, { dataDir, layOutFile, now: () => now }, id);
  return id;
}

async function addDirective(db: Knex, assignmentId: string): Promise<string> {
  const actor = await actorOfUser(db, await idOf(db, "users", { email: "lanhdao@laocai.demo.invalid" }), addedAt);
  if (!actor) throw new Error("The demo world has no leader");
  const directive = { id: newId(), words: "Báo cáo rõ vướng mắc ở xã.", answerBy: calendarDate("2020-07-03") };
  await giveDirective({ db, actor, now: addedAt }, { assignmentId, ...directive });
  return directive.id;
}

/** A plan of the same two agencies as `likePlan` that was entered by mistake and revoked. */
async function addRevokedPlan(db: Knex, likePlan: string): Promise<string> {
  const { issuer_id, standing_id } = await db("plans").where({ id: likePlan }).first("issuer_id", "standing_id");
  const plan = await worldBuilder(db).plan({ id: issuer_id, path: "", name: "" }, { number: null, standing_id });
  const by = { revoked_by: await idOf(db, "users", { email: "thuky@laocai.demo.invalid" }), revoking_agency_id: standing_id };
  await db("plan_revocations").insert({ id: newId(), plan_id: plan.id, reason: "Đưa nhầm tệp.", revoked_at: addedAt, ...by });
  return plan.id;
}

/** What plan 142 holds, with a task that nobody was given and a file of Sa Pa beside it. */
export async function demoObjects(db: Knex, dataDir: string) {
  const plan = await idOf(db, "plans", { number: "142/KH-UBND" });
  const byForm = "Tổng kết năm năm từ cơ sở, lập báo cáo theo đề cương và biểu số liệu";
  const ownPlan = "Ban hành kế hoạch tổng kết của địa phương";
  const ofSaPa = await assignmentOf(db, plan, "LC-H-SAPA", byForm);
  const user = await idOf(db, "users", { email: "canbo.sapa@laocai.demo.invalid" });
  return {
    plan,
    revokedPlan: await addRevokedPlan(db, plan),
    passage: await idOf(db, "passages", { plan_id: plan }),
    target: await idOf(db, "targets", { plan_id: plan }),
    ...(await makeResults(db, plan)),
    task: await idOf(db, "tasks", { plan_id: plan, text: byForm }),
    freshTask: await addTask(db, plan),
    form: await idOf(db, "forms", { plan_id: plan }),
    ofSaPa,
    ownPlanOfSaPa: await assignmentOf(db, plan, "LC-H-SAPA", ownPlan),
    /** Claimed as done since 09/06/2020. */
    ownPlanOfBacHa: await assignmentOf(db, plan, "LC-H-BACHA", ownPlan),
    /** Submitted on 07/07/2020. */
    ofBacHa: await assignmentOf(db, plan, "LC-H-BACHA", byForm),
    /** Returned on 30/06/2020. */
    ofVanBan: await assignmentOf(db, plan, "LC-H-VANBAN", byForm),
    /** Accepted on 06/07/2020. */
    ofBatXat: await assignmentOf(db, plan, "LC-H-BATXAT", byForm),
    evidence: await addEvidence(db, ofSaPa, user),
    extension: await addExtension(db, ofSaPa, user),
    ...(await addAmendment(db, plan, [await assignmentOf(db, plan, "LC-H-SIMACAI", ownPlan)])),
    part: await givePart(db, ofSaPa, user),
    directive: await addDirective(db, ofSaPa),
    calendarChange: await addCalendarChange(db),
    letter: await makeLetter(db, dataDir, plan, await assignmentOf(db, plan, "LC-H-SIMACAI", byForm)),
    ...(await addDraft(db, dataDir)),
    reportDraft: await addReportDraft(db, dataDir, "lanhdao.sapa@laocai.demo.invalid", "report"),
    formDraft: await addReportDraft(db, dataDir, "thuky@laocai.demo.invalid", "plan"),
    agency: await idOf(db, "agencies", { code: "LC-H-SAPA" }),
    group: await idOf(db, "agency_groups", { name: "UBND các huyện, thị xã, thành phố (tỉnh Lào Cai)" }),
    user,
    grant: await idOf(db, "role_grants", { user_id: user }),
    ...(await addAnswerLink(db, dataDir, ofSaPa)),
    webhook: await addWebhook(db),
    digest: await addDigest(db, { user, agency: await idOf(db, "agencies", { code: "LC-H-SAPA" }), assignment: ofSaPa }),
  };
}

async function addWebhook(db: Knex): Promise<string> {
  const id = newId();
  const url = "https://cong.laocai.example.vn/nhac-viec";
  await db("webhook_receivers").insert({
    id,
    name: "Cổng Zalo của tỉnh",
    url,
    events: '["digest","urgent"]',
    made_at: "2020-06-01",
  });
  return id;
}
