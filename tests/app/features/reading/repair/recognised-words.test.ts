import { describe, expect, it } from "vitest";
import { recognisedWords } from "~/features/reading/repair/recognised-words";

const repaired = (text: string) => recognisedWords(text.split(" ")).join(" ");

describe("words that were recognised", () => {
  it.each([
    ["Kiếm tra việc chuấn bị", "Kiểm tra việc chuẩn bị"],
    ["II. CHÍ TIÊU", "II. CHỈ TIÊU"],
    ["các đoản thế; báo cảo.", "các đoàn thể; báo cáo."],
    ["(Tố chức", "(Tổ chức"],
  ])("are the terms of office papers where only a tone differs: %s", (read, meant) => {
    expect(repaired(read)).toBe(meant);
  });

  it.each(["Kiểm tra", "tổ, chức", "ông Đỗ Chức", "biến báo", ""])("stay where they are other words: %j", (text) =>
    expect(repaired(text)).toBe(text),
  );
});
