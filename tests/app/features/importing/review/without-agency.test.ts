import { describe, expect, it } from "vitest";
import { withoutAgency } from "~/features/importing/review/without-agency";

const textOf = (text: string, words: string) =>
  withoutAgency({ fields: { text: [text], "leads[]": [words] }, doubts: [] }, words).fields.text;

describe("a task whose agency is assigned later", () => {
  it("keeps its name in the text, once, however its tone is written", () => {
    expect(textOf("Trồng cây.", "Hội Hòa Bình")).toEqual(["Trồng cây (văn bản ghi: Hội Hòa Bình chủ trì)"]);
    expect(textOf("Hội Hoà Bình trồng cây", "Hội Hòa Bình")).toEqual(["Hội Hoà Bình trồng cây"]);
  });

  it("does not take the beginning of another name for its own", () => {
    expect(textOf("Phối hợp với xã Anh Đào", "xã An")).toEqual(["Phối hợp với xã Anh Đào (văn bản ghi: xã An chủ trì)"]);
  });
});

describe("a plan that was to be followed by an agency nobody knows", () => {
  it("is followed by its issuer once the name is set aside", () => {
    const plan = { fields: { issuer: ["UBND tỉnh"], standing: ["Sở Thủy sản"] }, doubts: [] };
    expect(withoutAgency(plan, "Sở Thủy sản").fields).toEqual({ issuer: ["UBND tỉnh"], standing: [""] });
  });
});
