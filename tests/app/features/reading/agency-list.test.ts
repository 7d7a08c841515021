import { describe, expect, it } from "vitest";
import { agencyList } from "~/features/reading/agencies/agency-list";
import { subjectOf } from "~/features/reading/agencies/subject";

describe("a list of agencies", () => {
  it.each([
    [
      "Đài Phát thanh và Truyền hình thành phố, cơ quan thông tấn báo chí",
      ["Đài Phát thanh và Truyền hình thành phố", "Cơ quan thông tấn báo chí"],
    ],
    [
      "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh, Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      ["Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"],
    ],
    ["Văn phòng HĐND và UBND huyện", ["Văn phòng HĐND và UBND huyện"]],
    ["Thuế tỉnh, Kiểm toán nhà nước khu vực II", ["Thuế tỉnh", "Kiểm toán nhà nước khu vực II"]],
    [
      "Sở Nội vụ, các sở trong phạm vi chức năng, nhiệm vụ của mình và các cơ quan liên quan",
      ["Sở Nội vụ", "Các sở", "Các cơ quan liên quan"],
    ],
    ["Thủ trưởng các Tổng cục, Cục, Vụ và Chủ tịch UBND các xã", ["Thủ trưởng các Tổng cục, Cục, Vụ", "Chủ tịch UBND các xã"]],
    ["Phòng Kinh tế, Hội doanh nghiệp phường", ["Phòng Kinh tế", "Hội doanh nghiệp phường"]],
    ["Công an tỉnh, lực lượng Hải quan", ["Công an tỉnh", "Lực lượng Hải quan"]],
    ["Sở Tài chính Sở Nội vụ", ["Sở Tài chính", "Sở Nội vụ"]],
    ["Bộ Công an và cơ quan, địa phương liên quan", ["Bộ Công an", "Cơ quan, địa phương liên quan"]],
    ["UBND các xã: Cỏ May, Nậm Lúc", ["UBND xã Cỏ May", "UBND xã Nậm Lúc"]],
  ])("%s", (words, names) => expect(agencyList(words)).toEqual(names));
});

describe("the subject of a sentence", () => {
  it.each([
    "Các doanh nghiệp thứ cấp đang hoạt động trong khu công nghiệp",
    "Các tổ chức cung cấp dịch vụ chi trả",
    "Các sở, ngành chủ trì, tham gia thực hiện các dự án thuộc Chương trình",
  ])("is a group as it is described: %s", (group) => {
    expect(subjectOf(group, true)).toEqual({ agencies: [group], duty: "" });
  });

  it.each([
    ["Đề nghị: Hội Nông dân xã, Đoàn Thanh niên xã", ["Hội Nông dân xã", "Đoàn Thanh niên xã"], true],
    ["Các chi bộ trực thuộc xây dựng kế hoạch", ["Các chi bộ trực thuộc"], false],
  ])("is known in %s", (words, agencies, isHeading) => expect(subjectOf(words, isHeading)?.agencies).toEqual(agencies));

  it("ends before a verb, though several places share the name before it", () => {
    const subject = subjectOf("UBND xã Bình Sơn, Tịnh Khê; UBND phường Cẩm Thành chỉnh trang đô thị trước 30/8.");
    expect(subject).toEqual({
      agencies: ["UBND xã Bình Sơn", "UBND xã Tịnh Khê", "UBND phường Cẩm Thành"],
      duty: "chỉnh trang đô thị trước 30/8.",
    });
  });

  it.each([
    "UBND phường Cẩm Thành quét vôi công sở trước 30/8.",
    "Bệnh viện Hòa An phun thuốc chậm nhất là ngày 15 tháng 6 năm 2026",
    "Trường Mầm non Hoa Mai tháo biển cũ trong quý III/2026.",
  ])("is not known where only the time would be left to do: %s", (text) => expect(subjectOf(text)).toBeNull());
});
