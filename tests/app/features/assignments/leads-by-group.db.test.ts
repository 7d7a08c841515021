import { expect, test } from "vitest";
import { leadsByGroup } from "~/features/assignments/leads-by-group.server";
import { foldForSearch } from "~/lib/vietnamese-text";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { worldBuilder } from "~tests/support/world-builder";

const name = "UBND các xã";

describeOnBothEngines("who leads through a group of a name", (openDb) => {
  test("are its members of the day in the order of the dictionary, of two groups of one name those of the first", async () => {
    const db = (await openDb()).write;
    const world = worldBuilder(db);
    const government = await world.agency("Chính phủ", null, "central");
    const province = await world.agency("UBND tỉnh", government, "province");
    const [other, stranger] = [
      await world.agency("UBND tỉnh khác", null, "province"),
      await world.agency("UBND xã lạ", null, "commune"),
    ];
    const ofName = async (commune: string, rest?: { valid_to: string }) => world.agency(commune, province, "commune", rest);
    const [hai, ended, an] = [
      await ofName("UBND xã Hai"),
      await ofName("UBND xã Cũ", { valid_to: "2025-07-01" }),
      await ofName("UBND xã An"),
    ];
    const group = async (id: string, owner: string, members: readonly { id: string }[]) => {
      await db("agency_groups").insert({ id, name, owner_agency_id: owner, search_text: foldForSearch(name) });
      for (const member of members)
        await db("agency_group_members").insert({ group_id: id, agency_id: member.id, valid_from: "2020-01-01" });
    };
    await group("1", province.id, [hai, ended, an]);
    await group("2", government.id, [stranger]);
    await group("0", other.id, [stranger]);
    const called = await leadsByGroup(db, { ownerPaths: [province.path], names: ["ubnd cac xa"], on: day("2026-01-01") });
    expect(called(name)?.map((lead) => [lead.name, lead.groupId])).toEqual([
      ["UBND xã An", "1"],
      ["UBND xã Hai", "1"],
    ]);
    expect(called("UBND các huyện")).toBeNull();
  });
});
