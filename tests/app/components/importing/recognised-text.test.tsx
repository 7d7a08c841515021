import { describe, expect, it } from "vitest";
import { RecognisedText } from "~/components/importing/recognised-text";
import { renderPage } from "~tests/support/render-page";

const shown = (text: string, marks: Parameters<typeof RecognisedText>[0]["marks"]) =>
  renderPage(<RecognisedText text={text} marks={marks} />);
const wordsOf = (html: string) => html.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");

describe("a text that was recognised", () => {
  it("marks what is not certain as a whole word, for eyes and for those who listen", () => {
    const html = shown("các tổ và tổng số tổ (-)", { doubtful: ["tổ", "-"] });
    expect(html.match(/<mark /g)).toHaveLength(2);
    expect(wordsOf(html)).toBe("các tổ (nhận dạng chưa chắc) và tổng số tổ (nhận dạng chưa chắc) (-)");
  });

  it("has beside a word that was put right how it was seen", () => {
    const html = shown("Kiểm tra", { doubtful: ["Kiểm"], corrected: [{ words: "Kiểm", seen: "Kiếm" }] });
    expect(wordsOf(html)).toBe("Kiểm [máy đọc thấy: Kiếm] tra");
    expect(html).toContain("Máy đọc thấy “Kiếm”");
  });
});
