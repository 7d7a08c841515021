import { describe, expect, it } from "vitest";
import { DraftsTable } from "~/components/importing/drafts-table";
import { ManyAtOnce } from "~/components/importing/many-at-once";
import { ReviewBar } from "~/components/importing/review-bar";
import type { DraftLine } from "~/features/importing/draft/draft-shown";
import type { DraftItem } from "~/features/importing/items/draft-item";
import { countStandings } from "~/features/importing/items/item-counts";
import { countAcceptable } from "~/features/importing/review/held-back";
import type { ReviewPage } from "~/features/importing/review/review-page";
import { draftItem } from "~tests/support/draft-item";
import { renderPage } from "~tests/support/render-page";

const textOf = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
const doubt = (words: string) => [{ vi: words, en: words }];
const said = { text: ["Trồng cây"], "deadline.kind": ["none"] };
const toCheck = (id: string, words: string, fields: DraftItem["fields"] = said) =>
  draftItem({ id, state: "to-check", doubts: doubt(words), fields });

const pageOf = (items: readonly DraftItem[]) =>
  ({
    draft: { id: "draft", state: "ready", handedInAs: "plan" },
    items,
    counts: countStandings(items),
    acceptable: countAcceptable(items),
    undo: null,
  }) as unknown as ReviewPage;
const barOf = (items: readonly DraftItem[], idleKey: string | null = null) =>
  textOf(renderPage(<ReviewBar page={pageOf(items)} order="doubt" first={items[0]?.id ?? null} idleKey={idleKey} />));
const manyOf = (items: readonly DraftItem[]) => textOf(renderPage(<ManyAtOnce page={pageOf(items)} isByDoubt />));

describe("the bar above the items", () => {
  const accepted = draftItem({ id: "2", state: "accepted", version: 2 });

  it("counts them by the words that stand on their cards, and names no state that none is in", () => {
    const words = barOf([toCheck("1", "Hãy kiểm tra."), accepted, draftItem({ id: "3", state: "accepted", version: 1 })]);
    expect(words).toContain("Cần xem 1/3 Đọc chắc 1 Đã chấp nhận 1");
    expect(words).not.toContain("Đã loại");
  });

  it("says that a key can do nothing, as the key stands on the keyboard", () => {
    expect(barOf([accepted], "z")).toContain("Không còn thao tác nào của bạn để hoàn tác");
    expect(barOf([accepted], "g")).toContain("Phím “G” không dùng được");
    expect(barOf([accepted], "t")).toContain("Hãy chọn một dòng của văn bản trước: phím Shift J");
  });
});

describe("what is settled for many items at once", () => {
  it("is not offered where there are not several", () => {
    expect(manyOf([toCheck("1", "Hãy kiểm tra.")])).toBe("");
  });

  it("names what several have in common, and nothing of which there is none", () => {
    const words = manyOf([toCheck("1", "Hãy kiểm tra."), toCheck("2", "Hãy kiểm tra.")]);
    expect(words).toContain("Đúng ở cả 2 mục");
    expect(words).toContain("Chấp nhận một lần 2 mục cần xem");
    expect(words).not.toContain("tên cơ quan");
  });

  it("counts only those that would be accepted, not what lacks something that a plan needs", () => {
    const without = { ...said, "deadline.kind": ["before"] };
    const words = manyOf([toCheck("1", "Một."), toCheck("2", "Hai."), toCheck("3", "Ba.", without)]);
    expect(words).toContain("Chấp nhận một lần 2 mục cần xem");
  });
});

describe("the list of documents", () => {
  const line = (id: string, state: DraftLine["state"]) =>
    ({
      id,
      state,
      fileName: `${id}.pdf`,
      title: null,
      begins: null,
      toCheck: 0,
      madeBy: "",
      madeAt: "2026-03-10T01:00:00.000Z",
    }) as DraftLine;

  it("lets one that could not be read be taken off it, and no other", () => {
    const html = renderPage(<DraftsTable lines={[line("unread", "refused"), line("open", "ready")]} />);
    expect(html.match(/action="[^"]*removal"/g)).toEqual(['action="/imports/unread/removal"']);
    expect(html).toContain('aria-label="Bỏ khỏi danh sách: unread.pdf"');
  });
});
