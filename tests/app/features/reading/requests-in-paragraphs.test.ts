import { describe, expect, it } from "vitest";
import { isCourtesy, requestsIn } from "~/features/reading/tasks/requests";
import { orderHead as head, letterHead, tasksOfOrder, whoIn as who } from "~tests/support/reading/order";

const conclusion = (body: string) => `${head("THÔNG BÁO\nKết luận tại phiên họp về bến cảng", "TB-UBND")}
Chủ tịch UBND tỉnh kết luận như sau:

${body}`;

describe("A paragraph that tells much else", () => {
  it("is only what it asks in its middle, without the reasons before it and what was told", () => {
    expect(
      requestsIn(
        "Bến số 4 đã xong móng. Sở Xây dựng đã có Văn bản số 12/SXD-KT đề nghị nhà thầu bù khối lượng. Để kịp mùa gió, " +
          "yêu cầu Công ty Cảng Hòa An lắp hai cần trục, giao Sở Tài chính bố trí vốn trước ngày 20/12/2026. Vốn lấy từ dự phòng.",
        true,
      ),
    ).toEqual([
      { text: "lắp hai cần trục", lead: ["Công ty Cảng Hòa An"] },
      { text: "bố trí vốn trước ngày 20/12/2026. Vốn lấy từ dự phòng.", lead: ["Sở Tài chính"] },
    ]);
  });

  it("keeps when and about what it asks", () => {
    const sentence = "Trường hợp nước dâng quá 2 m, đề nghị UBND các xã ven sông tạm dừng đò.";
    expect(requestsIn(sentence, true)).toEqual([{ text: sentence, lead: ["UBND các xã ven sông"] }]);
  });

  it("asks a group that stands without “các”, and nobody when it only wishes to be followed", () => {
    expect(requestsIn("Nhằm đủ số liệu, đề nghị bộ, ngành, địa phương thống kê tàu.", false)).toEqual([
      { text: "thống kê tàu.", lead: ["Các bộ, ngành, địa phương"] },
    ]);
    expect(requestsIn("Đề nghị các đơn vị quan tâm, chỉ đạo triển khai thực hiện./.", false)).toEqual([]);
    expect(isCourtesy("nghiêm túc triển khai thực hiện Công điện này./.")).toBe(true);
    expect(isCourtesy("triển khai thực hiện hai bến phao")).toBe(false);
  });

  it("is one task for each body that it counts on one line, and none where it counts what was done", () => {
    expect(
      who(
        conclusion(`1. Để mở luồng đúng hẹn, đề nghị: (i) Sở Xây dựng đo đạc luồng; (ii) UBND các xã ven biển di dời lồng bè; (iii) Công an tỉnh kiểm soát tàu.

2. Một số việc đã xong, như: (1) Sở Xây dựng đã đo luồng; (2) Sở Tài chính đã cấp vốn.`),
      ),
    ).toEqual([
      ["Đo đạc luồng", ["Sở Xây dựng"], []],
      ["Di dời lồng", ["UBND các xã ven biển"], []],
      ["Kiểm soát tàu", ["Công an tỉnh"], []],
    ]);
  });

  it("begins with whom it concerns before it names who acts", () => {
    expect(who(conclusion("1. Đối với 12 bến tạm (danh sách kèm theo), các xã ven biển khẩn trương tháo dỡ bến."))).toEqual([
      ["Đối với 12", ["Các xã ven biển"], []],
    ]);
  });
});

describe("Work together with bodies of many places", () => {
  it("is led by whoever is named, and what says more of it stays with it", () => {
    expect(
      who(
        conclusion(
          "1. Các Bộ Xây dựng và Công an: Phối hợp với Công an các địa phương kiểm tra đường ngập. Trong đó, ưu tiên đường đèo.",
        ),
      ),
    ).toEqual([["Phối hợp với", ["Bộ Xây dựng", "Bộ Công an"], ["Công an các địa phương"]]]);
  });
});

describe("A letter that asks before points without number", () => {
  it("gives each point to those whom it asks", () => {
    const letter = `${letterHead("giữ lớp học mùa rét")}
Kính gửi: UBND các xã, phường.

Thực hiện Công văn số 71/BGDĐT-VP của Bộ Giáo dục và Đào tạo, UBND tỉnh đề nghị UBND các xã, phường quan tâm lớp học. Cụ thể:

- Sửa cửa phía bắc.

- Cho nghỉ học khi dưới 10 độ.`;
    expect(who(letter)).toEqual([
      ["Sửa cửa phía", ["UBND các xã, phường"], []],
      ["Cho nghỉ học", ["UBND các xã, phường"], []],
    ]);
  });
});

describe("A decision that approves a plan by its name in quotation marks", () => {
  it("has the plan's tasks, and none of approving it", () => {
    const decision = `${head("QUYẾT ĐỊNH\nPhê duyệt Kế hoạch nạo vét luồng", "QĐ-UBND")}
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA AN

Điều 1. Phê duyệt “Kế hoạch nạo vét luồng giai đoạn 2026 - 2030” với các nội dung chủ yếu sau:

I. NHIỆM VỤ

1. Đo lại độ sâu các luồng.

II. TỔ CHỨC THỰC HIỆN

1. Sở Xây dựng theo dõi việc nạo vét.`;
    expect(tasksOfOrder(decision).map(({ text, lead }) => [text, lead])).toEqual([
      ["Đo lại độ sâu các luồng", []],
      ["Theo dõi việc nạo vét", ["Sở Xây dựng"]],
    ]);
  });
});
