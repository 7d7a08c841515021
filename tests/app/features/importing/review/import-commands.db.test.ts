import { expect, test } from "vitest";
import { confirmImport } from "~/features/importing/confirm/confirm-import.server";
import { confirmationView } from "~/features/importing/confirm/confirmation.view.server";
import { beginImport } from "~/features/importing/draft/begin-import.server";
import { findDraft, readItems } from "~/features/importing/draft/draft.store.server";
import { dropImport } from "~/features/importing/draft/drop-import.server";
import { importsView } from "~/features/importing/draft/imports.view.server";
import { fieldOf, isKept } from "~/features/importing/items/draft-item";
import { decideItems } from "~/features/importing/review/decide-items.server";
import { editItem } from "~/features/importing/review/edit-item.server";
import { nameLeads } from "~/features/importing/review/name-leads.server";
import { rearrangeItems } from "~/features/importing/review/rearrange-items.server";
import { reviewView } from "~/features/importing/review/review.view.server";
import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import { storeFile } from "~/lib/file-store.server";
import { newId } from "~/lib/id";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene, itemNamed, plantingPlan } from "~tests/support/import-scene";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";
import { at, viewOf } from "~tests/support/world-builder";

describeOnBothEngines("a document that is handed in", (openDb) => {
  test("is read into items: the plan, and its tasks with agencies, deadlines and the words they were read from", async () => {
    const { db, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    const items = await readItems(db, draftId);
    expect(items.map(({ kind, state }) => [kind, state])).toEqual([
      ["plan", "accepted"],
      ["task", "accepted"],
      ["task", "accepted"],
      ["task", "to-check"],
      ["task", "accepted"],
    ]);
    const [plan, first, , unknown, communes] = items;
    expect(plan && ["number", "issuer", "issuedOn", "periodTo"].map((name) => fieldOf(plan.fields, name))).toEqual([
      "57/KH-UBND",
      "Ủy ban nhân dân tỉnh Hòa An",
      "09/03/2026",
      "31/12/2026",
    ]);
    expect(first?.fields).toMatchObject({
      "leads[]": ["Sở Nông nghiệp và Môi trường"],
      "supports[]": ["Sở Tài chính"],
      "deadline.kind": ["before"],
      "deadline.before": ["15/04/2026"],
    });
    expect(unknown?.doubts[0]?.vi).toContain("Liên đoàn Thợ vườn tỉnh");
    expect(communes?.fields["leads[]"]).toEqual(["UBND các xã, phường"]);
    expect(communes?.source?.line).toBe(18);
  });

  test("becomes a plan in one go: words, tasks, one assignment for each member of a group, and the file", async () => {
    const { db, command, handIn, read, farming, finance, communes } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    const odd = await itemNamed(db, draftId, "task", "Vận động");
    await decideItems(command(), { draftId, itemIds: [odd.id], state: "left-out" });
    await decideItems(command(), { draftId, itemIds: null, state: "accepted" });
    const { planId } = await confirmImport(command(), { draftId });
    const plan = await db("plans").where({ id: planId }).first();
    expect(plan).toMatchObject({ number: "57/KH-UBND", issued_on: "2026-03-09", period_to: "2026-12-31" });
    const rows = await db("assignments").where({ plan_id: planId }).select("lead_id", "due_on");
    expect(rows.map(({ lead_id, due_on }) => [lead_id, due_on]).sort()).toEqual(
      [
        [farming.id, "2026-04-15"],
        // 30/4 is a holiday, and the days after it are 1 May and a weekend.
        [finance.id, "2026-05-04"],
        ...communes.map(({ id }) => [id, "2026-06-30"]),
      ].sort(),
    );
    const task = await db("tasks").where({ plan_id: planId }).orderBy("position").first();
    const passage = await db("passages").where({ id: task.passage_id }).first();
    expect([passage.code, passage.heading]).toEqual(["II.1", expect.stringContaining("Sở Nông nghiệp")]);
    expect(await db("plan_files").where({ plan_id: planId }).pluck("file_name")).toEqual(["ke-hoach.txt"]);
    expect(await confirmImport(command(), { draftId })).toEqual({ planId });
  });

  test("is worked out once: its page and its plan need what was read no more, and one laid out before is worked out again", async () => {
    const { db, secretary, command, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    // After the first point of "I. MỤC ĐÍCH" comes a third one: a gap that belongs to no item.
    const body = "3. Giữ đất, giữ nước.\nII. TỔ CHỨC THỰC HIỆN\n1. Sở Tài chính\nThẩm định dự toán trong tháng 4.";
    await read(draftId, plantingPlanWith(body));
    const page = () => reviewView(viewOf(db, secretary, "2026-03-10"), draftId);
    const draft = () => db("import_drafts").where({ id: draftId });
    const { items, problems } = await page();
    expect(items.map(({ heading }) => heading)).toEqual([null, "II. TỔ CHỨC THỰC HIỆN"]);
    expect(items[1]?.remark?.vi).toContain("sản phẩm");
    expect(problems.map(({ code }) => code)).toEqual(["numbering-gap"]);
    const kept = await draft().first("reading", "passages", "findings");
    await draft().update({ findings: null, passages: null });
    expect((await page()).problems).toEqual(problems);
    await draft().update({ ...kept, reading: null });
    expect((await page()).problems).toEqual(problems);
    await draft().update({ blocks: null });
    await decideItems(command(), { draftId, itemIds: null, state: "accepted" });
    const { planId } = await confirmImport(command(), { draftId });
    expect(await db("passages").where({ plan_id: planId }).orderBy("position").pluck("code")).toEqual([
      "",
      "I",
      "I.1",
      "I.3",
      "II",
      "II.1",
      // Recipients and signature are no words of the last section.
      "",
    ]);
  });

  test("that is confirmed twice at once makes one plan", async () => {
    const { db, command, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    const odd = await itemNamed(db, draftId, "task", "Vận động");
    await decideItems(command(), { draftId, itemIds: [odd.id], state: "left-out" });
    await decideItems(command(), { draftId, itemIds: null, state: "accepted" });
    const [first, second] = await Promise.all([0, 1].map(() => confirmImport(command(), { draftId })));
    expect(first).toEqual(second);
    expect(Number((await db("plans").count({ count: "*" }).first())?.count)).toBe(1);
  });

  test("keeps a group that supports as its members of the day, and asks for a form that is not there", async () => {
    const { db, command, handIn, read, communes } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    const odd = await itemNamed(db, draftId, "task", "Vận động");
    await decideItems(command(), { draftId, itemIds: [odd.id], state: "left-out" });
    await decideItems(command(), { draftId, itemIds: null, state: "accepted" });
    const item = await itemNamed(db, draftId, "task", "Thẩm định");
    const edit = (version: number, usesForm: string) =>
      editItem(command(), {
        draftId,
        itemId: item.id,
        version,
        fields: { "supports[]": ["UBND các xã, phường"], usesForm: [usesForm] },
      });
    await edit(item.version, "BM9");
    await expect(confirmImport(command(), { draftId })).rejects.toThrow("BM9");
    await edit(item.version + 1, "");
    const { planId } = await confirmImport(command(), { draftId });
    const task = await db("tasks").where({ plan_id: planId }).andWhere("text", "like", "%dự toán%").first("id");
    const supports: string[] = await db("task_supports").where({ task_id: task.id }).pluck("agency_id");
    expect(supports.sort()).toEqual(communes.map(({ id }) => id).sort());
  });

  test("whose form is refused says so at the form, and not at the tasks that report by it", async () => {
    const { db, command, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    const odd = await itemNamed(db, draftId, "task", "Vận động");
    await decideItems(command(), { draftId, itemIds: [odd.id], state: "left-out" });
    const { id: itemId, version } = await itemNamed(db, draftId, "task", "Thẩm định");
    await editItem(command(), { draftId, itemId, version, fields: { usesForm: ["BM9"] } });
    const form = { id: newId(), draft_id: draftId, kind: "form", position: 99, doubts: "[]", state: "accepted" };
    await db("import_items").insert({ ...form, fields: JSON.stringify({ code: [" BM9"], title: [""] }) });
    await decideItems(command(), { draftId, itemIds: null, state: "accepted" });
    const refusal = await confirmImport(command(), { draftId }).catch((error) => error);
    expect(new Set(refusal.problems.map(({ field }: { field: string }) => field))).toEqual(new Set([form.id]));
  });

  test("is not confirmed while an item waits, and nothing is made when one cannot be", async () => {
    const { db, command, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    await expect(confirmImport(command(), { draftId })).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("Còn 1 mục cần xem") } }],
    });
    const odd = await itemNamed(db, draftId, "task", "Vận động");
    // It was accepted while the directory knew the agency.
    await db("import_items").where({ id: odd.id }).update({ state: "accepted" });
    const refusal = await confirmImport(command(), { draftId }).catch((error) => error);
    expect(refusal.problems.map(({ field }: { field: string }) => field)).toEqual([odd.id]);
    expect(refusal.problems[0].text.vi).toContain("Liên đoàn Thợ vườn tỉnh");
    expect(await db("plans").count({ count: "*" })).toEqual([{ count: expect.anything() }]);
    expect(Number((await db("plans").count({ count: "*" }).first())?.count)).toBe(0);
    expect((await findDraft(db, draftId))?.state).toBe("ready");
  });

  test("an item is corrected once: whoever saw an older one is shown both", async () => {
    const { db, command, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    const item = await itemNamed(db, draftId, "task", "Vận động");
    const edit = (text: string, more = {}) =>
      editItem(command(), {
        draftId,
        itemId: item.id,
        version: item.version,
        fields: { text: [text], "leads[]": ["Sở Tài chính"], ...more },
      });
    await expect(edit("")).rejects.toMatchObject({ problems: [{ field: "text" }] });
    await edit("Vận động người dân trồng cây.");
    expect(await itemNamed(db, draftId, "task", "người dân")).toMatchObject({ state: "accepted", doubts: [] });
    await expect(edit("Lời khác")).rejects.toMatchObject({
      name: "Conflict",
      text: { vi: "Người dùng đã sửa mục này lúc 10/03/2026 09:00, sau khi bạn mở trang. Hãy xem lại rồi làm tiếp." },
      current: { text: "Vận động người dân trồng cây." },
    });
  });

  test("a task is split at its sentence, and joined again with nobody lost", async () => {
    const { db, command, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    const item = await itemNamed(db, draftId, "task", "Thẩm định");
    await editItem(command(), {
      draftId,
      itemId: item.id,
      version: item.version,
      fields: { text: ["Thẩm định dự toán. Sở Tài chính bố trí vốn."] },
    });
    await rearrangeItems(command(), { draftId, itemId: item.id, how: "split", version: item.version + 1 });
    const texts = async () => (await readItems(db, draftId, "task")).filter(isKept).map(({ fields }) => fieldOf(fields, "text"));
    expect((await texts()).slice(1, 3)).toEqual(["Thẩm định dự toán", "Bố trí vốn"]);
    expect((await itemNamed(db, draftId, "task", "Bố trí vốn")).fields["leads[]"]).toEqual(["Sở Tài chính"]);
    await expect(rearrangeItems(command(), { draftId, itemId: item.id, how: "join", version: item.version + 1 })).rejects.toThrow(
      Conflict,
    );
    await rearrangeItems(command(), { draftId, itemId: item.id, how: "join", version: item.version + 2 });
    expect((await texts())[1]).toBe("Thẩm định dự toán. Bố trí vốn");
    await rearrangeItems(command(), { draftId, itemId: item.id, how: "up", version: item.version + 3 });
    expect((await texts())[0]).toBe("Thẩm định dự toán. Bố trí vốn");
  });

  test("of the very same file is told of on the page of the second draft, until the first is dropped", async () => {
    const { db, command, dataDir, read, secretary } = await importScene(await openDb());
    const file = await storeFile(dataDir, new TextEncoder().encode(`văn bản ${newId()}`), { name: "ke-hoach.txt" });
    const first = (await beginImport(command("2026-03-10 08:00"), { file })).id;
    const second = (await beginImport(command("2026-03-10 09:00"), { file })).id;
    await read(first);
    await read(second);
    const told = async (id: string) => (await reviewView(viewOf(db, secretary, "2026-03-10"), id)).sameFiles;
    expect(await told(second)).toMatchObject([{ id: first, state: "ready", madeBy: expect.any(String), planId: null }]);
    expect(await told(first)).toEqual([]);
    await dropImport(command(), { draftId: first });
    expect(await told(second)).toEqual([]);
  });

  test("names who leads its tasks in the table, agencies and groups, all or none of them", async () => {
    const { db, command, handIn, read, secretary } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId, plantingPlanWith("II. NHIỆM VỤ\n1. Rà soát quỹ đất trồng rừng.\n2. Vận động nhân dân chăm sóc cây."));
    const tasks = await readItems(db, draftId, "task");
    const view = () => confirmationView(viewOf(db, secretary, "2026-03-10"), draftId);
    expect(await view()).toMatchObject({ toCheck: 2, isReady: false, names: expect.arrayContaining(["Sở Tài chính"]) });
    const [first = "", second = ""] = tasks.map(({ id }) => id);
    const name = (...names: string[][]) =>
      nameLeads(command(), { draftId, leads: [first, second].map((itemId, index) => ({ itemId, names: names[index] ?? [] })) });
    await expect(name(["Sở Tài chính"], ["Hội Làm vườn"])).rejects.toMatchObject({ problems: [{ field: "lead.1" }] });
    expect((await view()).toCheck).toBe(2);
    expect(await name(["Sở Tài chính", "UBND các xã, phường"], [])).toEqual({ named: 1 });
    expect(await name([], ["Sở Nông nghiệp và Môi trường"])).toEqual({ named: 1 });
    expect(await name(["Sở Nông nghiệp và Môi trường"], [])).toEqual({ named: 0 });
    const shown = await view();
    expect(shown).toMatchObject({ toCheck: 0, isReady: true, names: null, head: { counts: { task: 2 } } });
    expect(shown.tasks[0]?.fields["leads[]"]).toEqual(["Sở Tài chính", "UBND các xã, phường"]);
  });

  test("is given up after two attempts that did not end; one that was stopped in good order does not count", async () => {
    const { db, handIn, read } = await importScene(await openDb());
    const stopped = await handIn();
    const control = new AbortController();
    control.abort(new Error("stopped"));
    for (const _ of [1, 2, 3]) await read(stopped, plantingPlan, control.signal);
    expect(await db("import_drafts").where({ id: stopped }).first("state", "attempts")).toEqual({
      state: "reading",
      attempts: 0,
    });
    const killed = await handIn();
    await db("import_drafts").where({ id: killed }).update({ attempts: 2 });
    await read(killed);
    expect((await findDraft(db, killed))?.state).toBe("refused");
  });

  test("that could not be read is taken off the list, and so is any other that is given up", async () => {
    const { db, command, handIn, read, secretary } = await importScene(await openDb());
    const [unread, kept] = [await handIn(), await handIn()];
    await db("import_drafts").where({ id: unread }).update({ attempts: 2 });
    await read(unread);
    const listed = async () => {
      const { lines, total } = await importsView(viewOf(db, secretary, "2026-03-10"), 1, "plan");
      return [total, lines.map(({ id, state }) => [id, state])];
    };
    expect(await listed()).toEqual([2, expect.arrayContaining([[unread, "refused"]])]);
    await dropImport(command(), { draftId: unread });
    expect(await listed()).toEqual([1, [[kept, "reading"]]]);
  });

  test("sent twice is one draft; another file under the same id is a draft of its own", async () => {
    const { db, command, dataDir } = await importScene(await openDb());
    const id = newId();
    const hand = async (words: string) => {
      const file = await storeFile(dataDir, new TextEncoder().encode(words), { name: "ke-hoach.txt" });
      return (await beginImport(command(), { id, file })).id;
    };
    expect([await hand("kế hoạch"), await hand("kế hoạch")]).toEqual([id, id]);
    const other = await hand("kế hoạch khác");
    expect(other).not.toBe(id);
    expect((await db("import_drafts").pluck("id")).sort()).toEqual([id, other].sort());
  });

  test("that cannot be read says why; one that is dropped while it is read stays dropped, and it is said by whom", async () => {
    const { db, command, secretary, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    await dropImport(command(), { draftId });
    await read(draftId);
    expect([(await findDraft(db, draftId))?.state, await readItems(db, draftId)]).toEqual(["dropped", []]);
    await expect(decideItems(command(), { draftId, itemIds: null, state: "accepted" })).rejects.toMatchObject({
      name: "Conflict",
      text: { vi: expect.stringContaining("Người dùng đã bỏ bản đọc này lúc 10/03/2026 09:00 nên không sửa được nữa") },
    });
    expect((await reviewView(viewOf(db, secretary, "2026-03-11"), draftId)).draft.ended).toEqual({
      by: "Người dùng",
      at: at("2026-03-10 09:00"),
    });
  });

  test("belongs to the secretariat that handed it in; others find no such page", async () => {
    const { db, world, province, command, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    const colleague = await world.person(province, "secretariat");
    expect((await reviewView(viewOf(db, colleague, "2026-03-11"), draftId)).items.length).toBe(5);
    const stranger = await world.person(await world.agency("Ủy ban nhân dân tỉnh Khác", null, "province"), "secretariat");
    const officer = await world.person(province, "officer");
    const above = await world.person(await world.agency("Chính phủ", null, "central"), "secretariat");
    const ministry = { ...above, grants: above.grants.map((grant) => ({ ...grant, paths: ["/"] })) };
    for (const actor of [stranger, officer, ministry]) {
      await expect(reviewView(viewOf(db, actor, "2026-03-11"), draftId)).rejects.toThrow(NotFound);
      await expect(decideItems(command("2026-03-11", actor), { draftId, itemIds: null, state: "accepted" })).rejects.toThrow(
        NotFound,
      );
    }
    await expect(handIn(officer)).rejects.toThrow(Forbidden);
    expect((await importsView(viewOf(db, stranger, "2026-03-11"), 1, "plan")).lines).toEqual([]);
    expect((await importsView(viewOf(db, colleague, "2026-03-11"), 1, "plan")).lines.map(({ toCheck }) => toCheck)).toEqual([1]);
  });
});
