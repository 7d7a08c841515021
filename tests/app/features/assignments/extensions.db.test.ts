import fc from "fast-check";
import { expect, test } from "vitest";
import { alikeExtensions } from "~/features/assignments/alike-extensions.view.server";
import { askExtension } from "~/features/assignments/ask-extension.server";
import { grantExtension, grantExtensions } from "~/features/assignments/grant-extensions.server";
import { lapseExtension } from "~/features/assignments/lapse-extension.server";
import { refuseExtension } from "~/features/assignments/refuse-extension.server";
import { withdrawExtension } from "~/features/assignments/withdraw-extension.server";
import { assignmentFacts, type FactRow } from "~/features/progress/assignment-facts.server";
import { extensionsView } from "~/features/progress/extensions.view.server";
import { frameView } from "~/features/progress/frame.view.server";
import { noticesView } from "~/features/progress/notices.view.server";
import { stepChoiceView } from "~/features/progress/step-choice.view.server";
import { addDays } from "~/lib/calendar-date";
import { endOfDay } from "~/lib/clock";
import { Conflict, Forbidden, NotFound, RuleViolation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { extensionScene as scene } from "~tests/support/extension-scene";
import { at, viewOf } from "~tests/support/world-builder";

describeOnBothEngines("asking for an extension", (openDb) => {
  test("waits for a decision, is told to those who watch, and moves nothing by itself", async () => {
    const { db, ask, shown, watcher, assignmentId } = await scene(await openDb());
    await ask();
    const seen = await shown("2020-07-03 10:00");
    expect(seen).toMatchObject({ dueOn: "2020-07-06", extensions: [{ state: "asked", wantedOn: "2020-07-15" }] });
    expect(seen.next).toMatchObject({ extensionDecision: true, extensionGrant: false, extensionRequest: false });
    const { notices } = await noticesView(viewOf(db, watcher, "2020-07-03 10:00"), { onlyUnread: true, page: 1 });
    expect(notices.map(({ kind, words }) => [kind, words])).toContainEqual(["extension-asked", "Lũ quét làm mất đường."]);
    const queue = await extensionsView(viewOf(db, watcher, "2020-07-03 10:00"), { part: "asked", page: 1 });
    expect(queue.lines.map(({ line, isDecidedHere }) => [line.id, isDecidedHere])).toEqual([[assignmentId, true]]);
    expect(await frameView(viewOf(db, watcher, "2020-07-03 10:00"))).toMatchObject({ toExtend: 1 });
  });

  test("may come after the deadline, but not for a day that has passed or is not later", async () => {
    const { ask } = await scene(await openDb());
    await expect(ask("2020-07-03 09:00", "2020-07-06")).rejects.toMatchObject({ problems: [{ field: "wantedOn" }] });
    await expect(ask("2020-07-10 09:00", "2020-07-09")).rejects.toMatchObject({ problems: [{ field: "wantedOn" }] });
    await ask("2020-07-10 09:00", "2020-07-10");
  });

  test("is for the head of the lead agency", async () => {
    const { ask, officer, watcher, stranger } = await scene(await openDb());
    await expect(ask(undefined, undefined, officer)).rejects.toBeInstanceOf(Forbidden);
    await expect(ask(undefined, undefined, watcher)).rejects.toBeInstanceOf(Forbidden);
    await expect(ask(undefined, undefined, stranger)).rejects.toBeInstanceOf(NotFound);
  });

  test("is refused with a sentence once the work is done, and while it waits to be confirmed", async () => {
    const { ask, world, ofVanBan } = await scene(await openDb());
    await world.event(ofVanBan, "report-submitted", "2020-07-01 09:00", { counts_on: "2020-07-01" });
    await expect(ask()).rejects.toMatchObject({ problems: [{ text: { vi: expect.stringContaining("chờ xác nhận") } }] });
    await world.event(ofVanBan, "report-accepted", "2020-07-02 09:00", { counts_on: "2020-07-01" });
    await expect(ask()).rejects.toMatchObject({ problems: [{ text: { vi: expect.stringContaining("đã hoàn thành") } }] });
  });

  test("one request waits at a time; the same form sent twice is one; a withdrawn one makes room", async () => {
    const { db, as, ask, head, watcher, assignmentId, shown } = await scene(await openDb());
    const id = newId();
    const request = { assignmentId, wantedOn: day("2020-07-15"), reason: "Lũ quét.", id };
    await askExtension(as(head, "2020-07-03 09:00"), request);
    await askExtension(as(head, "2020-07-03 09:01"), request);
    expect(await db("extensions").select("id")).toEqual([{ id }]);
    await expect(ask("2020-07-03 10:00")).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("Đã có một đề nghị gia hạn đang chờ quyết định") } }],
    });
    await withdrawExtension(as(head, "2020-07-03 11:00"), { assignmentId });
    await expect(withdrawExtension(as(head, "2020-07-03 11:01"), { assignmentId })).rejects.toBeInstanceOf(Conflict);
    const refusal = refuseExtension(as(watcher, "2020-07-03 12:00"), { assignmentId, words: "Không." });
    await expect(refusal).rejects.toBeInstanceOf(Conflict);
    await ask("2020-07-03 13:00");
    expect((await shown("2020-07-03 14:00")).extensions.map(({ state }) => state)).toEqual(["asked", "withdrawn"]);
    expect((await shown("2020-07-03 10:00")).extensions.map(({ state }) => state)).toEqual(["asked"]);
  });
});

describeOnBothEngines("deciding on an extension", (openDb) => {
  test("granted: the new day counts from the decision on, another than asked if need be, and rolls over a weekend", async () => {
    const { db, ask, grant, shown, assignmentId } = await scene(await openDb());
    await ask();
    await grant("2020-07-08 09:00", { on: "2020-07-12" });
    expect((await shown("2020-07-07")).state).toMatchObject({ deadlineState: "overdue", daysLate: 1 });
    const after = await shown("2020-07-08 10:00");
    expect(after).toMatchObject({
      dueOn: "2020-07-13",
      originalDueOn: "2020-07-06",
      extendedTo: "2020-07-12",
      state: { daysLate: 0 },
    });
    expect(after.movedRules).toHaveLength(1);
    expect(after.extensions).toMatchObject([{ state: "granted", grantedOn: "2020-07-12", words: "Đồng ý." }]);
    expect(after.history[0]).toMatchObject({ kind: "deadline-moved", moved: { from: "2020-07-06", to: "2020-07-13" } });
    expect(await db("assignments").where({ id: assignmentId }).first("due_on")).toEqual({ due_on: "2020-07-06" });
    expect(await db("audit_entries").where({ action: "extension.granted" })).toHaveLength(1);
  });

  test("a day after the plan's period is granted only when it is agreed on once more", async () => {
    const { ask, as, shown, watcher, assignmentId, ofSaPa } = await scene(await openDb());
    await ask();
    const far = { assignmentId, on: day("2099-01-01"), words: null };
    const asked = { problems: [{ field: "on", text: { vi: expect.stringContaining("(31/12/2020)") } }] };
    const by = as(watcher, "2020-07-04 09:00");
    await expect(grantExtension(by, far)).rejects.toMatchObject(asked);
    await expect(grantExtension(by, { ...far, agreedOn: day("2098-01-01") })).rejects.toMatchObject(asked);
    await expect(grantExtensions(by, { ...far, assignmentIds: [assignmentId, ofSaPa.id] })).rejects.toMatchObject(asked);
    expect(await shown("2020-07-04 10:00")).toMatchObject({ dueOn: "2020-07-06", extensions: [{ state: "asked" }] });
    await grantExtension(by, { ...far, agreedOn: far.on });
    expect(await shown("2020-07-04 10:00")).toMatchObject({ extendedTo: "2099-01-01", extensions: [{ state: "granted" }] });
  });

  test("refused: the day stays and the agency reads why", async () => {
    const { db, as, ask, shown, head, watcher, assignmentId } = await scene(await openDb());
    await ask();
    await refuseExtension(as(watcher, "2020-07-04 09:00"), { assignmentId, words: "Số liệu đã có đủ." });
    expect(await shown("2020-07-04 10:00")).toMatchObject({ dueOn: "2020-07-06", extensions: [{ state: "refused" }] });
    const { notices } = await noticesView(viewOf(db, head, "2020-07-04 10:00"), { onlyUnread: true, page: 1 });
    expect(notices.map(({ kind, words }) => [kind, words])).toContainEqual(["extension-refused", "Số liệu đã có đủ."]);
  });

  test("on a condition: the day counts at once, and the one before it again when the condition was not met", async () => {
    const { as, ask, grant, shown, watcher } = await scene(await openDb());
    await ask();
    await grant("2020-07-04 09:00", { condition: "Nộp báo cáo nhanh trước 08/07." });
    const conditional = await shown("2020-07-05");
    expect(conditional).toMatchObject({ dueOn: "2020-07-15", extensions: [{ state: "conditional" }] });
    const extensionId = conditional.extensions[0]?.id ?? "";
    await lapseExtension(as(watcher, "2020-07-09 09:00"), { extensionId, words: "Không có báo cáo nhanh." });
    const lapsed = await shown("2020-07-09 10:00");
    expect(lapsed).toMatchObject({ dueOn: "2020-07-06", extensions: [{ state: "lapsed" }], state: { deadlineState: "overdue" } });
    const again = lapseExtension(as(watcher, "2020-07-09 11:00"), { extensionId, words: "Lần nữa." });
    await expect(again).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("Lần gia hạn này không kèm điều kiện") } }],
    });
  });

  test("those of one decision on one condition are offered to end together; what has moved since is not", async () => {
    const { db, world, as, ofVanBan, ofSaPa, province, task, watcher, shown } = await scene(await openDb());
    const bacHa = await world.assignment(task, await world.agency("UBND huyện Bắc Hà", province));
    const assignmentIds = [ofVanBan.id, ofSaPa.id, bacHa.id];
    const terms = { on: day("2020-07-15"), words: "Bão.", condition: "Có báo cáo nhanh." };
    await grantExtensions(as(watcher, "2020-07-03 09:00"), { assignmentIds, ...terms });
    await grantExtension(as(watcher, "2020-07-04 09:00"), { assignmentId: bacHa.id, on: day("2020-07-20"), words: null });
    const id: Record<string, string> = Object.fromEntries(
      (await db("extensions").where({ condition: terms.condition })).map((row) => [row.assignment_id, row.id]),
    );
    const alike = await alikeExtensions(db, id[ofVanBan.id] ?? "", at("2020-07-06 09:00"));
    expect(alike).toMatchObject([{ id: id[ofSaPa.id], dueOn: "2020-07-15" }]);
    const lapse = { extensionId: id[ofVanBan.id] ?? "", words: "Không có báo cáo nhanh.", alsoIds: alike.map((one) => one.id) };
    expect(await lapseExtension(as(watcher, "2020-07-09 09:00"), lapse)).toEqual({ assignmentId: ofVanBan.id, lapsed: 2 });
    expect(await shown("2020-07-09 10:00")).toMatchObject({ dueOn: "2020-07-06", extensions: [{ state: "lapsed" }] });
    expect(await db("extensions").whereNotNull("lapsed_at")).toHaveLength(2);
  });

  test("one of another decision, or whose day has moved since, does not end with them: the refusal names it, and none ends", async () => {
    const { db, world, as, ofVanBan, ofSaPa, province, task, watcher } = await scene(await openDb());
    const bacHa = await world.assignment(task, await world.agency("UBND huyện Bắc Hà", province));
    const terms = { on: day("2020-07-15"), words: "Bão.", condition: "Có báo cáo nhanh." };
    const grant = (when: string, ids: string[], changes: Partial<typeof terms> = {}) =>
      grantExtensions(as(watcher, when), { assignmentIds: ids, ...terms, ...changes });
    await grant("2020-07-03 09:00", [ofVanBan.id, ofSaPa.id]);
    await grant("2020-07-03 10:00", [bacHa.id], { condition: "Có số liệu của các xã." });
    const idOf = async ({ id }: { id: string }): Promise<string> =>
      (await db("extensions").where({ assignment_id: id }).orderBy("decided_at").first("id")).id;
    const end = async (works: { id: string }[]) => {
      const alsoIds = await Promise.all(works.map(idOf));
      const words = "Không có báo cáo nhanh.";
      return lapseExtension(as(watcher, "2020-07-09 09:00"), { extensionId: await idOf(ofVanBan), words, alsoIds });
    };
    const named = (lead: string) => ({
      name: "Conflict",
      text: { vi: expect.stringContaining(`: ${lead} (Báo cáo tổng kết).`) },
    });
    await expect(end([ofSaPa, bacHa])).rejects.toMatchObject(named("UBND huyện Bắc Hà"));
    await grantExtension(as(watcher, "2020-07-04 09:00"), { assignmentId: ofSaPa.id, on: day("2020-07-20"), words: null });
    await expect(end([ofSaPa])).rejects.toMatchObject(named("UBND thị xã Sa Pa"));
    expect(await db("extensions").whereNotNull("lapsed_at")).toEqual([]);
    expect(await end([])).toMatchObject({ lapsed: 1 });
  });

  test("an extension that another followed does not lapse", async () => {
    const { as, grant, shown, watcher } = await scene(await openDb());
    await grant("2020-07-04 09:00", { condition: "Có báo cáo nhanh." });
    await grant("2020-07-05 09:00", { on: "2020-07-20" });
    const first = (await shown("2020-07-05 10:00")).extensions.find(({ state }) => state === "conditional");
    const lapse = lapseExtension(as(watcher, "2020-07-06 09:00"), { extensionId: first?.id ?? "", words: "Không đạt." });
    const said = /đổi sau lần gia hạn.*: UBND huyện Văn Bàn \(Báo cáo tổng kết\)/;
    await expect(lapse).rejects.toMatchObject({ problems: [{ text: { vi: expect.stringMatching(said) } }] });
  });

  test("is for the secretariat of the plan, and the day must be later than the one that counts", async () => {
    const { as, grant, head, stranger, assignmentId } = await scene(await openDb());
    const terms = { assignmentId, on: day("2020-07-15"), words: null };
    await expect(grantExtension(as(head, "2020-07-03"), terms)).rejects.toBeInstanceOf(Forbidden);
    await expect(grantExtension(as(stranger, "2020-07-03"), terms)).rejects.toBeInstanceOf(NotFound);
    await expect(grant(undefined, { on: "2020-07-06" })).rejects.toMatchObject({ problems: [{ field: "on" }] });
  });

  test("all districts at once, storm: one day and one reason, requests among them decided, finished work left alone", async () => {
    const { db, world, as, ask, ofVanBan, ofSaPa, province, task, watcher, shown } = await scene(await openDb());
    const done = await world.assignment(task, await world.agency("UBND huyện Bắc Hà", province));
    await world.completed(done, "2020-07-01 09:00");
    await ask();
    const assignmentIds = [ofVanBan.id, ofSaPa.id, done.id];
    const storm = { assignmentIds, on: day("2020-07-20"), words: "Bão số 2." };
    const { granted, skipped } = await grantExtensions(as(watcher, "2020-07-04 09:00"), storm);
    expect([...granted].sort()).toEqual([ofVanBan.id, ofSaPa.id].sort());
    expect(skipped).toMatchObject([{ id: done.id, reason: "completed", text: { vi: expect.stringContaining("đã hoàn thành") } }]);
    expect((await shown("2020-07-05")).extensions).toMatchObject([{ state: "granted", wantedOn: "2020-07-15" }]);
    expect(await db("due_days").where({ due_on: "2020-07-20" })).toHaveLength(2);
    const { counts } = await extensionsView(viewOf(db, watcher, "2020-07-05"), { part: "decided", page: 1 });
    expect(counts).toEqual({ asked: 0, decided: 2 });
  });

  test("a day that is later for none of them is refused at the day, each reason once; nothing is written and nobody told", async () => {
    const { db, as, ofVanBan, ofSaPa, watcher, head } = await scene(await openDb());
    const assignmentIds = [ofVanBan.id, ofSaPa.id];
    const tooEarly = grantExtensions(as(watcher, "2020-07-04 09:00"), { assignmentIds, on: day("2020-07-06"), words: "Bão." });
    const text = { vi: "Thời hạn hiện nay là 06/07/2020; ngày mới phải sau ngày đó." };
    await expect(tooEarly).rejects.toMatchObject({ problems: [{ field: "on", text }] });
    await expect(tooEarly).rejects.toSatisfy((error) => error instanceof RuleViolation && error.problems.length === 1);
    expect(await db("due_days")).toEqual([]);
    expect(await db("audit_entries").where({ action: "plan.deadlines-extended" })).toEqual([]);
    const { notices } = await noticesView(viewOf(db, head, "2020-07-04 10:00"), { onlyUnread: true, page: 1 });
    expect(notices.filter(({ kind }) => kind === "deadline-moved")).toEqual([]);
  });

  test("whoever decides on several at once reads what each agency asked for, and why nothing is done on a day gone by", async () => {
    const { db, ask, watcher, assignmentId, ofSaPa } = await scene(await openDb());
    await ask("2020-07-03 09:00");
    const chosen = { kind: "ids", ids: [assignmentId, ofSaPa.id] } as const;
    const lines = async (when: string) => (await stepChoiceView(viewOf(db, watcher, when), "extension", chosen)).lines;
    const [now, before] = [await lines("2020-07-03 10:00"), await lines("2020-07-02 10:00")];
    const asked = { state: "asked", wantedOn: "2020-07-15", reason: "Lũ quét làm mất đường." };
    expect(new Map(now.map(({ id, request, whyNot }) => [id, { request, whyNot }]))).toEqual(
      new Map([
        [assignmentId, { request: expect.objectContaining(asked), whyNot: null }],
        [ofSaPa.id, { request: null, whyNot: null }],
      ]),
    );
    const early = before.find(({ id }) => id === assignmentId);
    expect(early).toMatchObject({ request: null, whyNot: { vi: expect.stringContaining("Còn diễn biến đến ngày 03/07/2020") } });
    const queue = async (when: string) => (await extensionsView(viewOf(db, watcher, when), { part: "asked", page: 1 })).lines;
    expect((await queue("2020-07-03 10:00")).map(({ laterOn }) => laterOn)).toEqual([null]);
    await grantExtension(
      { db, actor: watcher, now: at("2020-07-06 09:00") },
      { assignmentId, on: day("2020-07-20"), words: null },
    );
    expect((await queue("2020-07-03 10:00")).map(({ laterOn }) => laterOn)).toEqual(["2020-07-06"]);
  });

  test("a list with one assignment that is not the actor's to decide moves nothing at all", async () => {
    const { db, world, as, ofVanBan, vanBan, watcher } = await scene(await openDb());
    const foreign = await world.assignment(await world.task(await world.plan(vanBan), "Việc riêng của huyện"), vanBan);
    const all = { assignmentIds: [ofVanBan.id, foreign.id], on: day("2020-07-20"), words: "Bão." };
    await expect(grantExtensions(as(watcher, "2020-07-04 09:00"), all)).rejects.toBeInstanceOf(Forbidden);
    expect(await db("due_days").select()).toEqual([]);
  });

  test("the groups add up by either day, whatever was extended, and before a decision nothing of it is seen", async () => {
    const database = await openDb();
    const { db, world, as, province, task, watcher } = await scene(database);
    const leads = await Promise.all(Array.from({ length: 12 }, (_, n) => world.agency(`UBND xã ${n}`, province, "commune")));
    const made = [];
    for (const lead of leads) made.push(await world.assignment(task, lead));
    for (const one of made.slice(0, 3)) await world.completed(one, "2020-07-02 09:00");
    const before = day("2020-07-08");
    const rows = (today = before): Promise<FactRow[]> =>
      assignmentFacts(db, { now: endOfDay(today), today, soonEndsOn: addDays(today, 4) }).orderBy("assignments.id");
    const first = await rows();
    const subsets = fc.sample(
      fc.tuple(
        fc.subarray(
          made.map((one) => one.id),
          { minLength: 1 },
        ),
        fc.integer({ min: 1, max: 30 }),
      ),
      6,
    );
    for (const [index, [assignmentIds, days]] of subsets.entries()) {
      const terms = { assignmentIds, on: addDays(day("2020-07-08"), days), words: "Bão." };
      const act = grantExtensions(as(watcher, `2020-07-${String(9 + index).padStart(2, "0")} 09:00`), terms);
      // A day that is later for none of those drawn is refused and changes nothing.
      await act.catch((error) => expect(error).toBeInstanceOf(RuleViolation));
    }
    expect(await rows()).toEqual(first);
    for (const today of [day("2020-07-15"), day("2020-08-20")]) {
      const seen = await rows(today);
      expect(seen).toHaveLength(first.length);
      expect(seen.map((row) => row.original_due_on)).toEqual(first.map((row) => row.due_on));
      const late = (name: "official_group" | "original_group") => seen.filter((row) => row[name] === "openOverdue").length;
      expect(late("official_group")).toBeLessThanOrEqual(late("original_group"));
      expect(seen.filter((row) => row.official_group === "doneOnTime")).toHaveLength(3);
    }
  });
});
