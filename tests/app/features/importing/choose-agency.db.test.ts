import { expect, test } from "vitest";
import { addNamedAgency } from "~/features/importing/add-named-agency.server";
import { agencyChoiceView } from "~/features/importing/agency-choice.view.server";
import { chooseAgency } from "~/features/importing/choose-agency.server";
import { calendarDate } from "~/lib/calendar-date";
import { NotFound, RuleViolation } from "~/lib/errors";
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

  test("stays as it is when nothing is chosen, or a name that is not there either", async () => {
    const { command, draftId, item } = await unknownOne();
    for (const name of [null, "Hội Làm vườn"])
      await expect(chooseAgency(command(), { draftId, words, name })).rejects.toThrow(RuleViolation);
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
    expect(await asked()).toMatchObject({ items: 1, mayAdd: false, on: "2026-03-09", issuer: province.name });
    const both = { ...secretary, grants: [...secretary.grants, ...(await world.person(province, "admin")).grants] };
    expect((await asked(both)).mayAdd).toBe(true);
    await expect(asked(await world.person(province, "leader"))).rejects.toThrow(NotFound);
  });
});
