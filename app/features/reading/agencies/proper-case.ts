// A name in capitals is written as in running text: "ỦY BAN NHÂN DÂN TỈNH LÀO CAI" is "Ủy ban nhân dân tỉnh Lào Cai".

import { comparable } from "~/lib/vietnamese-text";
import { fixedNames, sectors } from "./sectors";

const AREA =
  /(?<!\p{L})(tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|tỉnh|thành phố|tp\.?|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s+((?:\p{L}+[\s-]*){1,4})/gu;
const HEAD =
  /(?<!\p{L}|đảng |chi |cơ )(sở|bộ|cục|chi cục|vụ|phòng|ban|viện|trung tâm|trường|hội(?! đồng)|đoàn|chủ tịch)\s+(\p{L})/gu;
// Letters without a vowel are the first ones of words; "tp" is written small in running text.
const ACRONYM = /(?<!\p{L})(?!tp(?!\p{L}))[bcdđghklmnpqrstvx]{2,}(?!\p{L})/gu;
// "Trường Tiểu học và THCS Lũng Vài": a school is named behind its kind.
const SCHOOL =
  /(?<!\p{L})(mầm non|mẫu giáo|tiểu học|trung học cơ sở|trung học phổ thông|THCS|THPT)\s+((?!(?:và|số|tỉnh|huyện|thị|quận|xã|phường|thành phố|THCS|THPT)(?!\p{L}))\p{L}+(?:\s(?!(?:tỉnh|huyện|thị xã|quận|xã|phường|thành phố|thị trấn)(?!\p{L}))\p{L}+){0,4})/gu;
const titled = (words: string) => words.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

/** The name with capitals only where names have them. Leaves a name in small letters as it is. */
export function properCase(name: string): string {
  if (/\p{Ll}{2}/u.test(name)) return name;
  const small = name
    .toLowerCase()
    .replace(/(?<!\p{L})ubnd(?!\p{L})/gu, "ủy ban nhân dân")
    .replace(/(?<!\p{L})hđnd(?!\p{L})/gu, "hội đồng nhân dân")
    .replace(ACRONYM, (letters) => letters.toUpperCase());
  const headed = withSchool(small).replace(HEAD, (_, head: string, letter: string) => `${head} ${letter.toUpperCase()}`);
  const placed = headed.replace(AREA, (_, area: string, place: string) => `${area} ${titled(place)}`);
  const fixed = [...sectors.map((sector) => sector.name), ...fixedNames].reduce(withName, placed);
  return fixed.charAt(0).toUpperCase() + fixed.slice(1);
}

function withSchool(name: string): string {
  return name.startsWith("trường ") ? name.replace(SCHOOL, (_, kind: string, own: string) => `${kind} ${titled(own)}`) : name;
}

function withName(text: string, name: string): string {
  const at = comparable(text).indexOf(comparable(name));
  const isWord = at >= 0 && !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + name.length));
  return isWord ? text.slice(0, at) + name + text.slice(at + name.length) : text;
}
