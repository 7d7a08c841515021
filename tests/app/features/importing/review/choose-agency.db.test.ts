import { expect, test } from "vitest";
import { addNamedAgency } from "~/features/importing/review/add-named-agency.server";
import { agencyChoiceView } from "~/features/importing/review/agency-choice.view.server";
import { chooseAgency } from "~/features/importing/review/choose-agency.server";
import { editItem } from "~/features/importing/review/edit-item.server";
import { lookAgain } from "~/features/importing/review/look-again.server";
import { setAgencyAside } from "~/features/importing/review/set-agency-aside.server";
import { settleDoubt } from "~/features/importing/review/settle-doubt.server";
import { calendarDate } from "~/lib/calendar-date";
import { NotFound } from "~/lib/errors";
import { newId } from "~/lib/id";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene, itemNamed } from "~tests/support/import-scene";
import { viewOf } from "~tests/support/world-builder";

const words = "Liên đoàn Thợ vườn tỉnh";

describeOnBothEngines("an agency that the directory does not know", (openDb) => {
  const unknownOne = async () => {
    const scene = await importScene(await openDb());
    const draftId = await scene.handIn();
    await scene.read(draftId);
    return { ...scene, draftId, item: () => itemNamed(scene.db, draftId, "task", "Vận động") };
  };

  test("is chosen once for all items that bear its words; an item with no other doubt is accepted by that", async () => {
    const { command, draftId, item } = await unknownOne();
    await chooseAgency(command(), { draftId, words, name: "Sở Tài chính" });
    expect(await item()).toMatchObject({ fields: { "leads[]": ["Sở Tài chính"] }, doubts: [], state: "accepted" });
    await expect(chooseAgency(command(), { draftId, words, name: "Sở Tài chính" })).rejects.toThrow(NotFound);
  });

  test("may be a group, which keeps its name until the plan is made", async () => {
    const { command, draftId, item } = await unknownOne();
    await chooseAgency(command(), { draftId, words, name: "UBND các xã, phường" });
    expect((await item()).fields["leads[]"]).toEqual(["UBND các xã, phường"]);
  });

  test("may wait: its name stays in the words, the lead is empty, and the task is no longer doubtful", async () => {
    const { command, draftId, item, db } = await unknownOne();
    const before = await agencyChoiceView(viewOf(db, command().actor, "2026-03-10"), draftId, words);
    expect(await setAgencyAside(command(), { draftId, words })).toEqual({ tasks: before.items.length });
    const { fields, doubts, state } = await item();
    expect([fields["leads[]"], doubts, state]).toEqual([[], [], "accepted"]);
    expect(fields.text?.[0]).toContain(words);
    await expect(setAgencyAside(command(), { draftId, words })).rejects.toThrow(NotFound);
  });

  test("stays as it is when nothing is chosen, or a name that is not there either", async () => {
    const { command, draftId, item } = await unknownOne();
    for (const name of [null, "Hội Làm vườn"])
      await expect(chooseAgency(command(), { draftId, words, name })).rejects.toMatchObject({ problems: [{ field: "other" }] });
    expect(await item()).toMatchObject({ fields: { "leads[]": [words] }, state: "to-check" });
  });

  test("is added and chosen in one go; when its name or its beginning does not fit the document, neither", async () => {
    const { db, world, province, secretary, command, draftId, item } = await unknownOne();
    const both = { ...secretary, grants: [...secretary.grants, ...(await world.person(province, "admin")).grants] };
    const add = (name: string, validFrom: string) => {
      const place = { level: "province", kind: "other", parentId: province.id, unitCode: null, validTo: null } as const;
      const names = { id: newId(), code: "LDTV", name, shortName: null };
      const agency = { ...names, ...place, validFrom: calendarDate(validFrom) };
      return addNamedAgency(command("2026-03-10 09:00", both), { draftId, words, agency });
    };
    const refused = (field: string) => ({ problems: [expect.objectContaining({ field })] });
    await expect(add(words, "2026-03-10")).rejects.toMatchObject(refused("validFrom"));
    await expect(add("Sở Tài chính", "2026-03-09")).rejects.toMatchObject(refused("name"));
    await expect(add("UBND các xã, phường", "2026-03-09")).rejects.toMatchObject(refused("name"));
    expect(await db("agencies").where({ code: "LDTV" })).toEqual([]);
    await add("Liên đoàn  Thợ vườn tỉnh Hòa An", "2026-03-09");
    expect(await db("agencies").where({ code: "LDTV" }).pluck("name")).toEqual(["Liên đoàn Thợ vườn tỉnh Hòa An"]);
    expect(await item()).toMatchObject({ fields: { "leads[]": ["Liên đoàn Thợ vườn tỉnh Hòa An"] }, state: "accepted" });
  });

  test("is asked about with how often the document names it; creating is for administrators", async () => {
    const { db, world, province, secretary, draftId } = await unknownOne();
    const asked = (actor = secretary) => agencyChoiceView(viewOf(db, actor, "2026-03-10"), draftId, words);
    expect(await asked()).toMatchObject({
      items: ["Vận động hội viên trồng cây"],
      mayAdd: false,
      on: "2026-03-09",
      issuer: province.name,
    });
    const both = { ...secretary, grants: [...secretary.grants, ...(await world.person(province, "admin")).grants] };
    expect((await asked(both)).mayAdd).toBe(true);
    await expect(asked(await world.person(province, "leader"))).rejects.toThrow(NotFound);
  });

  test("is put where its words still stand, also in an item that was corrected by hand, and not where another was entered", async () => {
    const { db, command, draftId, item } = await unknownOne();
    const { id: itemId, version } = await item();
    await editItem(command(), { draftId, itemId, version, fields: { text: ["Vận động hội viên trồng rừng"] } });
    expect(await item()).toMatchObject({ state: "to-check", doubts: [{ vi: expect.stringContaining(words) }] });
    const other = await itemNamed(db, draftId, "task", "Thẩm định");
    await db("import_items")
      .where({ id: other.id })
      .update({ fields: JSON.stringify({ ...other.fields, "leads[]": [words] }) });
    const said = await itemNamed(db, draftId, "task", "Trồng cây theo");
    await db("import_items")
      .where({ id: said.id })
      .update({ source: JSON.stringify({ path: [], line: 1, words: `Các xã cùng ${words}` }) });
    const corrected = { draftId, itemId: other.id, version: other.version, fields: { "leads[]": ["Sở Tài chính"] } };
    await editItem(command(), corrected);
    // What only says the words in the document was never given another agency.
    expect(await chooseAgency(command(), { draftId, words, name: "Sở Nông nghiệp và Môi trường" })).toEqual({ used: 1, kept: 1 });
    expect(await item()).toMatchObject({ fields: { "leads[]": ["Sở Nông nghiệp và Môi trường"] }, state: "accepted" });
  });

  test("is found when the draft looks again after it was added to the directory", async () => {
    const { world, province, command, draftId, item } = await unknownOne();
    expect(await lookAgain(command(), { draftId })).toEqual({ found: 0, left: 1 });
    await world.agency(words, province, "province");
    expect(await lookAgain(command(), { draftId })).toEqual({ found: 1, left: 0 });
    expect(await item()).toMatchObject({ fields: { "leads[]": [words] }, doubts: [], state: "accepted" });
  });

  test("is not settled together with the doubts that several items share", async () => {
    const { db, command, draftId, item } = await unknownOne();
    const shared = { vi: "Hạn rơi vào Chủ nhật.", en: "On a Sunday." };
    const { id, doubts } = await item();
    const { id: otherId } = await itemNamed(db, draftId, "task", "Thẩm định");
    await db("import_items")
      .where({ id })
      .update({ doubts: JSON.stringify([...doubts, shared]) });
    await db("import_items")
      .where({ id: otherId })
      .update({ state: "to-check", doubts: JSON.stringify([shared]) });
    expect(await settleDoubt(command(), { draftId, doubt: shared.vi })).toEqual({ settled: 2, incomplete: 0 });
    expect(await item()).toMatchObject({ state: "to-check", doubts });
    expect(await itemNamed(db, draftId, "task", "Thẩm định")).toMatchObject({ state: "accepted", doubts: [] });
    expect(await settleDoubt(command(), { draftId, doubt: doubts[0]?.vi ?? "" })).toEqual({ settled: 0, incomplete: 0 });
  });
});
