import { describe, expect, it } from "vitest";
import { withoutGlue } from "~/features/reading/repair/glued-words";

describe("words that a page has glued together", () => {
  it.each([
    ["các cơquan và củaGiám đốc Sở", "các cơ quan và của Giám đốc Sở"],
    ["BẢO VỆ, PHÁTTRIỂN RỪNG", "BẢO VỆ, PHÁT TRIỂN RỪNG"],
    ["HỘICHỦ TỊCH", "HỘI CHỦ TỊCH"],
    ["phòngchống cháy rừng, đếnnăm 2030", "phòng chống cháy rừng, đến năm 2030"],
    ["UBNDtỉnh, Tổ chứcHĐND", "UBND tỉnh, Tổ chức HĐND"],
  ])("are parted: %s", (text, read) => expect(withoutGlue(text)).toBe(read));

  it.each([
    "trường, nghiêng, khuyến, phường, quyết, thuyền, Nguyễn",
    "Krông Pắc, Êđê, Pleiku, canxi, vitamin, TikTok, VNeID",
    // Two seams fit: "các huyện", "cách uyện".
    "UBND cáchuyện",
  ])("are left alone where they are none, or where it is not sure: %s", (text) => expect(withoutGlue(text)).toBe(text));
});
