import { expect, it } from "vitest";
import { nearestNames } from "~/features/agencies/nearest-names";

it("a name is near when most words are shared, whatever their accents; the nearest first", () => {
  const options = [{ name: "Chi cục Kiểm lâm tỉnh Lào Cai" }, { name: "Sở Y tế tỉnh Lào Cai" }, { name: "Công an tỉnh" }];
  expect(nearestNames("so y te lao cai", options)).toEqual(["Sở Y tế tỉnh Lào Cai"]);
  expect(nearestNames("chi cục tỉnh lào cai", options)[0]).toBe("Chi cục Kiểm lâm tỉnh Lào Cai");
});

it("nothing is near that shares only a word", () => {
  expect(nearestNames("Hội Nông dân tỉnh", [{ name: "Công an tỉnh" }])).toEqual([]);
});
