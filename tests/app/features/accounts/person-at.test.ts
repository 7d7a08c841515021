import { expect, it } from "vitest";
import { personAt } from "~/features/accounts/person-at";

it("a person is named with the agency", () => {
  expect(personAt("Nguyễn Văn A", "UBND xã Bản Hồ")).toBe("Nguyễn Văn A, UBND xã Bản Hồ");
});

it("an account that is called after its agency does not name it twice", () => {
  expect(personAt("Thủ trưởng, UBND xã Bản Hồ", "UBND xã Bản Hồ")).toBe("Thủ trưởng, UBND xã Bản Hồ");
});

it("a person without an agency is named alone", () => {
  expect(personAt("Quản trị hệ thống", null)).toBe("Quản trị hệ thống");
});
