// Family names are few: a recognised name that differs from one only in its tone is that one. Given names may have any tone.
const families =
  "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Trương Đinh Lâm Phùng Mai Tô Hà Tạ Cao Thái Châu Chu Lương Lưu Quách Tống Thạch Triệu Khổng Kiều La Lại Lục Lữ Mạc Nghiêm Nông Quan Tăng Từ Tôn Doãn Đàm Đồng Giang Hứa Kim Lò Vi Hoa Cù Bạch Bế Cầm Chử Điểu Giàng Vàng Thào Sùng Hờ Rơ Y".split(
    " ",
  );
/** What stands most often between the family name and the given one. */
const middle =
  /^(?:Văn|Thị|Đức|Hữu|Xuân|Quang|Ngọc|Minh|Thanh|Đình|Công|Thế|Quốc|Bá|Trọng|Tiến|Mạnh|Thu|Kim|Hồng|Duy|Anh|Viết|Việt|Hải|Tuấn|Thành|Như|Trung|Chí|Đăng|Khắc|Sỹ|Phú|Vĩnh|Nhật|Thúy)$/u;

const toneless = (word: string) =>
  word
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
    .normalize("NFC");

const isNameShaped = (words: readonly string[]) =>
  words.length >= 3 && words.length <= 5 && middle.test(words[1] ?? "") && words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word));

const known = new Set(families);
const byLetters = new Map<string, string | null>();
for (const name of families) byLetters.set(toneless(name), byLetters.has(toneless(name)) ? null : name);

/** Whether a word is one of the common family names. */
export const isFamilyName = (word: string): boolean => known.has(word);

/** Whether these words are the whole name of a person, with one of the common family names. */
export const isPersonsName = (words: readonly string[]): boolean => known.has(words[0] ?? "") && isNameShaped(words);

/** The words of a recognised line; when it is the name of a person, its family name with the tone that such names have. */
export function withFamilyName(words: readonly string[]): string[] {
  const [first, second = "", ...rest] = words;
  if (first === undefined || !isNameShaped(words) || known.has(first)) return [...words];
  return [byLetters.get(toneless(first)) ?? first, second, ...rest];
}
