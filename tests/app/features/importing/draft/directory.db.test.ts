import { expect, test } from "vitest";
import { directoryFor, readDirectory } from "~/features/importing/draft/directory.server";
import { agencyMatcher } from "~/features/reading/agencies/match-agency";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("the directory in which a document's names are found", (openDb) => {
  test("knows a body under the names of those that it took over from, however often, once they have ended", async () => {
    const db = (await openDb()).write;
    const world = worldBuilder(db);
    const province = await world.agency("Ủy ban nhân dân tỉnh Hòa An", null, "province");
    const heir = await world.agency("Sở Nông nghiệp và Môi trường", province, "province");
    const ended = (valid_to: string, successor_id: string) => ({ valid_to, successor_id });
    const middle = await world.agency("Sở Thủy lợi", province, "province", ended("2025-03-01", heir.id));
    await world.agency("Sở Trị thủy", province, "province", ended("2020-01-01", middle.id));
    const found = async (words: string, on: string) => {
      const directory = await readDirectory(db, { on: day(on), near: [province.path] });
      const { kind, id } = agencyMatcher(directory)(words);
      return { kind, id };
    };
    expect(await found("Sở Trị thủy", "2026-03-10")).toEqual({ kind: "old-name", id: heir.id });
    expect(await found("Sở Trị thủy", "2021-03-10")).toEqual({ kind: "old-name", id: middle.id });
    expect(await found("Sở Thủy lợi", "2021-03-10")).toEqual({ kind: "exact", id: middle.id });
  });

  test("is that of the issuer's province, and holds nobody where that province is not known", async () => {
    const db = (await openDb()).write;
    const world = worldBuilder(db);
    const own = await world.agency("UBND tỉnh Hòa An", null, "province");
    await world.agency("Sở Y tế tỉnh Hòa An", own, "province");
    const other = await world.agency("UBND tỉnh Quảng Sơn", null, "province");
    const there = await world.agency("Sở Y tế tỉnh Quảng Sơn", other, "province");
    const found = async (issuer: string | null) => {
      const directory = await directoryFor(db, { issuer, on: day("2026-03-10"), agencyPath: own.path });
      return agencyMatcher(directory)("Sở Y tế").id;
    };
    expect(await found("Ủy ban nhân dân tỉnh Quảng Sơn")).toBe(there.id);
    expect(await found("Ủy ban nhân dân tỉnh Bình Lãng")).toBeNull();
    expect(await found("Ủy ban nhân dân xã Đông Hà")).not.toBe(there.id);
    expect(await found(null)).not.toBe(there.id);
  });
});
