import { describe, expect, it } from "vitest";
import { turnedAmong } from "~/features/importing/from-reading/turned-lead";
import { readText } from "~/features/reading/files/read-text";
import { readDocument } from "~/features/reading/read-document";

const doubts = (duties: string) => {
  const { tasks } = readDocument(readText(`KẾ HOẠCH\nGiữ rừng năm 2026\n\nI. PHÂN CÔNG NHIỆM VỤ\n${duties}`));
  return tasks.map((task) => turnedAmong(tasks)(task).map(({ vi }) => vi));
};

describe("a duty below one agency that only says with whom", () => {
  it("is led by that other, and somebody is asked with the same words every time", () => {
    const [first, second, third] = doubts(`1. Sở Tài chính
- Phối hợp với Sở Y tế kiểm tra bếp ăn của lâm trường.
- Phối hợp với Công an tỉnh tuần tra các cửa rừng vào mùa khô.
- Bố trí kinh phí trồng rừng.
`);
    expect(first?.[0]).toContain("hiểu là cơ quan ấy chủ trì");
    expect(second).toEqual(first);
    expect(third).toEqual([]);
  });

  it("is led by its own agency where only a group or nobody by name is to help, or where it leads by its words", () => {
    expect(
      doubts(`1. Sở Tư pháp
- Phối hợp với các sở, ngành và các địa phương phổ biến pháp luật về rừng.
- Chủ trì, phối hợp với Sở Y tế kiểm tra bếp ăn.
`),
    ).toEqual([[], []]);
  });

  it("may be the same work that stands under the name of its leader, and says where", () => {
    const [first, second] = doubts(`1. Sở Tài chính
- Phối hợp với Chi cục Kiểm lâm thẩm định dự toán phòng cháy rừng mùa khô cho các chủ rừng.
2. Chi cục Kiểm lâm
- Chủ trì, phối hợp với Sở Tài chính thẩm định dự toán phòng cháy rừng mùa khô cho các chủ rừng.
`);
    expect(first?.[1]).toContain("Có thể trùng với việc của “Chi cục Kiểm lâm” ở mục I.2");
    expect(second).toEqual([]);
  });
});
