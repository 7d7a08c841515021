// A slip of the pen changes a word of the trade ("Lao đông"); a changed proper name is another body ("Bắc Hà", "Bắc Kạn").

import { comparable } from "~/lib/vietnamese-text";
import { agencyHeads } from "./agency-heads";
import { editDistance } from "./edit-distance";
import { fixedNames, sectors } from "./sectors";

const wordsOf = (text: string) => comparable(text).match(/\p{L}+/gu) ?? [];

// Whoever reads knows how these are spelled; every other word may be somebody's name.
const TRADE = new Set([agencyHeads, ...fixedNames, ...sectors.map(({ name }) => name)].flatMap(wordsOf));
const AREA = /(?<!\p{L})(?:huyện|thị xã|quận|xã|phường|thị trấn|đặc khu|tỉnh|thành phố|thôn|bản|khu vực)\s(?!hội(?!\p{L})).*$/u;

const areaOf = (key: string) => AREA.exec(key)?.[0] ?? "";
const withoutTones = (word: string) => word.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "");
const areSameButForTones = (one: string, other: string) => withoutTones(one) === withoutTones(other);
const most = (key: string) => Math.floor(key.length / 12);

/** Whether one name is the other with slips: at most one letter in twelve, and in a short name no more than a tone. */
export function isSlipOf(written: string, name: string): boolean {
  // A whole directory is gone through: what costs least comes first.
  if (Math.abs(written.length - name.length) > most(name) || !slipsInWords(written.split(" "), name.split(" "))) return false;
  if (areaOf(written) !== areaOf(name)) return false;
  return areSameButForTones(written, name) || editDistance(written, name, most(name)) <= most(name);
}

function slipsInWords(wrong: readonly string[], right: readonly string[]): boolean {
  if (wrong.length !== right.length) return wrong.join("") === right.join("");
  return right.every((word, at) => wrong[at] === word || (TRADE.has(word) && !TRADE.has(wrong[at] ?? "")));
}
