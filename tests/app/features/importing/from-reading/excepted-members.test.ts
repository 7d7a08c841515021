import { describe, expect, it } from "vitest";
import { agencyNaming } from "~/features/importing/from-reading/agency-naming";
import { leavesOut } from "~/features/importing/from-reading/excepted-members";
import type { Directory } from "~/features/reading/agencies/directory";

const districts = [
  { id: "a", name: "UBND huyện Bình An" },
  { id: "b", name: "UBND thị xã Sơn Hà" },
  { id: "c", name: "UBND thành phố Hòa An" },
];
const group = { id: "g", name: "UBND các huyện, thị xã, thành phố", isGroup: true, members: ["a", "b", "c"] };
const directory: Directory = [...districts, { id: "d", name: "Sở Y tế" }, group];
const named = agencyNaming(directory);

describe("a group with an exception", () => {
  it.each([
    "UBND các huyện, thị xã, thành phố (trừ thành phố Hòa An)",
    "UBND các huyện, thị xã, thành phố, trừ UBND thành phố Hòa An",
    "UBND các huyện, thị xã, thành phố (không bao gồm thành phố Hòa An)",
  ])("is its other members, and somebody is asked: %s", (words) => {
    const { members, doubt } = named(words);
    expect(members).toEqual(["UBND huyện Bình An", "UBND thị xã Sơn Hà"]);
    expect(doubt?.vi).toContain("thành phố Hòa An");
  });

  it("stays whole where the one left out is none of its members, and says so", () => {
    const { name, members, doubt } = named("UBND các huyện, thị xã, thành phố (trừ thành phố Tân Lập)");
    expect([name, members]).toEqual([group.name, undefined]);
    expect(doubt?.vi).toContain("vẫn còn cơ quan đó");
  });

  it("is told from a bracket that only says more", () => {
    expect(named("UBND các huyện, thị xã, thành phố")).toEqual({ name: group.name, doubt: null });
  });
});

describe("the words of a duty", () => {
  it("may leave somebody out as well", () => {
    expect(leavesOut("Trồng cây ven đường, trừ thành phố Hòa An.")?.vi).toContain("trừ thành phố Hòa An");
    expect(leavesOut("Thu phí, trừ trường hợp được miễn.")).toBeNull();
  });
});
