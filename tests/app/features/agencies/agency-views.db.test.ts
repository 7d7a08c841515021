import { beforeAll, expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { systemActor } from "~/features/accounts/system-actor";
import { addGroup } from "~/features/agencies/add-group.server";
import { agenciesView } from "~/features/agencies/agencies.view.server";
import { agencyView } from "~/features/agencies/agency.view.server";
import { endAgencyView } from "~/features/agencies/agency-form.view.server";
import { endAgency } from "~/features/agencies/end-agency.server";
import { resolveUnit } from "~/features/agencies/find-unit.server";
import { groupsView, groupView } from "~/features/agencies/group.view.server";
import { Forbidden, NotFound } from "~/lib/errors";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, type Made, viewOf, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("what is shown of the directory", (openDb) => {
  let db: Database;
  let province: Made;
  let saPa: Made;
  let merged: Made;
  let groupId: string;
  let admin: Actor;
  let officer: Actor;
  const on = (words: string, actor = officer) => viewOf(db.read, actor, words);
  const names = (list: { agencies: readonly { name: string }[] }) => list.agencies.map((agency) => agency.name);

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    saPa = await world.agency("UBND thị xã Sa Pa", province);
    await world.agency("UBND huyện Bát Xát", province);
    merged = await world.agency("UBND phường Sa Pa", province, "commune", { valid_from: "2025-07-01" });
    for (let index = 0; index < 50; index += 1) await world.agency(`Sở số ${index}`, province, "province");
    admin = await world.person(province, "admin");
    officer = await world.person(saPa, "officer");
    const command = { db: db.write, actor: systemActor, now: at("2020-01-01") };
    const members = [{ agencyId: saPa.id, validFrom: day("2016-01-01"), validTo: null }];
    groupId = (await addGroup(command, { name: "UBND các huyện", ownerAgencyId: province.id, members })).id;
    await endAgency(command, { agencyId: saPa.id, endsOn: day("2025-07-01"), successorId: merged.id });
    const task = await world.task(await world.plan(province), "Báo cáo");
    await world.assignment(task, saPa);
  });

  it("lists what lies below an agency on the day looked at, fifty a page", async () => {
    const top = await agenciesView(on("2020-07-01"), {});
    expect(names(top)).toEqual(["UBND tỉnh Lào Cai"]);
    expect(top.agencies[0]).toMatchObject({ below: 52, parentName: null });
    const below = await agenciesView(on("2020-07-01"), { parentId: province.id });
    expect(below).toMatchObject({ total: 52, mayAdd: false });
    expect(below.agencies).toHaveLength(50);
    expect(below.line.map((agency) => agency.name)).toEqual(["UBND tỉnh Lào Cai"]);
    expect(names(await agenciesView(on("2020-07-01"), { parentId: province.id, page: 2 }))).toEqual([
      "UBND huyện Bát Xát",
      "UBND thị xã Sa Pa",
    ]);
  });

  it("finds agencies without accents, by level, and those that have ended only when asked", async () => {
    expect(names(await agenciesView(on("2020-07-01"), { q: "sa pa" }))).toEqual(["UBND thị xã Sa Pa"]);
    expect(names(await agenciesView(on("2026-01-01"), { q: "SA PA" }))).toEqual(["UBND phường Sa Pa"]);
    const all = await agenciesView(on("2026-01-01"), { q: "sa pa", isWithEnded: true });
    expect(all.agencies.find((agency) => agency.id === saPa.id)).toMatchObject({
      validTo: "2025-07-01",
      successors: [{ id: merged.id, name: "UBND phường Sa Pa" }],
    });
    expect(names(await agenciesView(on("2020-07-01"), { level: "district", parentId: province.id }))).toHaveLength(2);
    expect(names(await agenciesView(on("2020-07-01"), { q: "100%" }))).toEqual([]);
    await expect(agenciesView(on("2020-07-01"), { parentId: "nowhere" })).rejects.toBeInstanceOf(NotFound);
  });

  it("tells what came before and after an agency, and names its people only to who administers it", async () => {
    const old = await agencyView(on("2020-07-01", admin), saPa.id);
    expect(old.successors).toEqual([{ id: merged.id, name: "UBND phường Sa Pa" }]);
    expect(old.people).toEqual([expect.objectContaining({ id: officer.userId, role: "officer" })]);
    expect(old.groups).toEqual([{ id: groupId, name: "UBND các huyện", isOwn: false }]);
    expect(old.mayEdit).toBe(true);
    const next = await agencyView(on("2026-01-01"), merged.id);
    expect(next.predecessors).toEqual([{ id: saPa.id, name: "UBND thị xã Sa Pa", endedOn: "2025-07-01" }]);
    expect(next).toMatchObject({ people: null, mayEdit: false });
  });

  it("counts what is still open before an agency ends", async () => {
    const form = await endAgencyView(on("2020-07-01", admin), saPa.id);
    expect(form.open).toEqual({ assignments: 1, agenciesBelow: 0, groups: 1, people: 1 });
    await expect(endAgencyView(on("2020-07-01"), saPa.id)).rejects.toBeInstanceOf(Forbidden);
  });

  it("shows a group as it is on a day, and how it became so", async () => {
    const before = await groupView(on("2025-06-30"), groupId);
    expect(before.members.map((member) => member.name)).toEqual(["UBND thị xã Sa Pa"]);
    const after = await groupView(on("2025-07-01"), groupId);
    expect(after.members).toEqual([]);
    expect(after.turns).toEqual([
      { on: "2025-07-01", joined: [], left: ["UBND thị xã Sa Pa"] },
      { on: "2016-01-01", joined: ["UBND thị xã Sa Pa"], left: [] },
    ]);
    expect(await groupsView(on("2020-07-01"))).toMatchObject({ total: 1, groups: [{ id: groupId, members: 1 }] });
  });

  it("names in lists everyone who took over, up to the one that exists on the day looked at", async () => {
    const command = { db: db.write, actor: systemActor, now: at("2020-01-01") };
    const world = worldBuilder(db.write);
    const [old, next, last] = [await world.agency("Xã A"), await world.agency("Xã B"), await world.agency("Xã C")];
    await endAgency(command, { agencyId: old.id, endsOn: day("2022-01-01"), successorId: next.id });
    await endAgency(command, { agencyId: next.id, endsOn: day("2023-01-01"), successorId: last.id });
    const namesOn = async (on_: string) => {
      const list = await agenciesView(on(on_), { q: "xa a", isWithEnded: true });
      return list.agencies[0]?.successors.map((successor) => successor.name);
    };
    expect(await namesOn("2022-06-01")).toEqual(["Xã B"]);
    expect(await namesOn("2023-01-01")).toEqual(["Xã B", "Xã C"]);
    const members = [{ agencyId: old.id, validFrom: day("2016-01-01"), validTo: null }];
    const group = await addGroup(command, { name: "Các xã", ownerAgencyId: province.id, members });
    const [member] = (await groupView(on("2021-01-01"), group.id)).members;
    expect(member?.successors.map((successor) => successor.name)).toEqual(["Xã B"]);
  });

  it("finds an administrative unit by its number or its full name", async () => {
    const unit = { kind: "commune", sort_key: "" };
    await db.write("administrative_units").insert([
      { ...unit, code: "15", name: "Tỉnh Lào Cai", search_text: "tinh lao cai 15" },
      { ...unit, code: "101", name: "Xã Tân Lập", search_text: "xa tan lap 101" },
      { ...unit, code: "102", name: "Xã Tân Lập", search_text: "xa tan lap 102" },
    ]);
    expect(await resolveUnit(db.read, " ")).toBeNull();
    expect(await resolveUnit(db.read, "tinh lao cai")).toBe("15");
    await expect(resolveUnit(db.read, "Xã Tân Lập")).rejects.toMatchObject({ problems: [{ field: "unit" }] });
    await expect(resolveUnit(db.read, "Xã Không Có")).rejects.toMatchObject({ problems: [{ field: "unit" }] });
  });
});
