import { describe, expect, it } from "vitest";
import { joinLines } from "~/features/reading/repair/join-lines";
import { wrapsOf } from "~/features/reading/repair/wraps";
import { wrapped } from "~tests/support/wrapped-text";

const linesOf = (text: string) => text.split("\n").map((each, index) => ({ line: index + 1, text: each }));
const joined = (text: string) => joinLines(linesOf(text), wrapsOf(linesOf(text))).map((each) => each.text);

describe("lines that a program broke at one width", () => {
  const duty =
    "- Chủ trì, phối hợp với các phòng chuyên môn rà soát toàn bộ hồ sơ còn tồn, lập danh sách gửi Văn phòng trước ngày 20 hằng tháng.";

  it("are told by the words that never had room", () => {
    expect(wrapsOf(linesOf(wrapped(`${duty}\n${duty}`, 60)))).toMatchObject({ isEven: true });
    expect(wrapsOf(linesOf(`${wrapped(duty, 60)}\n${wrapped(duty, 48)}`))).toMatchObject({ isEven: false });
    expect(wrapsOf(linesOf(duty))).toMatchObject({ width: null, isEven: false });
  });

  it.each([
    ["an agency and what it does", "1. Trưởng các khối phố; chủ các hộ kinh doanh", "Nhắc nhau giữ vệ sinh chung."],
    ["a heading and its sentence", "2. Đổi mới cách làm ở các đơn vị trực thuộc", "Các đơn vị trực thuộc tự chấm điểm."],
    ["a heading and a share", "b) Về nhân lực của các trạm y tế vùng sâu", "100% trạm có bác sĩ làm việc."],
    ["a heading and its label", "1. Trong lĩnh vực lao động, việc làm và giảm nghèo", "Chỉ tiêu: giảm 2% hộ nghèo."],
  ])("end where a paragraph ends: %s", (_what, heading, sentence) => {
    expect(joined(wrapped([duty, heading, sentence, duty].join("\n"), 60))).toEqual([duty, heading, sentence, duty]);
  });

  it("go on inside a bracket and behind a label of time", () => {
    const open = "- Kiểm tra việc chi trả tại tám xã vùng cao (thời gian dự kiến: Quý III/2026).";
    expect(joined(wrapped(`${duty}\n${open}`, 63))).toEqual([duty, open]);
    const time = "Sở Y tế kiểm tra tại ba huyện. Thời gian: Quý IV/2026.";
    expect(joined(wrapped(`${duty}\n${time}`, 42))).toEqual([duty, time]);
  });

  it.each([
    ["the reasons", "KẾ HOẠCH", "Kiểm tra nước sạch nông thôn trên địa bàn huyện", "Thực hiện Kế hoạch số 12/KH-UBND của tỉnh."],
    ["the addressees", "V/v kiểm tra nước sạch nông thôn trên địa bàn", "Kính gửi: Ủy ban nhân dân các xã."],
    ["the head of the page", "V/v kiểm tra nước sạch nông thôn trên địa bàn", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ])("keep a title that fills its line apart from %s", (_what, ...paper) => {
    expect(joined(wrapped([...paper, duty].join("\n"), 48))).toEqual([...paper, duty]);
  });

  it.each(["Phần thứ ba", "3- Hỗ trợ hộ kinh doanh", "Trên đây là Kế hoạch của Ủy ban nhân dân xã."])("end before %s", (next) => {
    const full = "- Lắp thiết bị cho toàn bộ tàu cá trên mười lăm mét.";
    expect(joined(wrapped([duty, full, next].join("\n"), full.length))).toEqual([duty, full, next]);
  });
});
