// Several places share the body before them: "UBND các xã: Cỏ May, Nậm Lúc", "UBND 02 xã: …",
// "UBND phường Hòa Bình, An Lạc và xã Tân Lập".

import { beginsWithAgency } from "./agency-phrase";

const BODY = String.raw`(?:(?:phó\s+)?chủ tịch\s+)?(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|hđnd|hội đồng nhân dân|công an|đảng ủy|trạm y tế|ban chỉ huy quân sự|mttq)`;
// "Các tỉnh, thành phố" are told apart by the names of the cities.
const BOTH = "tỉnh, thành phố(?: trực thuộc trung ương)?";
// "Các xã, phường: Hòa Lâm, An Cát": which of them is of which kind is not said.
const ONE = "(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|thị|thành)";
const MIXED = `${ONE}(?:(?:, | và )${ONE})+`;
const KIND = `(?:${BOTH}|${MIXED}|xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)`;
const CITY = /^(?:Hà Nội|(?:TP\.? ?)?Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)$/u;
// "UBND tỉnh Lai An, EVN": an acronym is a body of its own.
const PLACE = String.raw`(?!\p{Lu}{2,6}(?!\p{L}))\p{Lu}[\p{L}'’]*(?:[\s-](?:\p{Lu}[\p{L}'’]*|\d+))*`;
const JOINT = String.raw`\s*(?:[,;]\s*(?:và\s+)?|\s+và\s+)`;
// The words of the bodies are sought without case, those of the places by their capitals.
const anyCase = (shape: string) => shape.replace(/(?<!\\)\p{L}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
const SHARED = new RegExp(
  `(?<![\\p{L}])(?<body>${anyCase(BODY)})\\s+(?:các\\s+|\\d{1,3}\\s+)?(?<kind>${anyCase(KIND)})\\s*:?\\s+(?<places>${PLACE}(?:${JOINT}(?:(?:các\\s+)?${KIND}\\s+)?${PLACE})+)`,
  "gu",
);
const EACH = new RegExp(`(?:${JOINT})|$`, "gu");
const OWN_KIND = new RegExp(`^(?:các\\s+)?(?<kind>${KIND})\\s+(?=\\p{Lu})`, "u");

function kindOf(kind: string, place: string): string {
  if (/^tỉnh,/iu.test(kind)) return CITY.test(place) ? "thành phố " : "tỉnh ";
  return /,|\svà\s/u.test(kind) ? "" : `${kind} `;
}

/** How far a list of places goes: up to the first that is a body of its own. @param behind what follows the list in the text */
function placesIn(list: string, behind: string): { readonly each: readonly string[]; readonly rest: string } {
  const each: string[] = [];
  let from = 0;
  for (const joint of list.matchAll(EACH)) {
    const place = list.slice(from, joint.index);
    if (each.length > 0 && !OWN_KIND.test(place) && beginsWithAgency(list.slice(from) + behind)) break;
    each.push(place);
    from = joint.index + joint[0].length;
  }
  return { each, rest: list.slice(from) };
}

/** The text with the body and the kind of place before each of several places. */
export function eachPlace(text: string): string {
  return text.replace(SHARED, (all, ...found) => {
    const { body = "", kind = "", places = "" } = found.at(-1) as Record<string, string>;
    const { each, rest } = placesIn(places, text.slice((found.at(-3) as number) + all.length));
    if (each.length < 2) return all;
    let current = kind;
    const names = each.map((place) => {
      current = OWN_KIND.exec(place)?.groups?.kind ?? current;
      return `${body} ${kindOf(current, place)}${place.replace(OWN_KIND, "")}`;
    });
    return names.join(", ") + (rest === "" ? "" : `, ${rest}`);
  });
}
