// Several bodies share the word before their fields: "các Sở: Y tế, Tài chính và Công Thương", "các Viện: Dinh dưỡng, Pasteur".

import { remembered } from "~/lib/remembered";
import { comparable } from "~/lib/vietnamese-text";
import { beginsWithAgency } from "./agency-phrase";
import { sectors } from "./sectors";
import { eachPlace } from "./shared-places";

const SECTOR = [...sectors.flatMap(({ name, short }) => [name, ...short])]
  .map((name) => comparable(name))
  .sort((one, other) => other.length - one.length)
  .join("|");
const JOINT = String.raw`\s*(?:[,;]\s*(?:và\s+)?|\s+và\s+)`;
const HEADS = String.raw`(?<whose>giám đốc|thủ trưởng|lãnh đạo|bộ trưởng|trưởng)?\s*(?<![\p{L}])các\s+(?<head>sở|phòng|bộ)(?:,?\s*(?:ban|ngành|cơ quan))*`;
const OF_SECTORS = new RegExp(
  String.raw`${HEADS}\s*:?\s+(?<fields>(?:${SECTOR})(?!\p{L})(?:${JOINT}(?:${SECTOR})(?!\p{L}))+)`,
  "gu",
);
const OF_OTHERS =
  /^các\s+(?<head>viện|vụ|cục|chi cục|trường|trung tâm|hội|ban|sở|phòng|bệnh viện|công ty|tập đoàn|tổng công ty)\s*:\s+(?<fields>[^:.]{3,250})/u;
// "Các hội: Hội Nghề cá, Hiệp hội Nhà thầu" says the shared word itself.
const HAS_HEAD =
  /^(?:hội|hiệp hội|viện|vụ|cục|chi cục|trường|trung tâm|ban|sở|phòng|bệnh viện|công ty|tập đoàn|tổng công ty)(?!\p{L})/u;
const EACH_SECTOR = new RegExp(`(?:${SECTOR})(?!\\p{L})`, "gu");

// "Sở Y tế, Nội vụ và Tài chính": the word is said once before its fields, without "các".
const ONCE = new RegExp(
  String.raw`(?=sở|phòng)(?<![\p{L}]|các\s)(?<head>sở|phòng)\s*:?\s+(?<fields>(?:${SECTOR})(?!\p{L})(?:${JOINT}(?!công an|quốc phòng)(?:${SECTOR})(?!\p{L}))+)`,
  "gu",
);

// What a list after "các" cannot be without: most sentences are not looked through for its fields.
const SEVERAL = /các\s+(?:sở|phòng|bộ)/u;

// No department of a province is that of the police or the army: "các sở: Tư pháp, Công an tỉnh".
const isOwnBody = (head: string, name: string) => head !== "bộ" && /^(?:công an|quốc phòng)$/iu.test(name);

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function withEachField(text: string, shape: RegExp, hint?: RegExp): string {
  const plain = comparable(text);
  if (plain.length !== text.length || hint?.test(plain) === false) return text;
  let [written, from] = ["", 0];
  for (const match of plain.matchAll(shape)) {
    const { whose, head = "", fields = "" } = match.groups ?? {};
    const start = match.index + match[0].length - fields.length;
    const words = text.slice(start, start + fields.length);
    const names = [...fields.matchAll(EACH_SECTOR)].map(({ index, 0: name }) => words.slice(index, index + name.length));
    const before = `${whose ? `${capital(whose)} ` : ""}${capital(head)}`;
    const space = /^\s*/u.exec(match[0])?.[0] ?? "";
    written +=
      text.slice(from, match.index) +
      space +
      names.map((name) => (isOwnBody(head, name) ? name : `${before} ${name}`)).join(", ");
    from = match.index + match[0].length;
  }
  return written + text.slice(from);
}

// "Các đơn vị: Văn phòng UBND tỉnh, …", "Thủ trưởng các cơ quan, đơn vị: …": those that are named stand for the group.
const NAMED_GROUP =
  /(?<=^|với\s|giao\s|nghị\s)(?:thủ trưởng\s+|lãnh đạo\s+)?các\s+(?:cơ quan|đơn vị|sở|ban|ngành)(?:,?\s+(?:và\s+)?(?:cơ quan|đơn vị|sở|ban|ngành|địa phương|liên quan|sau))*\s*:\s+(?=\p{Lu})/giu;

/** The text with the shared word before each name that it belongs to. */
export const spelledOut = remembered((text) => {
  const fields = /(?:^|[^\p{L}])(?:sở|phòng|bộ)[\s:,]/iu.test(text)
    ? withEachField(withEachField(text, OF_SECTORS, SEVERAL), ONCE)
    : text;
  return others(
    eachPlace(
      fields.replace(NAMED_GROUP, (group, at: number) => (beginsWithAgency(fields.slice(at + group.length)) ? "" : group)),
    ),
  );
});

function others(text: string): string {
  const match = OF_OTHERS.exec(comparable(text));
  const { head = "", fields = "" } = match?.groups ?? {};
  if (match === null) return text;
  const at = match[0].length - fields.length;
  const words = text.slice(at, match[0].length);
  if (!/^\p{Lu}/u.test(words)) return text;
  // What is to be done may hold commas too, and goes on in small letters.
  const isField = (name: string) => /^\p{Lu}/u.test(name) && !HAS_HEAD.test(comparable(name));
  const names = words.split(/[,;]\s*/u).map((name) => (isField(name) ? `${capital(head)} ${name.trim()}` : name.trim()));
  return names.join(", ") + text.slice(match[0].length);
}
