import { beforeAll, expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import type { CommandContext } from "~/features/accounts/context";
import { addGroup } from "~/features/agencies/add-group.server";
import { changeGroupMembers } from "~/features/agencies/change-group-members.server";
import { groupVersion, readMembers } from "~/features/agencies/groups.store.server";
import { Conflict, Forbidden } from "~/lib/errors";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, type Made, worldBuilder } from "~tests/support/world-builder";

const now = at("2020-07-01");
const since = (agencyId: string, validTo: string | null = null) => ({
  agencyId,
  validFrom: day("2016-01-01"),
  validTo: validTo === null ? null : day(validTo),
});

describeOnBothEngines("groups of agencies", (openDb) => {
  let db: Database;
  let province: Made;
  let districts: Made[];
  let admin: Actor;
  let stranger: Actor;
  const as = (actor: Actor): CommandContext => ({ db: db.write, actor, now });

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    districts = [await world.agency("UBND huyện Bát Xát", province), await world.agency("UBND thị xã Sa Pa", province)];
    admin = await world.person(province, "admin");
    stranger = await world.person(await world.agency("UBND tỉnh Nghệ An", null, "province"), "admin");
  });

  const make = (name: string) =>
    addGroup(as(admin), { name, ownerAgencyId: province.id, members: districts.map(({ id }) => since(id)) });

  it("keeps who belongs to the group, and since when", async () => {
    const { id } = await make("UBND các huyện");
    expect(await readMembers(db.read, id)).toEqual(districts.map((district) => since(district.id)));
    await expect(make("UBND các huyện")).rejects.toMatchObject({ problems: [{ field: "name" }] });
  });

  it("refuses the group of another agency, an unknown member, and one that stands twice at the same time", async () => {
    const owner = { name: "Nhóm khác", ownerAgencyId: province.id };
    await expect(addGroup(as(stranger), { ...owner, members: [] })).rejects.toBeInstanceOf(Forbidden);
    await expect(addGroup(as(admin), { ...owner, members: [since("nowhere")] })).rejects.toMatchObject({
      problems: [{ field: "members" }],
    });
    const [first] = districts as [Made];
    const twice = [since(first.id), { ...since(first.id), validFrom: day("2020-01-01") }];
    await expect(addGroup(as(admin), { ...owner, members: twice })).rejects.toMatchObject({ problems: [{ field: "members" }] });
  });

  it("changes the members and writes down who left", async () => {
    const { id } = await make("Các huyện biên giới");
    const [first, second] = districts as [Made, Made];
    const version = groupVersion("Các huyện biên giới", await readMembers(db.read, id));
    const members = [since(first.id), since(second.id, "2021-01-01")];
    await changeGroupMembers(as(admin), { groupId: id, version, name: "Huyện biên giới", members });
    expect(await readMembers(db.read, id)).toEqual(members);
    const entry = await db.read("audit_entries").where({ object_id: id, action: "group.changed" }).first();
    expect(JSON.parse(entry.data)).toEqual({
      added: [],
      moved: [members[1]],
      removed: [],
      renamed: ["Các huyện biên giới", "Huyện biên giới"],
    });
    await expect(changeGroupMembers(as(admin), { groupId: id, version, members })).rejects.toBeInstanceOf(Conflict);
    await expect(changeGroupMembers(as(stranger), { groupId: id, members })).rejects.toBeInstanceOf(Forbidden);
  });
});
