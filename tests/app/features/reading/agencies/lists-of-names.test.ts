import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agencyList } from "~/features/reading/agencies/agency-list";
import { subjectOf } from "~/features/reading/agencies/subject";

const NAMES = [
  "Sở Y tế",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Sở Nông nghiệp và Môi trường",
  "Công an tỉnh",
  "Bộ Chỉ huy Quân sự tỉnh",
  "Ban Quản lý dự án đầu tư xây dựng tỉnh",
  "Trung tâm chuyển đổi số tỉnh",
  "Trung tâm Phục vụ hành chính công tỉnh",
  "Chi cục Quản lý chất lượng nông lâm sản và thủy sản",
  "Hội Nông dân tỉnh",
  "Liên đoàn Lao động tỉnh",
  "Báo và Đài Phát thanh, Truyền hình tỉnh",
  "Quỹ Bảo vệ và phát triển rừng tỉnh",
  "UBND xã Hòa Lâm",
  "UBND các xã, phường, đặc khu",
  "Chủ tịch UBND thành phố Bến Đá",
  "Vườn quốc gia Sông Cát",
  "Công ty Điện lực Sông Cát",
  "Các cơ quan, đơn vị liên quan",
];
const JOINTS = [", ", "; ", " và ", "; và ", ", cùng "];
const TAILS = [
  "chủ trì, phối hợp với các ngành lập đề án",
  "có trách nhiệm kiểm tra các bến đò",
  "tổ chức hội nghị trước ngày 15/6",
  "rà soát, cập nhật danh sách",
  "căn cứ Kế hoạch này bố trí kinh phí",
  "khẩn trương gửi báo cáo",
];

const names = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 6 });
const joints = fc.array(fc.constantFrom(...JOINTS), { minLength: 6, maxLength: 6 });
const joined = (list: readonly string[], between: readonly string[]) =>
  list.map((name, at) => (at === 0 ? name : `${between[at - 1]}${name}`)).join("");
const letters = (words: string) => words.replace(/\s(?:và|cùng)\s|[\s,;]/gu, "");

describe("names that are joined in any way", () => {
  it("come apart into the same names", () => {
    fc.assert(
      fc.property(names, joints, (list, between) => {
        expect(agencyList(joined(list, between))).toEqual(list);
      }),
    );
  });

  it("are the same before whatever they are told to do", () => {
    fc.assert(
      fc.property(names, joints, fc.constantFrom(...TAILS), (list, between, tail) => {
        expect(subjectOf(`${joined(list, between)} ${tail}.`)).toEqual({ agencies: list, duty: `${tail}.` });
      }),
    );
  });

  it("lose no letter", () => {
    fc.assert(
      fc.property(names, joints, (list, between) => {
        const text = joined(list, between);
        expect(letters(agencyList(text).join(", ")).toLowerCase()).toBe(letters(text).toLowerCase());
      }),
    );
  });
});
