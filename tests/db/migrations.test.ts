import { beforeAll, expect, it } from "vitest";
import type { Database } from "~db/connection";
import { tableNames } from "~db/dialect";
import { migrateDown, migrateTo, migrateUp, migrationNames, pendingMigrations } from "~db/migrations";
import { down, up } from "~db/migrations/009-form-versions-and-target-figures";
import * as calendar from "~db/migrations/011-calendar-changes";
import * as dueDays from "~db/migrations/012-due-days";
import * as extensions from "~db/migrations/013-extensions-and-closings";
import * as sweepIndexes from "~db/migrations/038-sweep-indexes";
import * as importAttempts from "~db/migrations/041-import-attempts";
import * as readingLeases from "~db/migrations/042-reading-leases";
import * as accessVersions from "~db/migrations/062-access-versions";
import { describeOnBothEngines } from "~tests/support/engines";
import { schemaOf } from "~tests/support/schema";

describeOnBothEngines("migrations", (_openDb, { openBlankDb }) => {
  let db: Database;
  beforeAll(async () => {
    db = await openBlankDb();
  });

  it("go up, down and up again, and the schema is the same", async () => {
    expect(await pendingMigrations(db.read)).toEqual([...migrationNames]);
    expect(await migrateUp(db.write)).toEqual([...migrationNames]);
    const first = await schemaOf(db.read);
    expect(first.length).toBeGreaterThan(30);
    await migrateDown(db.write);
    expect(await tableNames(db.read)).toEqual([]);
    await migrateUp(db.write);
    expect(await schemaOf(db.read)).toEqual(first);
  });

  it("have nothing left to do the second time", async () => {
    expect(await migrateUp(db.write)).toEqual([]);
    expect(await pendingMigrations(db.read)).toEqual([]);
  });

  it("move a form's title and cut-off to its versions and back, and lose none", async () => {
    await migrateDown(db.write);
    await migrateTo(db.write, "008-reports");
    const agency = { id: "a", code: "a", name: "A", level: "province", kind: "other", path: "/a/", valid_from: "2016-01-01" };
    await db.write("agencies").insert({ ...agency, search_text: "a", sort_key: "a" });
    const days = { effective_on: "2020-05-14", period_from: "2016-01-01", period_to: "2020-12-31", created_at: "2020-05-14" };
    await db.write("plans").insert({ id: "p", title: "P", issuer_id: "a", standing_id: "a", search_text: "p", ...days });
    await db.write("forms").insert({ id: "f", code: "F", title: "Biểu cũ", plan_id: "p", cut_off_on: "2020-06-30" });
    await db.write("forms").insert({ id: "g", code: "G", title: "Biểu khác", plan_id: "p" });
    for (const [id, form_id, number] of [
      ["f1", "f", 1],
      ["f2", "f", 2],
      ["g1", "g", 1],
    ])
      await db.write("form_versions").insert({ id, form_id, number, published_at: "2020-05-14" });
    const versions = () => db.read("form_versions").orderBy("id").select("id", "title", "cut_off_on");
    const moved = [
      { id: "f1", title: "Biểu cũ", cut_off_on: "2020-06-30" },
      { id: "f2", title: "Biểu cũ", cut_off_on: "2020-06-30" },
      { id: "g1", title: "Biểu khác", cut_off_on: null },
    ];
    await migrateUp(db.write);
    expect(await versions()).toEqual(moved);
    await db.write("form_versions").where({ id: "f2" }).update({ title: "Biểu mới" });
    await down(db.write);
    expect(await db.read("forms").orderBy("id").select("id", "title", "cut_off_on")).toEqual([
      { id: "f", title: "Biểu mới", cut_off_on: "2020-06-30" },
      { id: "g", title: "Biểu khác", cut_off_on: null },
    ]);
    await up(db.write);
    expect((await versions())[2]).toEqual(moved[2]);
  });

  it("take back with extensions and closings what the code before cannot read, and keep what is cancelled so", async () => {
    const kinds = ["assigned", "noted", "extension-asked", "deadline-moved", "paused", "resumed", "cancelled"];
    await db
      .write("tasks")
      .insert({ id: "t", plan_id: "p", position: 1, section: "I", text: "T", deadline: "{}", search_text: "t" });
    const facts = { id: "s", plan_id: "p", task_id: "t", lead_id: "a", occurrence: "", due_rules: "[]" };
    await db.write("assignments").insert({ ...facts, assigned_on: "2020-05-14" });
    for (const [index, kind] of kinds.entries()) {
      const event = { id: `e${index}`, assignment_id: "s", seq: index + 1, kind, at: "2020-05-14", on_day: "2020-05-14" };
      await db.write("assignment_events").insert({ ...event, work_state: kind === "cancelled" ? kind : null });
      await db.write("event_addressees").insert({ event_id: event.id, agency_id: "a", at: event.at });
    }
    await sweepIndexes.down(db.write);
    await extensions.down(db.write);
    await dueDays.down(db.write);
    const rows = await db.read("assignment_events").orderBy("seq").select("kind", "work_state");
    expect(rows.map((row) => row.kind)).toEqual(["assigned", "noted", "withdrawn"]);
    expect(rows.at(-1)).toMatchObject({ work_state: "cancelled" });
    expect(await db.read("event_addressees").select("event_id")).toHaveLength(3);
    await dueDays.up(db.write);
    await extensions.up(db.write);
    await sweepIndexes.up(db.write);
  });

  it("take the leases of documents back while items refer to the documents, and lose none", async () => {
    const at = "2020-05-14";
    await db.write("users").insert({ id: "u", email: "u@tinh.gov.vn", name: "U", password_hash: "x", created_at: at });
    const file = { sha256: "x", file_name: "x.docx", media_type: "x", bytes: 1 };
    const draft = { id: "d", agency_id: "a", made_by: "u", made_at: at, state: "reading", ...file };
    await db.write("import_drafts").insert({ ...draft, reader: "r", lease_until: at, attempts: 1 });
    const item = { id: "i", draft_id: "d", kind: "task", position: 1, fields: "{}", doubts: "[]", state: "open" };
    await db.write("import_items").insert(item);
    await db.write.transaction(async (trx) => {
      await readingLeases.down(trx);
      await importAttempts.down(trx);
      expect(await trx("import_drafts").first()).toMatchObject(draft);
      await importAttempts.up(trx);
      await readingLeases.up(trx);
    });
    expect(await db.read("import_drafts").first()).toMatchObject({ ...draft, reader: null, lease_until: null, attempts: 0 });
    expect(await db.read("import_items").pluck("draft_id")).toEqual(["d"]);
  });

  it("keep closed, for the code before, what a new password has closed", async () => {
    const at = "2020-05-14";
    await db.write("users").where({ id: "u" }).update({ access_version: 1 });
    const feed = { user_id: "u", made_at: at, made_by: "u" };
    const browser = { user_id: "u", p256dh: "x", auth: "x", made_at: at };
    for (const [id, access_version] of [["closed", 0] as const, ["open", 1] as const]) {
      await db.write("calendar_feeds").insert({ ...feed, id, token_hash: id, access_version });
      await db.write("push_subscriptions").insert({ ...browser, id, endpoint: id, access_version });
    }
    await accessVersions.down(db.write);
    expect(await db.read("calendar_feeds").whereNull("revoked_at").pluck("id")).toEqual(["open"]);
    expect(await db.read("push_subscriptions").pluck("id")).toEqual(["open"]);
    await accessVersions.up(db.write);
    await db.write("push_subscriptions").delete();
    await db.write("calendar_feeds").delete();
  });

  it("do not go back behind the calendar while a year was edited here", async () => {
    await db.write("calendar_years").insert({ year: 2020, changed_at: "2020-05-14" });
    await expect(calendar.down(db.write)).rejects.toThrow("2020");
    await db.write("calendar_years").delete();
  });

  it("stop at the one that is asked for", async () => {
    await migrateDown(db.write);
    await migrateTo(db.write, "002-accounts");
    expect(await pendingMigrations(db.read)).toEqual(migrationNames.slice(2));
    await migrateUp(db.write);
    expect(await pendingMigrations(db.read)).toEqual([]);
  });
});
