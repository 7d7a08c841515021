import { expect, test } from "vitest";
import { confirmImport } from "~/features/importing/confirm/confirm-import.server";
import { confirmationView } from "~/features/importing/confirm/confirmation.view.server";
import { readItems } from "~/features/importing/draft/draft.store.server";
import { noLead } from "~/features/importing/items/no-lead";
import { decideItems } from "~/features/importing/review/decide-items.server";
import { editItem } from "~/features/importing/review/edit-item.server";
import { nameLeads } from "~/features/importing/review/name-leads.server";
import { reviewView } from "~/features/importing/review/review.view.server";
import { settleDoubt } from "~/features/importing/review/settle-doubt.server";
import { Conflict } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene, itemNamed } from "~tests/support/import-scene";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";
import { at, viewOf } from "~tests/support/world-builder";

describeOnBothEngines("what was read and is looked over", (openDb) => {
  test("is not accepted from a page that shows what another has left out since; who did it is said", async () => {
    const { db, world, province, secretary, command, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    const seen = await itemNamed(db, draftId, "task", "Vận động");
    const other = await world.person(province, "secretariat");
    const { id, version } = seen;
    await decideItems(command("2026-03-10 09:10", other), { draftId, itemIds: [id], state: "left-out", version });
    const accepted = { draftId, itemIds: [id], state: "accepted", version } as const;
    await expect(decideItems(command("2026-03-10 09:11"), accepted)).rejects.toThrow(Conflict);
    const page = () => reviewView(viewOf(db, secretary, "2026-03-10"), draftId, { changedId: id });
    const { name } = await db("users").where({ id: other.userId }).first("name");
    expect((await page()).changedFirst).toMatchObject({ itemId: id, state: "left-out", by: name });
    const touched = (await page()).items.filter(({ changed }) => changed !== null);
    expect(touched).toMatchObject([{ id, changed: { by: name, at: at("2026-03-10 09:10") } }]);
    // What both want is no quarrel.
    await decideItems(command("2026-03-10 09:12"), { draftId, itemIds: [id], state: "left-out", version });
    await decideItems(command("2026-03-10 09:13"), { ...accepted, version: version + 1 });
    // What comes back is as doubtful as it was.
    expect((await itemNamed(db, draftId, "task", "Vận động")).state).toBe("to-check");
  });

  test("is not accepted where the directory does not know who is meant", async () => {
    const { db, command, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    const body = "II. TỔ CHỨC THỰC HIỆN\n1. Liên đoàn Thợ vườn tỉnh\nVận động hội viên.\n2. Trồng lại rừng ven hồ trong tháng 4.";
    await read(draftId, plantingPlanWith(body));
    expect(await decideItems(command(), { draftId, itemIds: null, state: "accepted" })).toEqual({
      changed: 1,
      left: 1,
      incomplete: 0,
    });
    const items = await readItems(db, draftId, "task");
    expect(items.map(({ state }) => state)).toEqual(["to-check", "accepted"]);
    const alone = { draftId, itemIds: [items[0]?.id ?? ""], state: "accepted" } as const;
    expect(await decideItems(command(), alone)).toEqual({ changed: 0, left: 1, incomplete: 0 });
  });

  test("keeps no empty box for an agency, and calls one by its name that a short name means with certainty", async () => {
    const { db, farming, finance, command, handIn, read } = await importScene(await openDb());
    await db("agencies").where({ id: farming.id }).update({ short_name: "Sở NNMT" });
    const { code } = await db("agencies").where({ id: finance.id }).first("code");
    const draftId = await handIn();
    await read(draftId);
    const { id, version } = await itemNamed(db, draftId, "task", "Thẩm định");
    const fields = {
      "leads[]": ["  Sở NNMT ", "", "UBND các xã, phường", "Hội Làm vườn"],
      "supports[]": ["", "Sở Tài chính", code, ""],
    };
    await editItem(command(), { draftId, itemId: id, version, fields });
    const item = await itemNamed(db, draftId, "task", "Thẩm định");
    const kept = item.fields;
    expect(kept["leads[]"]).toEqual(["Sở Nông nghiệp và Môi trường", "UBND các xã, phường", "Hội Làm vườn"]);
    expect(kept["supports[]"]).toEqual(["Sở Tài chính"]);
    // A name that was typed and that nobody knows is asked about like one that was read.
    expect([item.state, item.doubts.map(({ vi }) => vi)]).toEqual([
      "to-check",
      [expect.stringContaining("không có “Hội Làm vườn”")],
    ]);
  });

  test("is not accepted while something is missing that a plan needs, alone as little as with all others", async () => {
    const { db, command, handIn, read, secretary } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    const { id, fields } = await itemNamed(db, draftId, "task", "Thẩm định");
    const periodic = { ...fields, "deadline.kind": ["periodic"], "deadline.every": [""] };
    await db("import_items")
      .where({ id })
      .update({ fields: JSON.stringify(periodic), state: "to-check" });
    const alone = { draftId, itemIds: [id], state: "accepted" } as const;
    expect(await decideItems(command(), alone)).toEqual({ changed: 0, left: 0, incomplete: 1 });
    const { acceptable } = await reviewView(viewOf(db, secretary, "2026-03-10"), draftId);
    const all = await decideItems(command(), { draftId, itemIds: null, state: "accepted" });
    expect(all).toMatchObject({ changed: acceptable, incomplete: 1 });
    expect((await itemNamed(db, draftId, "task", "Thẩm định")).state).toBe("to-check");
  });

  test("waits while something is missing that a plan needs, also when its last doubt was settled or answered", async () => {
    const { db, command, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    const { id, fields } = await itemNamed(db, draftId, "task", "Thẩm định");
    const doubt = { vi: "Việc này có thể là kỳ báo cáo.", en: "This may be a period of reporting." };
    const asks = (leads: string[], doubts: readonly Text[]) =>
      db("import_items")
        .where({ id })
        .update({
          fields: JSON.stringify({ ...fields, "leads[]": leads, "deadline.kind": ["periodic"], "deadline.every": [""] }),
          doubts: JSON.stringify(doubts),
          state: "to-check",
        });
    const item = () => itemNamed(db, draftId, "task", "Thẩm định");
    await asks(["Sở Tài chính"], [doubt]);
    expect(await settleDoubt(command(), { draftId, doubt: doubt.vi })).toEqual({ settled: 1, incomplete: 1 });
    expect(await item()).toMatchObject({ state: "to-check", doubts: [] });
    await asks([], [noLead]);
    await nameLeads(command(), { draftId, leads: [{ itemId: id, names: ["Sở Tài chính"] }] });
    expect(await item()).toMatchObject({ state: "to-check", doubts: [] });
  });

  test("takes no days of its plan out of order, nor a plan above it that is not there, as when a plan is typed", async () => {
    const { db, command, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    const [head] = await readItems(db, draftId, "plan");
    const edit = (fields: Record<string, string[]>) =>
      editItem(command(), { draftId, itemId: head?.id ?? "", version: head?.version ?? 0, fields });
    const turned = { periodFrom: ["31/12/2026"], periodTo: ["01/01/2026"], carriesOut: ["99/KH-XYZ"] };
    await expect(edit(turned)).rejects.toMatchObject({ problems: [{ field: "carriesOut" }, { field: "periodTo" }] });
    await edit({ periodFrom: ["01/01/2026"], periodTo: ["31/12/2026"] });
    expect((await readItems(db, draftId, "plan"))[0]?.fields.periodTo).toEqual(["31/12/2026"]);
  });

  test("becomes no plan where neither a task nor a target was kept, or a deadline lies before the day of issue", async () => {
    const { db, secretary, command, handIn, read } = await importScene(await openDb());
    const draftId = await handIn();
    await read(draftId);
    const view = () => confirmationView(viewOf(db, secretary, "2026-05-20"), draftId);
    const tasks = await readItems(db, draftId, "task");
    await decideItems(command(), { draftId, itemIds: tasks.map(({ id }) => id), state: "left-out" });
    expect(await view()).toMatchObject({ isEmpty: true, isReady: false });
    await expect(confirmImport(command(), { draftId })).rejects.toMatchObject({
      problems: [
        {
          text: { vi: expect.stringContaining("Không có nhiệm vụ hay chỉ tiêu nào được giữ lại nên chưa có gì để tạo kế hoạch") },
        },
      ],
    });
    const { id, version } = await itemNamed(db, draftId, "task", "hướng dẫn kỹ thuật");
    await decideItems(command(), { draftId, itemIds: [id], state: "accepted" });
    expect(await view()).toMatchObject({ isEmpty: false, isReady: true, past: 1, tooEarly: 0 });
    const fields = { "deadline.kind": ["date"], "deadline.on": ["02/03/2026"] };
    await editItem(command(), { draftId, itemId: id, version: version + 1, fields });
    expect(await view()).toMatchObject({ isReady: false, past: 0, tooEarly: 1, issuedOn: "2026-03-09" });
  });
});
