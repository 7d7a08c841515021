import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

/** The forms of a report to which a table, typed with tabs, is attached. */
function formsOf(table: string, title = "BIỂU SỐ LIỆU") {
  return readDocument(readText(`BÁO CÁO\nKết quả công tác năm 2025\nI. KẾT QUẢ\nCó biểu kèm theo.\nPHỤ LỤC\n${title}\n${table}`))
    .forms;
}

describe("the rows of a form", () => {
  it("a part without a unit is counted like its total", () => {
    const [form] = formsOf(
      "Nội dung\tĐơn vị tính\tSố lượng\nTổng kinh phí\tTriệu đồng\t30\nTrong đó:\t\t\n- Ngân sách xã\tTriệu đồng\t30\n- Nguồn khác\t\t-",
    );
    expect(form?.indicators.map(({ kind, breakdownOf }) => [kind, breakdownOf])).toEqual([
      ["money", null],
      ["money", 0],
      ["money", 0],
    ]);
  });
});
