import { describe, expect, it } from "vitest";
import { orderHead, tasksOfOrder as tasks } from "~tests/support/reading/order";

const head = (kind: string, symbol: string) => orderHead(kind, symbol, "ngày 02 tháng 3 năm 2015");
const begins = ({ text }: { text: string }) => text.split(" ").slice(0, 3).join(" ");

describe("Labels that stand as headings without a colon", () => {
  it("say of every point beside them who does it, with whom and when, whatever letters count the points", () => {
    const read = tasks(`${head("KẾ HOẠCH\nTìm kiếm mộ cổ năm 2015", "KH-UBND")}
B. NỘI DUNG, NHIỆM VỤ

I. TUYÊN TRUYỀN

1. Nội dung, biện pháp

e) Lập chuyên trang về mộ cổ;

f) Phát tờ rơi tại các chợ.

2. Cơ quan chủ trì, phối hợp

a) Cơ quan chủ trì

- Sở Văn hóa, Thể thao và Du lịch.

- Báo Hòa An.

(Sở là cơ quan thường trực).

b) Cơ quan phối hợp: Hội Cựu chiến binh tỉnh.

3. Thời gian thực hiện: Tháng 4/2015 và thường xuyên.

CHỦ TỊCH
Lê Văn Thử`);
    const each = {
      lead: ["Sở Văn hóa, Thể thao và Du lịch", "Báo Hòa An"],
      support: ["Hội Cựu chiến binh tỉnh"],
      kinds: ["month", "ongoing"],
    };
    expect(
      read.map((task) => ({
        begins: begins(task),
        lead: task.lead,
        support: task.support,
        kinds: task.deadlines.map(({ kind }) => kind),
      })),
    ).toEqual([
      { begins: "Lập chuyên trang", ...each },
      { begins: "Phát tờ rơi", ...each },
    ]);
  });
});

describe("Who is asked before the points", () => {
  const directive = (asks: string) => `${head("CHỈ THỊ\nVề việc dạy nghề", "CT-UBND")}
Để dạy nghề tốt hơn, ${asks}:

1. Chỉ đạo các cấp đưa dạy nghề vào kế hoạch.

CHỦ TỊCH
Lê Văn Thử`;

  it("has every point where nothing but the name stands before the colon, as a directive to all has not", () => {
    expect(tasks(directive("Chủ tịch UBND tỉnh yêu cầu Chủ tịch UBND các huyện, thành phố")).map(({ lead }) => lead)).toEqual([
      ["Chủ tịch UBND các huyện, thành phố"],
    ]);
    expect(tasks(directive("Chủ tịch UBND tỉnh yêu cầu các sở tập trung thực hiện")).map(({ lead }) => lead)).toEqual([[]]);
  });

  it("has a duty by the end of the year that a resolution names, and leads nobody by helping with what a colon explains", () => {
    const read = tasks(`${head("NGHỊ QUYẾT\nVề kết quả giám sát", "NQ-HĐND")}
Điều 1.

Thường trực Hội đồng nhân dân tỉnh yêu cầu Ủy ban nhân dân tỉnh thực hiện các nhiệm vụ sau:

1. Sửa chữa nhà dột.

Điều 2. Kết thúc năm 2016, các sở báo cáo kết quả.

Điều 3. Sở Tư pháp phối hợp với Công an tỉnh tham mưu: Ban hành quy chế.

Điều 4. Sở Nội vụ kiểm tra việc dạy nghề. Đối với các đơn vị vi phạm các quy định, xử lý kịp thời.

CHỦ TỊCH
Lê Văn Thử`);
    expect(read.map((task) => [begins(task), task.lead, task.deadlines.map(({ date }) => date)])).toEqual([
      ["Sửa chữa nhà", ["Ủy ban nhân dân tỉnh"], []],
      ["Kết thúc năm", ["Các sở"], ["2016-12-31"]],
      ["Phối hợp với", ["Công an tỉnh"], []],
      ["Kiểm tra việc", ["Sở Nội vụ"], []],
    ]);
  });
});
