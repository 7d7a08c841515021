import { beforeAll, expect, it } from "vitest";
import { agencyOptions } from "~/features/agencies/agency-scope.server";
import { resolveAgencyName, resolveAgencyNames } from "~/features/agencies/find-agency.server";
import { calendarDate } from "~/lib/calendar-date";
import type { Database } from "~db/connection";
import { describeOnBothEngines } from "~tests/support/engines";
import { type Made, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("an agency that is named", (openDb) => {
  let db: Database;
  let province: Made;
  let other: Made;
  const on = calendarDate("2020-05-14");
  const resolve = (typed: string, near = [province.path]) => resolveAgencyName(db.read, typed, { on, near });

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    const government = await world.agency("Chính phủ", null, "central");
    province = await world.agency("UBND tỉnh Lào Cai", government, "province", { code: "LC-UBND" });
    other = await world.agency("UBND tỉnh Nghệ An", government, "province");
    await world.agency("Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai", province, "province", {
      short_name: "Sở LĐTBXH",
      code: "LC-SLD",
    });
    await world.agency("UBND huyện Tân Kỳ", other, "district");
    await world.agency("Hội Nông dân", province, "province", { code: "LC-HND" });
    await world.agency("Hội Nông dân", other, "province", { code: "NA-HND" });
    await world.agency("Sở Nội vụ tỉnh Lào Cai", province, "province", { valid_to: "2020-05-14" });
    await world.agency("Sở Tài chính tỉnh Lào Cai", province, "province", { valid_from: "2020-05-15" });
  });

  it("is found by its name, its short name or its code", async () => {
    for (const typed of ["Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai", "  Sở  LĐTBXH ", "LC-SLD"])
      expect(await resolve(typed)).toMatchObject({ ok: true, agency: { code: "LC-SLD" } });
  });

  it("is found where its accents were left out, all or some of them, and no other was typed", async () => {
    const typed = [
      "so lao dong - thuong binh va xa hoi tinh lao cai",
      "Sở Lao động - Thuong binh va Xa hội tỉnh Lào Cai",
      "so ldtbxh",
    ];
    for (const name of typed) expect(await resolve(name)).toMatchObject({ ok: true, agency: { code: "LC-SLD" } });
    expect(await resolve("hoi nong dan")).toMatchObject({ ok: true, agency: { code: "LC-HND" } });
    expect(await resolve("hoi nong dan", [province.path, other.path])).toMatchObject({
      ok: false,
      text: { vi: expect.stringContaining("có thể là nhiều cơ quan") },
    });
    expect(await resolve("Sở Láo động - Thương binh và Xã hội tỉnh Lào Cai")).toMatchObject({ ok: false });
    expect(await resolve("so tai chinh tinh lao cai")).toMatchObject({ ok: false });
  });

  it("is looked for in the province first, then everywhere", async () => {
    expect(await resolve("Hội Nông dân")).toMatchObject({ ok: true, agency: { code: "LC-HND" } });
    expect(await resolve("UBND huyện Tân Kỳ")).toMatchObject({ ok: true });
    expect(await resolve("Hội Nông dân", [province.path, other.path])).toMatchObject({
      ok: false,
      text: { vi: expect.stringMatching(/LC-HND.*NA-HND|NA-HND.*LC-HND/) },
    });
  });

  it("exists on the day", async () => {
    const says = (words: string) => ({ ok: false, text: { vi: expect.stringContaining(words) } });
    expect(await resolve("Sở Nội vụ tỉnh Lào Cai")).toMatchObject(says("chưa ghi cơ quan kế thừa"));
    expect(await resolve("Sở Tài chính tỉnh Lào Cai")).toMatchObject(says("chỉ hoạt động từ ngày 15/05/2020"));
    await db.write("agencies").where({ name: "Sở Nội vụ tỉnh Lào Cai" }).update({ successor_id: other.id });
    const ended = "đã thôi hoạt động từ ngày 14/05/2020; UBND tỉnh Nghệ An kế thừa";
    expect(await resolve("Sở Nội vụ tỉnh Lào Cai")).toMatchObject(says(ended));
  });

  it("is answered with the nearest names, whatever the accents, when there is none", async () => {
    expect(await resolve("so lao dong thuong binh xa hoi lao cai")).toMatchObject({
      ok: false,
      text: { vi: expect.stringContaining("“Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai”") },
    });
    expect(await resolve("xyz")).toMatchObject({ ok: false, text: { vi: expect.not.stringContaining("Gần giống") } });
  });

  it("is offered with its province and the centre, in the order of the dictionary", async () => {
    const names = (await agencyOptions(db.read, { on, near: [province.path] })).map((agency) => agency.name);
    expect(names).toEqual(["Chính phủ", "Hội Nông dân", "Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai", "UBND tỉnh Lào Cai"]);
  });

  it("is answered in the order in which names were given", async () => {
    const answers = await resolveAgencyNames(db.read, ["LC-UBND", "xyz", "LC-SLD"], { on, near: [province.path] });
    expect(answers.map((answer) => (answer.ok ? answer.agency.code : null))).toEqual(["LC-UBND", null, "LC-SLD"]);
    expect(await resolveAgencyNames(db.read, [], { on, near: [] })).toEqual([]);
  });

  it("belongs to the province also below a body that stands beside its government", async () => {
    const world = worldBuilder(db.write);
    await db
      .write("administrative_units")
      .insert({ code: "15", name: "Lào Cai", kind: "tỉnh", search_text: "lao cai", sort_key: "lao cai" });
    await db.write("agencies").where({ id: province.id }).update({ unit_code: "15" });
    const party = await world.agency("Tỉnh ủy Lào Cai", null, "province", { unit_code: "15" });
    await world.agency("Báo Lào Cai", party, "province");
    const offered = await agencyOptions(db.read, { on, near: [province.path] });
    expect(offered.map(({ name }) => name)).toContain("Báo Lào Cai");
    expect(offered.map(({ name }) => name)).not.toContain("UBND huyện Tân Kỳ");
  });
});
