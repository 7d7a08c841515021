import { describe, expect, it } from "vitest";
import { announcesTargets, roleOf } from "~/features/reading/outline/section-role";

describe("what a heading announces", () => {
  it.each([
    ["Chỉ tiêu đến năm 2030", "targets"],
    ["Cách thức chấm điểm", "purpose"],
    ["Công tác theo dõi, kiểm tra", "assignment"],
    ["Thông số (chỉ tiêu), tần suất đo", null],
  ])("%s", (heading, role) => expect(roleOf(heading)).toBe(role));
});

describe("a sentence with a colon", () => {
  it.each([
    ["Kết quả được tính bằng các chỉ tiêu cụ thể như sau:", true],
    ["Để đạt các mục tiêu trên, tập trung vào các nhiệm vụ sau:", false],
    ["Tập trung vào các nội dung sau:", false],
  ])("announces goals below it or does not: %s", (sentence, isSo) => expect(announcesTargets(sentence)).toBe(isSo));
});
