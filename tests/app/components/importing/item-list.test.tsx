import { describe, expect, it } from "vitest";
import { ItemList } from "~/components/importing/item-list";
import type { ItemState } from "~/features/importing/items/draft-item";
import type { ItemShown } from "~/features/importing/review/items-shown.view.server";
import type { ReviewPage } from "~/features/importing/review/review-page";
import type { Instant } from "~/lib/clock";
import { renderPage } from "~tests/support/render-page";

const task = (id: string, line: number, state: ItemState, heading: string): ItemShown => ({
  id,
  kind: "task",
  fields: { text: [`Việc ${id}`], "leads[]": ["Sở Y tế"] },
  source: { path: ["II"], line, words: "" },
  doubts: state === "to-check" ? [{ vi: "Hãy kiểm tra.", en: "Check it." }] : [],
  heading,
  remark: null,
  position: line,
  state,
  version: 1,
  changed: null,
});

const items = [
  task("1", 5, "accepted", "I. Nội dung"),
  task("2", 6, "to-check", "I. Nội dung"),
  task("3", 9, "to-check", "II. Tổ chức thực hiện"),
];
const page = {
  draft: { id: "draft", state: "ready" },
  items,
  likeForms: {},
  blocks: [],
  dues: {
    "3": {
      words: { vi: "trong tháng 8", en: "in August" },
      meaning: { vi: "hạn 31/08/2020", en: "due 31/08/2020" },
      isPast: false,
    },
  },
} as unknown as ReviewPage;

const list = (isByDoubt: boolean) => renderPage(<ItemList page={page} items={items} isByDoubt={isByDoubt} />);
const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

describe("the items of a document", () => {
  it("stand under its headings, each with how many are still to be looked at", () => {
    expect(textOf(list(false))).toMatch(/I\. Nội dung còn 1 mục cần xem .* II\. Tổ chức thực hiện còn 1 mục cần xem/);
  });

  it("say why one is doubtful", () => {
    expect(list(false)).toContain("Hãy kiểm tra.");
  });

  it("name the line that each was read from, so that it can be found", () => {
    expect(list(false)).toMatch(/data-line="9"[^>]*>(?:(?!<li[ >]).)*Việc 3/);
  });

  it("lead from a doubtful one to the next doubtful one, and stay where they are in the order of the document", () => {
    expect(list(true)).toMatch(
      /name="item" value="2"\/><input type="hidden" name="version" value="1"\/><input type="hidden" name="order" value="doubt"\/><input type="hidden" name="next" value="3"/,
    );
    expect(list(false)).not.toContain('name="next" value="3"');
  });

  it("say what a deadline comes to", () => {
    expect(textOf(list(false))).toContain("trong tháng 8 hạn 31/08/2020");
  });

  it("tell what was read with certainty from what a person accepted", () => {
    expect(textOf(list(false))).toContain("Đọc chắc Việc 1");
    const accepted = items.map((item) => ({ ...item, version: 2 }));
    const html = renderPage(<ItemList page={page} items={accepted} isByDoubt={false} />);
    expect(textOf(html)).toContain("Đã chấp nhận Việc 1");
  });

  it("tell who changed one last, and when", () => {
    const changed = { by: "Lò Thị Ban", at: "2026-03-10T02:10:00.000Z" as Instant };
    const html = renderPage(<ItemList page={page} items={items.map((item) => ({ ...item, version: 2, changed }))} isByDoubt />);
    expect(textOf(html)).toContain("Đã chấp nhận Lò Thị Ban, 10/03/2026 09:10");
  });

  it("bear a key for each step", () => {
    for (const key of ["a", "x", "e", "v", "s", "g", "u", "d"]) expect(list(false)).toContain(`data-key="${key}"`);
  });
});
