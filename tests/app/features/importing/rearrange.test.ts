import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DraftItem, fieldOf } from "~/features/importing/draft-item";
import { apart, joinItems, splitItem } from "~/features/importing/rearrange";

const item = (fields: Record<string, string[]>): DraftItem => ({
  id: "x",
  kind: "task",
  position: 0,
  fields: { "deadline.kind": ["none"], ...fields },
  source: null,
  doubts: [],
  heading: null,
  remark: null,
  state: "accepted",
  version: 1,
});

describe("splitting", () => {
  it("parts the words at the first sentence and keeps everything else in both halves", () => {
    const whole = item({ text: ["Lập danh sách. Gửi về Sở."], "leads[]": ["Sở Tài chính"] });
    const [first, second] = splitItem(whole, apart("Lập danh sách. Gửi về Sở.") ?? ["", ""]);
    expect([fieldOf(first.fields, "text"), fieldOf(second.fields, "text")]).toEqual(["Lập danh sách", "Gửi về Sở."]);
    expect(second.fields["leads[]"]).toEqual(["Sở Tài chính"]);
  });

  it.each(["Lập danh sách theo mẫu", "Chi 1.500 triệu đồng", "Trước ngày 15.6"])("leaves “%s” whole", (text) => {
    expect(apart(text)).toBeNull();
  });
});

describe("joining", () => {
  const names = fc.uniqueArray(fc.constantFrom("Sở A", "Sở B", "Sở C", "Sở D"), { maxLength: 4 });

  it("loses nobody who was named, and nobody both leads and supports", () => {
    fc.assert(
      fc.property(names, names, names, names, (leads, supports, otherLeads, otherSupports) => {
        const joined = joinItems(
          item({ text: ["a"], "leads[]": leads, "supports[]": supports }),
          item({ text: ["b"], "leads[]": otherLeads, "supports[]": otherSupports }),
        );
        const [allLeads, allSupports] = [joined["leads[]"] ?? [], joined["supports[]"] ?? []];
        expect(new Set([...allLeads, ...allSupports])).toEqual(new Set([...leads, ...supports, ...otherLeads, ...otherSupports]));
        expect(allLeads.filter((name) => allSupports.includes(name))).toEqual([]);
      }),
    );
  });

  it("takes the deadline of the one that has one", () => {
    const dated = { "deadline.kind": ["before"], "deadline.before": ["15/06/2026"] };
    const joined = joinItems(item({ text: ["a;"] }), item({ text: ["b"], ...dated }));
    expect([joined.text, joined["deadline.before"]]).toEqual([["a; b"], ["15/06/2026"]]);
  });
});
