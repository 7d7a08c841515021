import { describe, expect, it } from "vitest";
import { orderHead as head, whoIn as who } from "~tests/support/reading/order";

const conclusion = (body: string) => `${head("THÔNG BÁO\nKết luận tại buổi kiểm tra đê", "TB-UBND")}
Sau khi nghe báo cáo, Chủ tịch UBND tỉnh kết luận như sau:

${body}`;

describe("What a conclusion tells before its points", () => {
  it("is no work, but for who needs to do something", () => {
    expect(
      who(
        conclusion(`Đợt lũ vừa qua vượt mức lịch sử, làm sập 12 nhà. Sở Xây dựng và các xã ven sông cần thống kê vết lũ.

UBND các xã đã di dời 40 hộ.

Để sớm ổn định, Chủ tịch UBND tỉnh yêu cầu thực hiện các nhiệm vụ sau:

1. Sở Tài chính bố trí vốn.`),
      ),
    ).toEqual([
      ["Cần thống kê", ["Sở Xây dựng", "Các xã ven sông"], []],
      ["Bố trí vốn", ["Sở Tài chính"], []],
    ]);
  });

  it("is left out inside a point too", () => {
    expect(
      who(
        conclusion(`II. NHIỆM VỤ

1. Đây là việc rất cấp bách, Chủ tịch UBND tỉnh đề nghị Giám đốc Sở Xây dựng trực tiếp kiểm tra đê.`),
      ),
    ).toEqual([["Trực tiếp kiểm", ["Giám đốc Sở Xây dựng"], []]]);
  });
});

describe("A line that begins with an article of a code", () => {
  it("goes on with what cites it where the paper has no articles", () => {
    expect(
      who(
        conclusion(`1. Công an tỉnh

- Phổ biến cho người dân các hành vi bị cấm quy định tại

Điều 238 Bộ luật Hình sự về vi phạm an toàn đê.

- Xử lý xe quá tải trên đê.`),
      ),
    ).toEqual([
      ["Phổ biến cho", ["Công an tỉnh"], []],
      ["Xử lý xe", ["Công an tỉnh"], []],
    ]);
  });
});

describe("A sentence whose verb is not known", () => {
  it("makes no leader of all its words", () => {
    const words = `Bộ Xây dựng nhận được thư của người dân các xã ven sông ${"Cỏ May và Nậm Lúc cùng các bản lân cận ".repeat(6)}với câu hỏi: đê số 4 khi nào xong`;
    expect(who(conclusion(`1. ${words}.`)).flatMap(([, lead]) => lead)).toEqual([]);
  });
});

describe("Who takes part behind what is to be done", () => {
  it("drafts or does it, where nobody else is named", () => {
    expect(
      who(
        conclusion(`1. Quyết định về phí đò do Sở Tài chính soạn thảo, trình ký trước ngày 15/12/2026.

2. Việc thu hồi đất ven đê do UBND xã Cỏ May thực hiện, hoàn thành trong tháng 12/2026.`),
      ),
    ).toEqual([
      ["Quyết định về", ["Sở Tài chính"], []],
      ["Việc thu hồi", ["UBND xã Cỏ May"], []],
    ]);
  });

  it("supports where one is to work with it", () => {
    expect(
      who(conclusion("1. Sở Xây dựng chủ động làm việc với Công ty Điện lực Hòa An, UBND xã Cỏ May để thống nhất hướng tuyến.")),
    ).toEqual([["Chủ động làm", ["Sở Xây dựng"], ["Công ty Điện lực Hòa An", "UBND xã Cỏ May"]]]);
  });
});
