import { describe, expect, it } from "vitest";
import { passagesOfBlocks } from "~/features/importing/from-reading/passages-of-blocks";
import { narrativesOf } from "~/features/importing/report/narratives-of-reading";
import { paper } from "~tests/support/reading/paper";

const section = (code: string, title: string) => ({ id: code, code, title, guidance: null });
const outline = [
  section("I", "Công tác chỉ đạo"),
  section("II", "Kết quả thực hiện"),
  section("II.1", "Tuyên truyền"),
  section("II.2", "Hỗ trợ vay vốn"),
  section("III", "Kiến nghị"),
];

const read = (text: string) => narrativesOf(passagesOfBlocks(paper(text)), outline);
const wordsOf = (text: string) => Object.fromEntries(read(text).sections.map(({ sectionId, words }) => [sectionId, words]));

describe("the words of a report", () => {
  it("stand in the section of the same name, whatever its number and its capitals", () => {
    const words = wordsOf(
      "I. TÌNH HÌNH CHUNG\nXã có 5 thôn.\nII. CÔNG TÁC CHỈ ĐẠO\nXã đã ban hành kế hoạch.\nIII. KẾT QUẢ THỰC HIỆN\n1. Tuyên truyền\nĐã họp 3 buổi.\n2. Hỗ trợ vay vốn\nĐã cho vay 4 hộ.",
    );
    expect(words).toEqual({ I: "Xã đã ban hành kế hoạch.", "II.1": "Đã họp 3 buổi.", "II.2": "Đã cho vay 4 hộ." });
  });

  it("bring along what stands below them under names of its own", () => {
    const words = wordsOf(
      "II. KẾT QUẢ THỰC HIỆN\nNăm qua:\n1. Tuyên truyền\nĐã họp.\n2. Xây nhà văn hóa\nĐã xong móng.\n2.1. Vốn\nĐủ.",
    );
    expect(words).toEqual({ II: "Năm qua:\n2. Xây nhà văn hóa\nĐã xong móng.\n2.1. Vốn\nĐủ.", "II.1": "Đã họp." });
  });

  it("are told when the outline has no section for them, also when they are a heading alone", () => {
    const { unplaced } = read("I. TÌNH HÌNH CHUNG\nXã có 5 thôn.\nII. ĐẶC ĐIỂM\n1. Xã ở xa trung tâm.\nIII. KIẾN NGHỊ\nKhông.");
    expect(unplaced.map(({ heading }) => heading)).toEqual(["TÌNH HÌNH CHUNG", "Xã ở xa trung tâm."]);
  });

  it("keep the place where they stand", () => {
    expect(read("I. CÔNG TÁC CHỈ ĐẠO\nĐã ban hành kế hoạch.\nII. KIẾN NGHỊ\nKhông.").sections).toEqual([
      { sectionId: "I", words: "Đã ban hành kế hoạch.", line: 1 },
      { sectionId: "III", words: "Không.", line: 3 },
    ]);
  });
});
