import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import type { CommandContext } from "~/features/accounts/context";
import { addEvidence } from "~/features/assignments/add-evidence.server";
import { assignTask } from "~/features/assignments/assign-task.server";
import { confirmCompletion } from "~/features/assignments/confirm-completion.server";
import { giveDirective } from "~/features/assignments/give-directive.server";
import { noteProgress } from "~/features/assignments/note-progress.server";
import { removeEvidence } from "~/features/assignments/remove-evidence.server";
import { requestCompletion } from "~/features/assignments/request-completion.server";
import { returnCompletion } from "~/features/assignments/return-completion.server";
import { withdrawAssignment } from "~/features/assignments/withdraw-assignment.server";
import { calendarDate } from "~/lib/calendar-date";
import { Conflict, Forbidden, NotFound, RuleViolation } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, worldBuilder } from "~tests/support/world-builder";

const before = (words: string, on: string) => JSON.stringify({ kind: "before", words, on: calendarDate(on) });
const pdf = { sha256: "a".repeat(64), fileName: "quyet-dinh.pdf", mediaType: "application/pdf", bytes: 1200 };

async function scene(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("UBND tỉnh", null, "province");
  const health = await world.agency("Sở Y tế", province, "province");
  const police = await world.agency("Công an tỉnh", province, "province");
  const vanBan = await world.agency("UBND huyện Văn Bàn", province);
  const saPa = await world.agency("UBND thị xã Sa Pa", province);
  const groupId = newId();
  await db("agency_groups").insert({
    id: groupId,
    name: "UBND các huyện",
    owner_agency_id: province.id,
    search_text: "ubnd cac huyen",
  });
  for (const { id } of [vanBan, saPa])
    await db("agency_group_members").insert({ group_id: groupId, agency_id: id, valid_from: "2016-01-01" });
  const elsewhere = await world.agency("UBND huyện Tân Uyên", await world.agency("UBND tỉnh Lai Châu", null, "province"));
  const plan = await world.plan(province);
  const task = await world.task(plan, "Báo cáo tổng kết", { deadline: before("trước ngày 05/7/2020", "2020-07-05") });
  await db("task_supports").insert({ task_id: task.id, agency_id: police.id });
  const watcher = await world.person(province, "secretariat");
  const officer = await world.person(vanBan, "officer");
  const leader = await world.person(province, "leader");
  const as = (actor: Actor, when: string): CommandContext => ({ db, actor, now: at(when) });
  const assign = (rest: Partial<Parameters<typeof assignTask>[1]> = {}, when = "2020-05-14 08:00") =>
    assignTask(as(watcher, when), { taskId: task.id, agencyIds: [], groupIds: [], ...rest });
  const events = (assignmentId: string) => db("assignment_events").where({ assignment_id: assignmentId }).orderBy("seq");
  return {
    db,
    world,
    as,
    assign,
    events,
    province,
    health,
    police,
    vanBan,
    saPa,
    elsewhere,
    groupId,
    plan,
    task,
    watcher,
    officer,
    leader,
  };
}

describeOnBothEngines("assigning", (openDb) => {
  test("a group becomes one assignment for each of its members, due on the working day after Sunday the 5th", async () => {
    const { db, assign, groupId, vanBan, saPa, police } = await scene(await openDb());
    const { assignmentIds } = await assign({ groupIds: [groupId] });
    const rows = await db("assignments").whereIn("id", assignmentIds);
    expect(rows.map((row) => row.lead_id).sort()).toEqual([vanBan.id, saPa.id].sort());
    expect(rows.map(({ due_on, nominal_on, group_id }) => [due_on, nominal_on, group_id])).toEqual(
      Array(2).fill(["2020-07-06", "2020-07-05", groupId]),
    );
    expect(JSON.parse(rows[0].due_rules)).toHaveLength(2);
    const told = await db("event_addressees").where({ agency_id: police.id });
    expect(told).toHaveLength(2);
  });

  test("assigning again leaves what is there alone and reports it", async () => {
    const { assign, groupId, vanBan } = await scene(await openDb());
    const first = await assign({ agencyIds: [vanBan.id] });
    const second = await assign({ groupIds: [groupId] }, "2020-05-15 08:00");
    expect(second.existingIds).toEqual(first.assignmentIds);
    expect(second.assignmentIds).toHaveLength(1);
  });

  test("an agency that supports the task cannot lead it", async () => {
    const { assign, police } = await scene(await openDb());
    await expect(assign({ agencyIds: [police.id] })).rejects.toMatchObject({
      problems: [{ field: "agencies", text: { vi: expect.stringContaining("Mỗi nhiệm vụ chỉ giao cho một cơ quan chủ trì") } }],
    });
  });

  test("an agency that has ended is refused, and its successor named", async () => {
    const { db, assign, health, vanBan } = await scene(await openDb());
    await db("agencies").where({ id: vanBan.id }).update({ valid_to: "2020-03-01", successor_id: health.id });
    const refused = { problems: [{ text: { vi: expect.stringContaining("Hãy chọn Sở Y tế") } }] };
    await expect(assign({ agencyIds: [vanBan.id] })).rejects.toMatchObject(refused);
  });

  test("an agency beyond the province is refused, also as a member of a group, and the sentence says who may give it work", async () => {
    const { db, assign, elsewhere, groupId } = await scene(await openDb());
    const sentence =
      "UBND huyện Tân Uyên không thuộc phạm vi của UBND tỉnh nên kế hoạch này không giao việc được. Việc ở đó do cơ quan cấp trên của cơ quan đó giao.";
    const refused = { problems: [{ field: "agencies", text: { vi: sentence } }] };
    await expect(assign({ agencyIds: [elsewhere.id] })).rejects.toMatchObject(refused);
    await db("agency_group_members").insert({ group_id: groupId, agency_id: elsewhere.id, valid_from: "2016-01-01" });
    await expect(assign({ groupIds: [groupId] })).rejects.toMatchObject(refused);
  });

  test("a body beside the province that the directory marks with its unit is given work", async () => {
    const { db, world, assign, province } = await scene(await openDb());
    await db("administrative_units").insert({
      code: "15",
      name: "Tỉnh Lào Cai",
      kind: "province",
      search_text: "",
      sort_key: "",
    });
    const top = await world.agency("Ủy ban Trung ương Mặt trận Tổ quốc", null, "central");
    const front = await world.agency("Ủy ban Mặt trận Tổ quốc tỉnh", top, "province");
    await expect(assign({ agencyIds: [front.id] })).rejects.toMatchObject({ problems: [{ field: "agencies" }] });
    await db("agencies").whereIn("id", [province.id, front.id]).update({ unit_code: "15" });
    expect((await assign({ agencyIds: [front.id] })).assignmentIds).toHaveLength(1);
  });

  test("a commune that marks itself with the province's unit does not get the province's reach", async () => {
    const { db, world, as, province, health } = await scene(await openDb());
    const unit = { code: "15", name: "Tỉnh Lào Cai", kind: "province", search_text: "", sort_key: "" };
    await db("administrative_units").insert(unit);
    const commune = await world.agency("UBND xã", province, "commune", { unit_code: "15" });
    await db("agencies").where({ id: province.id }).update({ unit_code: "15" });
    const task = await world.task(await world.plan(commune), "Rà soát");
    const watcher = await world.person(commune, "secretariat");
    const asked = { taskId: task.id, agencyIds: [health.id], groupIds: [] };
    await expect(assignTask(as(watcher, "2020-06-01"), asked)).rejects.toMatchObject({ problems: [{ field: "agencies" }] });
  });

  test("a plan of a province that has ended reaches the agencies of its successor from that day on", async () => {
    const { db, world, assign, province, vanBan } = await scene(await openDb());
    const next = await world.agency("UBND tỉnh mới", null, "province");
    const commune = await world.agency("UBND xã Văn Bàn", next, "commune");
    await db("agencies").where({ id: province.id }).update({ valid_to: "2020-07-01", successor_id: next.id });
    const sentence = expect.stringContaining("không thuộc phạm vi của UBND tỉnh nên");
    const refused = { problems: [{ field: "agencies", text: { vi: sentence } }] };
    await expect(assign({ agencyIds: [commune.id] }, "2020-06-30 08:00")).rejects.toMatchObject(refused);
    expect((await assign({ agencyIds: [commune.id, vanBan.id] }, "2020-07-01 08:00")).assignmentIds).toHaveLength(2);
  });

  test("a plan of a department reaches the successor of its province", async () => {
    const { db, world, as, province, health } = await scene(await openDb());
    const next = await world.agency("UBND tỉnh mới", null, "province");
    const commune = await world.agency("UBND xã Văn Bàn", next, "commune");
    await db("agencies").where({ id: province.id }).update({ valid_to: "2020-07-01", successor_id: next.id });
    const task = await world.task(await world.plan(health), "Rà soát");
    const watcher = await world.person(health, "secretariat");
    const asked = { taskId: task.id, agencyIds: [commune.id], groupIds: [] };
    expect((await assignTask(as(watcher, "2020-07-02 08:00"), asked)).assignmentIds).toHaveLength(1);
  });

  test("an agency whose successor has ended too is told who lives", async () => {
    const { db, world, assign, province, vanBan, saPa } = await scene(await openDb());
    const living = await world.agency("UBND xã Mới", province, "commune");
    await db("agencies").where({ id: saPa.id }).update({ valid_to: "2020-04-01", successor_id: living.id });
    await db("agencies").where({ id: vanBan.id }).update({ valid_to: "2020-03-01", successor_id: saPa.id });
    const words = "UBND thị xã Sa Pa kế thừa, rồi đến UBND xã Mới. Hãy chọn UBND xã Mới.";
    const refused = { problems: [{ text: { vi: expect.stringContaining(words) } }] };
    await expect(assign({ agencyIds: [vanBan.id] })).rejects.toMatchObject(refused);
  });

  test("a group is read on the day the work takes effect", async () => {
    const { db, assign, groupId, saPa } = await scene(await openDb());
    await db("agency_group_members").where({ agency_id: saPa.id }).update({ valid_from: "2020-01-11" });
    expect((await assign({ groupIds: [groupId], on: calendarDate("2020-01-01") })).assignmentIds).toHaveLength(1);
  });

  test("nobody named, or an officer of another agency, is refused", async () => {
    const { as, assign, officer, task, vanBan } = await scene(await openDb());
    await expect(assign()).rejects.toMatchObject({ problems: [{ field: "agencies" }] });
    const work = { taskId: task.id, agencyIds: [vanBan.id], groupIds: [] };
    await expect(assignTask(as(officer, "2020-05-14 08:00"), work)).rejects.toBeInstanceOf(NotFound);
  });
});

describeOnBothEngines("working on an assignment", (openDb) => {
  const assigned = async (database: Database) => {
    const made = await scene(database);
    const [assignmentId = ""] = (await made.assign({ agencyIds: [made.vanBan.id] })).assignmentIds;
    return { ...made, assignmentId };
  };

  test("a result is reported, returned with a reason, reported again and confirmed; the last request counts", async () => {
    const { as, officer, watcher, assignmentId, events } = await assigned(await openDb());
    await requestCompletion(as(officer, "2020-07-01 09:00"), { assignmentId, words: "Đã ban hành." });
    await returnCompletion(as(watcher, "2020-07-02 09:00"), { assignmentId, reason: "Thiếu phụ lục." });
    await requestCompletion(as(officer, "2020-07-06 16:00"), { assignmentId, words: "Đã bổ sung." });
    await confirmCompletion(as(watcher, "2020-07-09 09:00"), { assignmentId });
    const last = (await events(assignmentId)).at(-1);
    expect(last).toMatchObject({ kind: "completed", work_state: "completed", counts_on: "2020-07-06" });
  });

  test("a result needs a word or evidence, and a return needs a reason", async () => {
    const { as, officer, watcher, assignmentId } = await assigned(await openDb());
    await expect(requestCompletion(as(officer, "2020-07-01"), { assignmentId })).rejects.toMatchObject({
      problems: [{ field: "words" }],
    });
    await addEvidence(as(officer, "2020-07-01"), { assignmentId, files: [pdf] });
    await requestCompletion(as(officer, "2020-07-01 10:00"), { assignmentId });
    await expect(returnCompletion(as(watcher, "2020-07-02"), { assignmentId, reason: " " })).rejects.toBeInstanceOf(
      RuleViolation,
    );
  });

  test("the same file twice is one piece of evidence; what a result rests on stays", async () => {
    const { as, officer, assignmentId } = await assigned(await openDb());
    const files = [pdf, pdf];
    const { evidenceIds } = await addEvidence(as(officer, "2020-06-01"), { assignmentId, files });
    expect(evidenceIds).toHaveLength(1);
    expect((await addEvidence(as(officer, "2020-06-01 10:00"), { assignmentId, files })).evidenceIds).toEqual([]);
    await requestCompletion(as(officer, "2020-06-02"), { assignmentId });
    const removal = removeEvidence(as(officer, "2020-06-03"), { evidenceId: evidenceIds[0] ?? "" });
    await expect(removal).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("là căn cứ của kết quả đã báo") } }],
    });
  });

  test("evidence taken away twice at once is taken away once", async () => {
    const { as, officer, assignmentId, events } = await assigned(await openDb());
    const [evidenceId = ""] = (await addEvidence(as(officer, "2020-06-01"), { assignmentId, files: [pdf] })).evidenceIds;
    const remove = () => removeEvidence(as(officer, "2020-06-02"), { evidenceId });
    expect(await Promise.all([remove(), remove()])).toEqual([{ assignmentId }, { assignmentId }]);
    expect((await events(assignmentId)).map((event) => event.kind)).toEqual(["assigned", "evidence-added", "evidence-removed"]);
  });

  test("a note that arrives twice is written once", async () => {
    const { as, officer, assignmentId, events } = await assigned(await openDb());
    const note = { assignmentId, words: "Đang tổng hợp.", id: newId() };
    await noteProgress(as(officer, "2020-06-01"), note);
    await noteProgress(as(officer, "2020-06-01 09:01"), note);
    expect((await events(assignmentId)).map((event) => event.kind)).toEqual(["assigned", "noted"]);
  });

  test("a leader's directive reaches the lead agency and those who watch", async () => {
    const { db, as, leader, officer, assignmentId, vanBan, province } = await assigned(await openDb());
    await giveDirective(as(leader, "2020-07-07"), { assignmentId, words: "Nộp trước 10/7." });
    const told = await db("event_addressees")
      .join("assignment_events as event", "event.id", "event_addressees.event_id")
      .where("event.kind", "directive-given")
      .pluck("event_addressees.agency_id");
    expect(told.sort()).toEqual([vanBan.id, province.id].sort());
    await expect(giveDirective(as(officer, "2020-07-07"), { assignmentId, words: "x" })).rejects.toBeInstanceOf(Forbidden);
  });

  test("a task with a form is not completed by a word, and nothing happens before what happened", async () => {
    const { db, as, officer, assignmentId, task } = await assigned(await openDb());
    await noteProgress(as(officer, "2020-06-10"), { assignmentId, words: "Đã họp." });
    await expect(noteProgress(as(officer, "2020-06-01"), { assignmentId, words: "Sớm hơn." })).rejects.toBeInstanceOf(Conflict);
    await db("tasks").where({ id: task.id }).update({ form_version_id: "form" });
    await expect(requestCompletion(as(officer, "2020-06-11"), { assignmentId, words: "Xong." })).rejects.toBeInstanceOf(
      RuleViolation,
    );
  });
});

describeOnBothEngines("withdrawing", (openDb) => {
  test("an assignment given by mistake is taken back with its reason, leaves the counts, and can be given again", async () => {
    const { as, assign, events, watcher, vanBan } = await scene(await openDb());
    const [assignmentId = ""] = (await assign({ agencyIds: [vanBan.id] })).assignmentIds;
    await withdrawAssignment(as(watcher, "2020-05-15"), { assignmentId, reason: "Giao nhầm" });
    expect((await events(assignmentId)).map(({ kind, work_state }) => [kind, work_state])).toEqual([
      ["assigned", "not-started"],
      ["withdrawn", "cancelled"],
    ]);
    await assign({ agencyIds: [vanBan.id] }, "2020-05-16 08:00");
    expect((await events(assignmentId)).at(-1)).toMatchObject({ kind: "assigned", work_state: "not-started" });
  });

  test("nobody but the secretariat withdraws, and never without a reason or after completion", async () => {
    const { as, assign, watcher, officer, vanBan } = await scene(await openDb());
    const [assignmentId = ""] = (await assign({ agencyIds: [vanBan.id] })).assignmentIds;
    await expect(withdrawAssignment(as(officer, "2020-05-15"), { assignmentId, reason: "Không làm" })).rejects.toThrow(Forbidden);
    await expect(withdrawAssignment(as(watcher, "2020-05-15"), { assignmentId, reason: " " })).rejects.toMatchObject({
      problems: [{ field: "reason" }],
    });
    await requestCompletion(as(officer, "2020-05-16"), { assignmentId, words: "Xong" });
    await confirmCompletion(as(watcher, "2020-05-17"), { assignmentId });
    await expect(withdrawAssignment(as(watcher, "2020-05-18"), { assignmentId, reason: "Nhầm" })).rejects.toThrow(Conflict);
  });
});
