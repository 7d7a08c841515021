import { describe, expect, it } from "vitest";
import { rolesIn } from "~/features/reading/tasks/supporters";

describe("a duty that only says with whom", () => {
  it.each([
    ["Phối hợp với Sở Y tế kiểm tra bếp ăn.", "Sở Y tế"],
    ["Phối hợp với Chủ tịch UBND xã Bình Sơn kiểm tra bếp ăn.", "Chủ tịch UBND xã Bình Sơn"],
  ])("is led by the one named: %s", (duty, leader) => {
    expect(rolesIn(duty, ["Công an tỉnh"])).toEqual({ lead: [leader], support: ["Công an tỉnh"] });
  });

  it.each([
    "Phối hợp với các chủ rừng tuần tra.",
    "Phối hợp với chủ rừng tuần tra.",
    "Phối hợp với Chủ tịch UBND các xã tuần tra.",
    "Phối hợp với VNPT tỉnh lắp đặt trạm.",
  ])("is led by its owner where any of a kind may help: %s", (duty) => {
    expect(rolesIn(duty, ["Công an tỉnh"]).lead).toEqual(["Công an tỉnh"]);
  });
});
