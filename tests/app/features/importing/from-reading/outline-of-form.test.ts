import { describe, expect, it } from "vitest";
import { workCalendar } from "~/features/calendar/work-calendar";
import { layOut } from "~/features/importing/from-reading/lay-out";
import { readText } from "~/features/reading/files/read-text";

const plan = `KẾ HOẠCH
Trồng cây năm 2026
I. MỤC ĐÍCH
Phủ xanh ven đường.
II. TỔ CHỨC THỰC HIỆN
1. Sở Tài chính: Bố trí kinh phí trước ngày 30/3/2026.
2. UBND các xã: Báo cáo kết quả theo Phụ lục I trước ngày 15/12/2026.
PHỤ LỤC I
BIỂU SỐ LIỆU
| TT | Chỉ tiêu | Đơn vị tính | Kết quả |
| 1 | Số cây trồng mới | Cây | |
| 2 | Số thôn tham gia | Thôn | |
`;
const outline = `PHỤ LỤC II
ĐỀ CƯƠNG BÁO CÁO
I. KẾT QUẢ TRỒNG CÂY
II. KIẾN NGHỊ
`;

async function outlineOfForm(text: string) {
  const surroundings = async () => ({ directory: [], above: null, agencyName: "" });
  const laid = await layOut({ blocks: readText(text), wasRecognised: false }, { calendar: workCalendar([]), surroundings });
  return laid.items.find(({ kind }) => kind === "form")?.fields["outlineTitle[]"];
}

describe("what a report on a form is to say in words", () => {
  it("is the outline that the document asks for", async () =>
    expect(await outlineOfForm(plan + outline)).toEqual(["KẾT QUẢ TRỒNG CÂY", "KIẾN NGHỊ"]));

  it("is nothing where the document asks for none: its own headings ask for nothing", async () =>
    expect(await outlineOfForm(plan)).toEqual([]));
});
