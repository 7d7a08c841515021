import type { Knex } from "knex";
import { type Role, roles } from "~/features/accounts/actor";
import { hashPassword } from "~/features/accounts/password.server";
import { newSessionToken, sessionCookieName, tokenHash } from "~/features/accounts/session-token.server";
import { defaultTemplate } from "~/features/documents/default-templates/default-template.server";
import { agencyNaming } from "~/features/importing/from-reading/agency-naming";
import { calendarDate } from "~/lib/calendar-date";
import { atLocalTime } from "~/lib/clock";
import { storeFile } from "~/lib/file-store.server";
import { newId } from "~/lib/id";
import { foldForSearch, sortKey } from "~/lib/vietnamese-text";
import { addDigest } from "~tests/support/sent-digest";

/** Where a person's agency stands to UBND thị xã Sa Pa, the lead of the assignments that are tried. */
export const places = ["own", "child", "parent", "standing", "sibling", "foreign"] as const;
/** Two more, for administrators only: an agency without any above it, and an operator of the installation at the foreign agency. */
export type Place = (typeof places)[number] | "top" | "operator";

export type Objects = Readonly<
  Record<
    | "plan"
    | "planFile"
    | "draft"
    | "reportDraft"
    | "draftItem"
    | "passage"
    | "target"
    | "task"
    | "freshTask"
    | "form"
    | "report"
    | "plain"
    | "returned"
    | "evidence"
    | "letter"
    | "letterFile"
    | "result"
    | "extension"
    | "directive"
    | "amendment"
    | "clause"
    | "part"
    | "agency"
    | "group"
    | "user"
    | "grant"
    | "digest",
    string
  >
>;

const since = "2016-01-01";
const morning = atLocalTime(calendarDate("2020-07-01"), "08:00");

const unusedPassword = hashPassword("không ai dùng mật khẩu này");

async function agencyId(db: Knex, code: string): Promise<string> {
  const agency = await db("agencies").where({ code }).first("id");
  if (!agency) throw new Error(`The demo world has no agency ${code}`);
  return agency.id;
}

async function addCommune(db: Knex, parentId: string | null): Promise<string> {
  const parent = await db("agencies").where({ id: parentId }).first("path");
  const [id, name] = [newId(), "UBND phường Sa Pa (thử quyền)"];
  const keys = { search_text: foldForSearch(name), sort_key: sortKey(name) };
  await db("agencies").insert({
    id,
    code: id,
    name,
    level: "commune",
    kind: "people-committee",
    parent_id: parentId,
    path: `${parent?.path ?? "/"}${id}/`,
    valid_from: since,
    ...keys,
  });
  return id;
}

async function addPerson(db: Knex, role: Role, agency: string): Promise<{ id: string; cookie: string; grant: string }> {
  const [id, grant, token] = [newId(), newId(), newSessionToken()];
  await db("users").insert({
    id,
    email: `${id}@demo.invalid`,
    name: `Thử quyền ${role}`,
    password_hash: await unusedPassword,
    created_at: morning,
  });
  await db("role_grants").insert({ id: grant, user_id: id, agency_id: agency, role, valid_from: since });
  await db("sessions").insert({
    token_hash: tokenHash(token),
    user_id: id,
    created_at: morning,
    expires_at: "2999-01-01T00:00:00.000Z",
  });
  return { id, grant, cookie: `${sessionCookieName}=${token}` };
}

async function assignmentOf(db: Knex, lead: string, hasForm: boolean): Promise<{ id: string; task_id: string; plan_id: string }> {
  const query = db("assignments").join("tasks", "tasks.id", "assignments.task_id").where("assignments.lead_id", lead);
  return (hasForm ? query.whereNotNull("tasks.form_version_id") : query.whereNull("tasks.form_version_id")).first(
    "assignments.id",
    "assignments.task_id",
    "assignments.plan_id",
  );
}

async function addEvidence(db: Knex, dataDir: string, assignmentId: string, userId: string): Promise<string> {
  const id = newId();
  const { sha256, bytes } = await storeFile(dataDir, Buffer.from("thử quyền"), { name: "thử.txt" });
  const file = { sha256, file_name: "thử.txt", media_type: "text/plain", bytes };
  await db("evidence").insert({ id, assignment_id: assignmentId, ...file, added_at: morning, added_by: userId });
  return id;
}

// Granted on a condition, so that it can lapse.
async function addExtension(db: Knex, assignmentId: string, userId: string): Promise<string> {
  const id = newId();
  const asked = { assignment_id: assignmentId, made_at: morning, reason: "Thử quyền", wanted_on: "2020-07-20" };
  const decided = { decided_at: morning, decided_by: userId, decision: "granted", granted_on: "2020-07-20" };
  await db("extensions").insert({ id, ...asked, ...decided, condition: "Thử quyền" });
  return id;
}

// A part that the lead has given to the unit below it.
async function addPart(db: Knex, assignmentId: string, unitId: string): Promise<string> {
  const id = newId();
  await db("inner_parts").insert({ id, assignment_id: assignmentId, words: "Thử quyền", given_at: morning });
  const event = { id: newId(), part_id: id, seq: 1, kind: "given", at: morning, state: "not-started", unit_id: unitId };
  await db("inner_part_events").insert({ ...event, due_on: "2020-07-03" });
  return id;
}

async function addDirective(db: Knex, assignmentId: string, userId: string): Promise<string> {
  const id = newId();
  const event = { id, assignment_id: assignmentId, seq: 900, kind: "directive-given", at: morning, on_day: "2020-07-01" };
  await db("assignment_events").insert({ ...event, user_id: userId, words: "Thử quyền" });
  await db("directives").insert({ id, assignment_id: assignmentId, given_at: morning });
  return id;
}

async function addAmendment(db: Knex, planId: string) {
  const id = newId();
  const document = { number: "9002/KH-UBND", issued_on: "2020-06-01", about: "Thử quyền" };
  await db("plan_amendments").insert({ id, plan_id: planId, ...document, recorded_at: morning });
  const clause = { id: newId(), amendment_id: id, position: 1, kind: "drops", place: "IV.4", recorded_at: morning };
  await db("amendment_clauses").insert({ ...clause, words: "Bãi bỏ khoản 4 mục IV.", becomes: "Bãi bỏ khoản 4 mục IV." });
  return { amendment: id, clause: clause.id };
}

// A first version, submitted and returned, so that the next can be written and the old one read.
async function addReport(db: Knex, assignmentId: string, userId: string): Promise<void> {
  const task = await db("assignments")
    .join("tasks", "tasks.id", "assignments.task_id")
    .where("assignments.id", assignmentId)
    .first("tasks.form_version_id");
  const report = { id: newId(), assignment_id: assignmentId, form_version_id: task.form_version_id, created_at: morning };
  await db("reports").insert(report);
  const submitted = { saved_at: morning, saved_by: userId, submitted_at: morning, submitted_by: userId };
  const decided = { decision: "returned", decided_at: morning, decided_by: userId, reason: "Thử quyền" };
  await db("report_versions").insert({ id: newId(), report_id: report.id, number: 1, ...submitted, ...decided });
}

// A registered letter of the province to the lead, with its file.
async function addLetter(db: Knex, dataDir: string, work: { id: string; plan_id: string }, lead: string, userId: string) {
  const [letter, letterFile] = [newId(), newId()];
  const sender = await agencyId(db, "LC-UBND");
  const made = { made_at: morning, made_by: userId, as_of: "2020-07-01", frame: "{}", symbol: "UBND", search_text: "thu quyen" };
  const registered = {
    number: "9001",
    number_year: 2020,
    issued_on: "2020-07-01",
    registered_at: morning,
    registered_by: userId,
  };
  const about = {
    kind: "urging",
    sender_id: sender,
    plan_id: work.plan_id,
    batch_id: newId(),
    position: 0,
    subject: "Thử quyền",
  };
  await db("letters").insert({ id: letter, ...about, ...made, ...registered });
  await db("letter_addressees").insert({ letter_id: letter, agency_id: lead, position: 0 });
  await db("letter_items").insert({ letter_id: letter, assignment_id: work.id, position: 0, days_late: 0 });
  const { sha256, bytes, mediaType } = await storeFile(dataDir, await defaultTemplate("urging"), { name: "thu.docx" });
  const file = {
    role: "draft",
    sha256,
    file_name: "thu.docx",
    media_type: mediaType,
    bytes,
    added_at: morning,
    added_by: userId,
  };
  await db("letter_files").insert({ id: letterFile, letter_id: letter, ...file });
  return { letter, letterFile };
}

// Published by the province, for everyone below it.
async function addResult(db: Knex, userId: string): Promise<string> {
  const id = newId();
  const about = { agency_id: await agencyId(db, "LC-UBND"), period: "2020-Q2", number: 1, audience: "everyone", note: "" };
  const facts = JSON.stringify({ rows: [], late: [] });
  const made = { drafted_at: morning, drafted_by: userId, published_at: morning, published_by: userId, facts };
  await db("result_issues").insert({ id, ...about, ...made });
  return id;
}

/** What the document that the province is reading calls an agency that no directory knows. */
export const unknownAgency = "Hội Thợ vườn";

// A document that the province is reading, with one item; and the same file kept with a plan.
async function addDraft(db: Knex, dataDir: string, planId: string, userId: string) {
  const [draft, draftItem, planFile] = [newId(), newId(), newId()];
  const { sha256, bytes, mediaType } = await storeFile(dataDir, Buffer.from("văn bản thử quyền"), { name: "thu.txt" });
  const file = { sha256, file_name: "thu.txt", media_type: mediaType, bytes };
  const made = { agency_id: await agencyId(db, "LC-UBND"), made_by: userId, made_at: morning, state: "ready", blocks: "[]" };
  await db("import_drafts").insert({ id: draft, ...made, ...file });
  await db("import_pages").insert({ draft_id: draft, page: 1, picture: Buffer.from([1]) });
  const { doubt } = agencyNaming([])(unknownAgency);
  const fields = JSON.stringify({ text: ["Thử quyền"], "leads[]": [unknownAgency] });
  const item = { kind: "task", position: 0, fields, doubts: JSON.stringify([doubt]), state: "to-check" };
  await db("import_items").insert({ id: draftItem, draft_id: draft, ...item });
  const form = { kind: "form", position: 1, fields: '{"code":["BM7"],"title":["Thử quyền"],"rowLabel[]":["Số hộ"]}' };
  await db("import_items").insert({ id: newId(), draft_id: draft, ...form, doubts: "[]", state: "to-check" });
  await db("plan_files").insert({ id: planFile, plan_id: planId, ...file, added_at: morning, added_by: userId });
  return { draft, draftItem, planFile };
}

// A report that Sa Pa is reading, to fill in the one that it owes.
async function addReportDraft(db: Knex, dataDir: string, lead: string, userId: string): Promise<string> {
  const id = newId();
  const { sha256, bytes, mediaType } = await storeFile(dataDir, Buffer.from("báo cáo thử quyền"), { name: "bao-cao.txt" });
  const file = { sha256, file_name: "bao-cao.txt", media_type: mediaType, bytes };
  const made = { agency_id: lead, made_by: userId, made_at: morning, state: "ready", blocks: "[]", handed_in_as: "report" };
  await db("import_drafts").insert({ id, ...made, ...file });
  return id;
}

type Around = { readonly lead: string; readonly child: string; readonly user: { id: string; grant: string } };

async function findObjects(db: Knex, dataDir: string, { lead, child, user }: Around): Promise<Objects> {
  const [report, plain] = [await assignmentOf(db, lead, true), await assignmentOf(db, lead, false)];
  await addReport(db, report.id, user.id);
  const one = async (table: string) =>
    (await db(table).where({ plan_id: report.plan_id }).orderBy("id").first("id")).id as string;
  const freshTask = newId();
  const position = 99;
  const fresh = {
    plan_id: report.plan_id,
    position,
    section: "IV",
    text: "Thử quyền",
    deadline: '{"kind":"none","words":"-"}',
    search_text: "thu quyen",
  };
  await db("tasks").insert({ id: freshTask, ...fresh });
  const group = await db("agency_groups").where("name", "like", "UBND các huyện%").first("id");
  return {
    plan: report.plan_id,
    passage: await one("passages"),
    target: await one("targets"),
    task: report.task_id,
    freshTask,
    form: await one("forms"),
    report: report.id,
    plain: plain.id,
    returned: report.id,
    evidence: await addEvidence(db, dataDir, plain.id, user.id),
    ...(await addAmendment(db, report.plan_id)),
    part: await addPart(db, report.id, child),
    extension: await addExtension(db, plain.id, user.id),
    directive: await addDirective(db, report.id, user.id),
    ...(await addLetter(db, dataDir, plain, lead, user.id)),
    result: await addResult(db, user.id),
    ...(await addDraft(db, dataDir, report.plan_id, user.id)),
    reportDraft: await addReportDraft(db, dataDir, lead, user.id),
    agency: lead,
    group: group.id,
    user: user.id,
    grant: user.grant,
    digest: await addDigest(db, { user: user.id, agency: lead, assignment: report.id }),
  };
}

/** People with every role at every place around Sa Pa, and the objects that they try to reach. */
export async function permissionWorld(db: Knex, dataDir: string) {
  const own = await agencyId(db, "LC-H-SAPA");
  const agencies: Record<(typeof places)[number], string> = {
    own,
    child: await addCommune(db, own),
    parent: await agencyId(db, "LC-UBND"),
    standing: await agencyId(db, "LC-SLDTBXH"),
    sibling: await agencyId(db, "LC-H-SIMACAI"),
    foreign: await agencyId(db, "NA-UBND"),
  };
  const people: { role: Role; place: Place; cookie: string }[] = [];
  for (const place of places)
    for (const role of roles) people.push({ role, place, cookie: (await addPerson(db, role, agencies[place])).cookie });
  const top = await addPerson(db, "admin", await addCommune(db, null));
  const operator = await addPerson(db, "admin", agencies.foreign);
  await db("role_grants").where({ id: operator.grant }).update({ is_operator: 1 });
  people.push({ role: "admin", place: "top", cookie: top.cookie }, { role: "admin", place: "operator", cookie: operator.cookie });
  const objects = await findObjects(db, dataDir, {
    lead: own,
    child: agencies.child,
    user: await addPerson(db, "officer", own),
  });
  return { people, objects };
}
