// Several bodies share the word before their fields: "các Sở: Y tế, Tài chính và Công Thương", "các Viện: Dinh dưỡng, Pasteur".

import { comparable } from "~/lib/vietnamese-text";
import { sectors } from "./sectors";

const SECTOR = [...sectors.flatMap(({ name, short }) => [name, ...short])]
  .map((name) => comparable(name))
  .sort((one, other) => other.length - one.length)
  .join("|");
const JOINT = String.raw`\s*(?:[,;]\s*(?:và\s+)?|\s+và\s+)`;
const HEADS = String.raw`(?<whose>giám đốc|thủ trưởng|lãnh đạo|trưởng)?\s*(?<![\p{L}])các\s+(?<head>sở|phòng|bộ)(?:,?\s*(?:ban|ngành|cơ quan))*`;
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

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The text with the shared word before each name that it belongs to. */
export function spelledOut(text: string): string {
  const plain = comparable(text);
  if (plain.length !== text.length || !plain.includes("các ")) return text;
  let [written, from] = ["", 0];
  for (const match of plain.matchAll(OF_SECTORS)) {
    const { whose, head = "", fields = "" } = match.groups ?? {};
    const start = match.index + match[0].length - fields.length;
    const words = text.slice(start, start + fields.length);
    const names = [...fields.matchAll(EACH_SECTOR)].map(({ index, 0: name }) => words.slice(index, index + name.length));
    const before = whose ? `${capital(whose)} ${head}` : capital(head);
    const space = /^\s*/u.exec(match[0])?.[0] ?? "";
    written += text.slice(from, match.index) + space + names.map((name) => `${before} ${name}`).join(", ");
    from = match.index + match[0].length;
  }
  return others(written + text.slice(from));
}

// "UBND các xã: Cỏ May, Nậm Lúc": the places of one kind.
const OF_PLACES =
  /^(?<body>(?:ubnd|ủy ban nhân dân)\s+)các\s+(?<kind>xã|phường|huyện|thị xã|thành phố)\s*:\s+(?<places>\p{Lu}[^:.;]{2,400})$/iu;

function places(text: string): string | null {
  const { body = "", kind = "", places: named = "" } = OF_PLACES.exec(text)?.groups ?? {};
  const names = named.split(/\s*,\s*|\s+và\s+/u).filter((name) => name !== "");
  const arePlaces = names.length > 0 && names.every((name) => /^(?:\p{Lu}\p{L}*[\s'’-]?){1,5}\d*$/u.test(name));
  return arePlaces ? names.map((name) => `${body}${kind} ${name}`).join(", ") : null;
}

function others(text: string): string {
  const placed = places(text);
  if (placed !== null) return placed;
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
