import { expect, test } from "vitest";
import { letterheadOf } from "~/features/reports/letterhead";

const province = { parentName: "UBND tỉnh Lào Cai", parentKind: "people-committee" };

test("a people's committee stands alone, in two lines, and numbers its reports /BC-UBND", () => {
  expect(letterheadOf({ name: "UBND thị xã Sa Pa", kind: "people-committee", ...province })).toEqual({
    parent: null,
    body: ["Ủy ban nhân dân", "thị xã Sa Pa"],
    symbol: "UBND",
    isCommittee: true,
  });
});

test("a department stands below its committee, and the document office gives its symbol", () => {
  expect(letterheadOf({ name: "Sở Y tế tỉnh Lào Cai", kind: "department", ...province })).toEqual({
    parent: "UBND tỉnh Lào Cai",
    body: ["Sở Y tế tỉnh Lào Cai"],
    symbol: null,
    isCommittee: false,
  });
});

test("police, army and unions are not printed below the committee of their province", () => {
  const letterhead = letterheadOf({ name: "Công an tỉnh Lào Cai", kind: "police", ...province });
  expect([letterhead.parent, letterhead.body]).toEqual([null, ["Công an tỉnh Lào Cai"]]);
});
