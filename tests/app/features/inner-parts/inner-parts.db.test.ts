import { expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { auditLogView } from "~/features/accounts/audit-log.view.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { confirmPart } from "~/features/inner-parts/confirm-part.server";
import { giveFormView } from "~/features/inner-parts/give-form.view.server";
import { giveParts } from "~/features/inner-parts/give-parts.server";
import { handOverView } from "~/features/inner-parts/hand-over.view.server";
import { handOverParts } from "~/features/inner-parts/hand-over-parts.server";
import { holdersView } from "~/features/inner-parts/holders.view.server";
import { insideView } from "~/features/inner-parts/inside.view.server";
import { movePart } from "~/features/inner-parts/move-part.server";
import { myParts } from "~/features/inner-parts/my-parts.view.server";
import { notePart } from "~/features/inner-parts/note-part.server";
import { partView } from "~/features/inner-parts/part.view.server";
import { reportPart } from "~/features/inner-parts/report-part.server";
import { returnPart } from "~/features/inner-parts/return-part.server";
import { withdrawPart } from "~/features/inner-parts/withdraw-part.server";
import { noticesView } from "~/features/progress/notices.view.server";
import { Conflict, Forbidden, NotFound, RuleViolation } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { extensionScene } from "~tests/support/extension-scene";
import { viewOf } from "~tests/support/world-builder";

/** Văn Bàn splits its report: to an officer, and to a commune below it. */
async function scene(database: Database) {
  const base = await extensionScene(database);
  const { world, vanBan, as, head, officer, db, assignmentId } = base;
  const unit = await world.agency("UBND xã Khánh Yên", vanBan, "commune");
  const ofUnit = await world.person(unit, "officer");
  const toOfficer = {
    holder: { holderId: officer.userId, unitId: null },
    words: "Thu biểu của các xã",
    dueOn: day("2020-07-03"),
  };
  const toUnit = { holder: { holderId: null, unitId: unit.id }, words: "Số liệu của xã", dueOn: day("2020-07-02") };
  const give = (parts: Parameters<typeof giveParts>[1]["parts"] = [toOfficer, toUnit], actor = head, when = "2020-06-20 09:00") =>
    giveParts(as(actor, when), { assignmentId, parts });
  const look = (actor: Actor, when = "2020-06-25") => viewOf(db, actor, when);
  const inside = async (actor: Actor, when = "2020-06-25") =>
    insideView(look(actor, when), await assignmentView(look(actor, when), assignmentId));
  const leave = (actor: Actor, on: string) => db("role_grants").where({ user_id: actor.userId }).update({ valid_to: on });
  return { ...base, unit, ofUnit, toOfficer, toUnit, give, look, inside, leave };
}

describeOnBothEngines("the work of an agency inside", (openDb) => {
  it("is split among people and units; each has its own list, and the outside sees only the count", async () => {
    const { give, inside, look, head, officer, ofUnit, watcher } = await scene(await openDb());
    const [first = "", second = ""] = await give();
    expect(await inside(head)).toMatchObject({
      isInside: true,
      done: 0,
      total: 2,
      mayGive: true,
      lines: [{ id: second }, { id: first }],
    });
    expect((await myParts(look(officer))).lines.map(({ id }) => id)).toEqual([first]);
    expect((await myParts(look(ofUnit))).lines.map(({ id }) => id)).toEqual([second]);
    expect(await inside(watcher)).toEqual({ isInside: false, done: 0, total: 2 });
    await expect(partView(look(watcher), first)).rejects.toBeInstanceOf(NotFound);
    await expect(partView(look(ofUnit), first)).rejects.toBeInstanceOf(NotFound);
    expect(await partView(look(ofUnit), second)).toMatchObject({ words: "Số liệu của xã", seesWhole: false });
  });

  it("is done when who has it says so and who gave it confirms", async () => {
    const { give, inside, as, head, officer, ofUnit, watcher, stranger } = await scene(await openDb());
    const [partId = "", ofCommune = ""] = await give();
    await notePart(as(officer, "2020-06-21 09:00"), { partId, words: "Thu được 10 biểu." });
    await reportPart(as(officer, "2020-06-22 09:00"), { partId, words: null });
    await expect(confirmPart(as(officer, "2020-06-22 10:00"), { partId, words: null })).rejects.toBeInstanceOf(Forbidden);
    await returnPart(as(head, "2020-06-22 11:00"), { partId, words: "Thiếu 2 xã." });
    await expect(confirmPart(as(head, "2020-06-22 12:00"), { partId, words: null })).rejects.toBeInstanceOf(Conflict);
    await reportPart(as(officer, "2020-06-23 09:00"), { partId, words: "Đủ." });
    await confirmPart(as(head, "2020-06-23 10:00"), { partId, words: null });
    await reportPart(as(ofUnit, "2020-06-23 10:00"), { partId: ofCommune, words: null });
    for (const outside of [watcher, stranger])
      await expect(notePart(as(outside, "2020-06-24 09:00"), { partId: ofCommune, words: "x" })).rejects.toBeInstanceOf(NotFound);
    expect(await inside(watcher, "2020-06-22")).toMatchObject({ done: 0, total: 2 });
    expect(await inside(watcher)).toEqual({ isInside: false, done: 1, total: 2 });
  });

  it("is due no later than the whole; the whole says until when, and an inside outside the agency is refused", async () => {
    const { give, toOfficer, toUnit, stranger, officer, watcher, db, world, province } = await scene(await openDb());
    await expect(give([{ ...toOfficer, dueOn: day("2020-07-07") }])).rejects.toThrow(/2020|06\/07/);
    await expect(give([{ ...toOfficer, dueOn: null }])).rejects.toMatchObject({ problems: [{ field: "dueOn" }] });
    await expect(give([{ ...toOfficer, holder: { holderId: stranger.userId, unitId: null } }])).rejects.toBeInstanceOf(
      RuleViolation,
    );
    const elsewhere = await world.agency("Sở khác", province);
    await expect(give([{ ...toUnit, holder: { holderId: null, unitId: elsewhere.id } }])).rejects.toMatchObject({
      problems: [{ field: "holder" }],
    });
    await expect(give(undefined, watcher)).rejects.toBeInstanceOf(Forbidden);
    await expect(give(undefined, stranger)).rejects.toBeInstanceOf(NotFound);
    expect(await db("inner_parts")).toEqual([]);
    expect(await give([toOfficer], officer)).toHaveLength(1);
  });

  it("stays when the whole is extended, with a hint, and is shown when the whole comes nearer", async () => {
    const { give, grant, inside, head, as, db, assignmentId } = await scene(await openDb());
    const [partId = ""] = await give();
    await grant("2020-06-21 09:00");
    const extended = await inside(head);
    expect(extended).toMatchObject({ hasMoreTime: true });
    expect(extended.isInside && extended.lines.map(({ dueOn }) => dueOn)).toEqual(["2020-07-02", "2020-07-03"]);
    await db("due_days").where({ assignment_id: assignmentId }).update({ due_on: "2020-07-02" });
    const nearer = await inside(head);
    expect(nearer.isInside && nearer.lines.map(({ isAfterWhole }) => isAfterWhole)).toEqual([false, true]);
    await expect(movePart(as(head, "2020-06-22 09:00"), { partId, dueOn: day("2020-07-03"), words: null })).rejects.toMatchObject(
      { problems: [{ field: "dueOn" }] },
    );
    await movePart(as(head, "2020-06-22 09:00"), { partId, dueOn: day("2020-07-01"), words: null });
    const moved = await inside(head);
    expect(moved.isInside && moved.lines.every(({ isAfterWhole }) => !isAfterWhole)).toBe(true);
  });

  it("is without anybody once its person has left, and is handed to another in one step with its history", async () => {
    const { give, look, as, head, officer, leave, world, vanBan, toOfficer, watcher } = await scene(await openDb());
    const ids = await give([toOfficer, { ...toOfficer, words: "Viết lời văn" }]);
    await leave(officer, "2020-06-22");
    const heir = await world.person(vanBan, "officer");
    const before = await holdersView(look(head), 1);
    expect(before.holders).toMatchObject([{ isHeld: false, open: 2, overdue: 0 }]);
    expect((await handOverView(look(head), { parts: [], from: officer.userId })).lines).toHaveLength(2);
    expect(await handOverView(look(head), { parts: [], from: null })).toMatchObject({ lines: [], isChosen: false });
    const holder = { holderId: heir.userId, unitId: null };
    await expect(handOverParts(as(watcher, "2020-06-23 09:00"), { partIds: ids, holder, words: null })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(handOverParts(as(heir, "2020-06-23 09:00"), { partIds: ids, holder, words: null })).rejects.toBeInstanceOf(
      Forbidden,
    );
    expect(await handOverParts(as(head, "2020-06-23 09:00"), { partIds: ids, holder, words: "Nghỉ hưu." })).toHaveLength(2);
    expect((await myParts(look(heir))).lines.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect((await holdersView(look(head), 1)).holders).toMatchObject([{ isHeld: true, open: 2 }]);
    expect(await myParts(look(officer))).toEqual({ lines: [], hasMore: false });
    expect((await partView(look(heir), ids[0] ?? "")).history.map(({ kind }) => kind)).toEqual(["handed-over", "given"]);
  });

  it.each(["cancelled", "completed"] as const)("stays as it is once the whole is %s, whatever the step", async (end) => {
    const { give, as, head, officer, toOfficer, world, ofVanBan, db } = await scene(await openDb());
    const [partId = "", reported = ""] = await give([toOfficer, toOfficer]);
    await reportPart(as(officer, "2020-06-21 09:00"), { partId: reported, words: null });
    if (end === "completed") await world.completed(ofVanBan, "2020-06-22 08:00");
    else await world.event(ofVanBan, "cancelled", "2020-06-22 08:00");
    const before = await db("inner_part_events").orderBy("id");
    const [ofOfficer, ofHead] = [as(officer, "2020-06-23 09:00"), as(head, "2020-06-23 09:00")];
    const holder = { holderId: head.userId, unitId: null };
    for (const step of [
      () => notePart(ofOfficer, { partId, words: "Đã thu." }),
      () => reportPart(ofOfficer, { partId, words: null }),
      () => confirmPart(ofHead, { partId: reported, words: null }),
      () => returnPart(ofHead, { partId: reported, words: "Thiếu." }),
      () => withdrawPart(ofHead, { partId, words: "Thôi." }),
      () => movePart(ofHead, { partId, dueOn: day("2020-07-01"), words: null }),
      () => handOverParts(ofHead, { partIds: [partId, reported], holder, words: null }),
      () => give([toOfficer], head, "2020-06-23 09:00"),
    ])
      await expect(step()).rejects.toMatchObject({
        problems: [{ text: { vi: expect.stringContaining("Phần việc chung đã hoàn thành hoặc đã hủy") } }],
      });
    expect(await db("inner_part_events").orderBy("id")).toEqual(before);
  });

  it("has in the log an entry of its own, by the agency for which it was done", async () => {
    const { give, as, head, officer, stranger, toOfficer, vanBan, saPa, ofSaPa, db } = await scene(await openDb());
    const held = (holderId: string) => ({ ...toOfficer, holder: { holderId, unitId: null } });
    const [first = "", second = ""] = await give([held(head.userId), held(head.userId)]);
    const ofThem = { assignmentId: ofSaPa.id, parts: [held(stranger.userId)] };
    const [third = ""] = await giveParts(as(stranger, "2020-06-20 09:00"), ofThem);
    const role = { role: "officer", valid_from: "2016-01-01" };
    await db("role_grants").insert({ id: newId(), user_id: officer.userId, agency_id: saPa.id, ...role });
    const headOfBoth = { ...head, grants: [...head.grants, ...stranger.grants] };
    const holder = { holderId: officer.userId, unitId: null };
    await handOverParts(as(headOfBoth, "2020-06-21 09:00"), { partIds: [first, second, third], holder, words: null });
    const entries: Record<"action" | "object_id" | "agency_id", string>[] = await db("audit_entries").where({
      object_type: "part",
    });
    const told = entries.map(({ action, object_id, agency_id }) => [action, object_id, agency_id]).sort();
    const ofEach = (action: string) => [
      [action, first, vanBan.id],
      [action, second, vanBan.id],
      [action, third, saPa.id],
    ];
    expect(told).toEqual([...ofEach("part.given"), ...ofEach("part.handed-over")].sort());
  });

  it("is in the log of the agency's own administrators, not of those above it, and the log does not say who has a part", async () => {
    const { world, db, give, as, head, officer, province, vanBan, toOfficer, look } = await scene(await openDb());
    const [own, above] = [await world.person(vanBan, "admin"), await world.operator(province)];
    const partIds = await give([{ ...toOfficer, holder: { holderId: head.userId, unitId: null } }]);
    await handOverParts(as(head, "2020-06-21 09:00"), { partIds, holder: toOfficer.holder, words: null });
    const everything = { ...above, grants: above.grants.map((grant) => ({ ...grant, paths: ["/"] })) };
    const told = async (actor: Actor) =>
      (await auditLogView(look(actor), { objectType: "part" })).entries.map(({ action }) => action);
    expect([await told(own), await told(above), await told(everything)]).toEqual([["part.handed-over", "part.given"], [], []]);
    expect((await auditLogView(look(everything), {})).length).toBeGreaterThan(0);
    expect(JSON.stringify(await db("audit_entries").where({ object_type: "part" }).pluck("data"))).not.toContain(officer.userId);
  });

  it("says of long lists that there is more than is shown", async () => {
    const { give, look, officer, head, toOfficer } = await scene(await openDb());
    const many = (count: number) => Array.from({ length: count }, () => toOfficer);
    const held = async () => {
      const [mine, handed] = [await myParts(look(officer)), await handOverView(look(head), { parts: [], from: officer.userId })];
      return [mine, handed].map(({ lines, hasMore }) => [lines.length, hasMore]);
    };
    await give(many(50));
    expect(await held()).toEqual([
      [50, false],
      [50, false],
    ]);
    await give(many(150));
    expect(await held()).toEqual([
      [50, true],
      [200, false],
    ]);
    await give(many(1));
    expect(await held()).toEqual([
      [50, true],
      [200, true],
    ]);
  });

  it("tells who has it of what others do, and who gave it of the report", async () => {
    const { give, look, as, head, officer, ofUnit } = await scene(await openDb());
    const [partId = ""] = await give();
    const kinds = async (actor: Actor) =>
      (await noticesView(look(actor), { onlyUnread: false, page: 1 })).notices
        .filter((notice) => notice.partId !== null)
        .map(({ kind, task }) => `${kind}: ${task}`);
    expect(await kinds(officer)).toEqual(["part-given: Thu biểu của các xã"]);
    expect(await kinds(ofUnit)).toEqual(["part-given: Số liệu của xã"]);
    await reportPart(as(officer, "2020-06-22 09:00"), { partId, words: null });
    expect(await kinds(head)).toEqual(["part-reported: Thu biểu của các xã"]);
  });

  it("given twice by one form is given once; withdrawn it counts no more; the log keeps its words to itself", async () => {
    const { as, head, assignmentId, toOfficer, inside, watcher, db } = await scene(await openDb());
    const once = { assignmentId, parts: [toOfficer], id: newId() };
    await giveParts(as(head, "2020-06-20 09:00"), once);
    await giveParts(as(head, "2020-06-20 09:00"), once);
    expect(await db("inner_parts")).toHaveLength(1);
    await withdrawPart(as(head, "2020-06-21 09:00"), { partId: once.id, words: "Không cần nữa." });
    expect(await inside(watcher)).toEqual({ isInside: false, done: 0, total: 0 });
    const entries: { action: string; data: string }[] = await db("audit_entries").where({ object_type: "part" });
    expect(entries.map(({ action }) => action)).toEqual(["part.given", "part.withdrawn"]);
    expect(entries.some(({ data }) => /Thu biểu|Không cần/.test(data))).toBe(false);
  });

  it("goes also to a unit that no list has room for, typed by its name or code, and to none outside", async () => {
    const { db, world, give, look, unit, vanBan, saPa, toUnit, head, assignmentId } = await scene(await openDb());
    const school = await world.agency("Trường Khánh Yên 1", unit, "other", { code: "TKY1" });
    await world.agency("Trường trùng tên", unit, "other", { code: "TT1" });
    await world.agency("Trường trùng tên", unit, "other", { code: "TT2" });
    await world.agency("UBND phường Sa Pa", saPa, "commune");
    const shown = async () => (await giveFormView(look(head), assignmentId)).choices;
    expect(await shown()).toMatchObject({ hasMore: false });
    const many = Array.from({ length: 300 }, (_, index) => {
      const own = { id: newId(), code: `TH${index}`, name: `Tổ ${index}`, level: "other", kind: "other", parent_id: unit.id };
      const found = { search_text: `to ${index}`, sort_key: `to ${index}` };
      return { ...own, ...found, path: `${unit.path}${own.id}/`, valid_from: "2016-01-01" };
    });
    await db.batchInsert("agencies", many, 50);
    const choices = await shown();
    expect([choices.hasMore, choices.units.map(({ id }) => id)]).toEqual([true, [unit.id]]);
    const giveTo = async (unitName: string) => {
      const [partId = ""] = await give([{ ...toUnit, holder: { unitName } }]);
      return (await partView(look(head), partId)).holder.name;
    };
    expect(await giveTo("Trường Khánh Yên 1")).toBe(school.name);
    expect(await giveTo("TH299")).toBe("Tổ 299");
    for (const name of ["UBND phường Sa Pa", vanBan.name, "Trường trùng tên", "không có"])
      await expect(giveTo(name)).rejects.toMatchObject({ problems: [{ field: "holderUnit" }] });
  });
});
