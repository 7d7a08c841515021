import { describe, expect, it } from "vitest";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const titleBelow = (line: string) =>
  readDocument(
    readText(`Số: 12/BC-UBND
BÁO CÁO
Kết quả trồng cây tháng 6 năm 2026
I. KẾT QUẢ
${line}
| STT | Chỉ tiêu | Đơn vị tính | Kết quả |
| 1 | Số cây trồng mới | Cây | 300 |
| 2 | Số thôn tham gia | Thôn | 4 |
`),
  ).forms.map(({ title }) => title);

describe("the title of a form in the text of a report", () => {
  it("is the line above its table", () => {
    expect(titleBelow("Kết quả theo từng chỉ tiêu:")).toEqual(["Kết quả theo từng chỉ tiêu"]);
    expect(titleBelow("2. Số liệu cụ thể tại bảng sau đây.")).toEqual(["2. Số liệu cụ thể tại bảng sau đây."]);
  });

  it("is no sentence of what was told before: the report's own title stands for it", () =>
    expect(titleBelow("2. Đã mở 4 lớp tập huấn cho 120 người.")).toEqual(["Kết quả trồng cây tháng 6 năm 2026"]));
});
