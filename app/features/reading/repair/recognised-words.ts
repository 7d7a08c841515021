// Marks that a scan blurs above the letters: "Kiếm tra" is "Kiểm tra". Where recognised words differ only in the tone from a
// term of office papers, the term is meant; some syllables are hardly ever meant as they were seen.
import { isTerm, termHardlyLike, termLike } from "./office-terms";

/** A syllable that is seldom meant as it was seen: what is meant, unless it stands before or after one of these. */
type Seldom = { readonly meant: string; readonly before?: RegExp; readonly after?: RegExp };

const seldom: Readonly<Record<string, Seldom>> = {
  chuấn: { meant: "chuẩn" },
  triến: { meant: "triển" },
  phấm: { meant: "phẩm" },
  điếm: { meant: "điểm" },
  đế: { meant: "để", before: /^(?:quốc|chế|vương)$/u, after: /^(?:hoàng|đèn)$/u },
  biếu: { meant: "biểu", before: /^(?:tặng|quà)$/u, after: /^(?:quà|kính)$/u },
  kiếm: { meant: "kiểm", before: /^(?:sống|tiền|thêm|được)$/u, after: /^(?:tìm|hoàn|đấu|đánh|cái)$/u },
  chuyến: { meant: "chuyển", before: /^(?:đi|bay|tàu|xe|hàng|công|thăm|du)$/u, after: /^(?:số|mỗi|các|một|những|từng|\d+)$/u },
  phớ: { meant: "phó", before: /^lớ$/u, after: /^tào$/u },
  thấm: { meant: "thẩm", before: /^(?:nhuần|nước|sâu)$/u, after: /^(?:chống|ngấm)$/u },
  tống: { meant: "tổng", before: /^(?:đạt|tiền|giam)$/u },
  tố: { meant: "tổ", before: /^(?:cáo|giác|tụng|chất|nữ|khổ)$/u, after: /^(?:yếu|nhân|độc|khởi|bão|tụng)$/u },
};

const withCase = (meant: string, like: string) => {
  if (like.length > 1 && like === like.toUpperCase()) return meant.toUpperCase();
  return /^\p{Lu}/u.test(like) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant;
};

/** A word in its parts: the letters, and the signs before and after them. */
type Parts = { readonly before: string; readonly letters: string; readonly behind: string };

function partsOf(word: string): Parts | null {
  const [, before = "", letters, behind = ""] = /^([^\p{L}]*)(\p{L}+)([^\p{L}]*)$/u.exec(word) ?? [];
  return letters === undefined ? null : { before, letters, behind };
}

// No Vietnamese word has "ÿ", nor one letter with a hat twice: the second is the tone of the first.
const asLetters = (word: string) =>
  word
    .replace(/ÿ/g, "y")
    .replace(/Ÿ/g, "Y")
    .replace(/([ẤẦẨẪẬÂ])[ẤẦẨẪẬÂ]|([ẾỀỂỄỆÊ])[ẾỀỂỄỆÊ]|([ỐỒỔỖỘÔ])[ỐỒỔỖỘÔ]/giu, (_all, ...kept) => kept.find((each) => each) ?? "");

const isPlaceName = (letters: string, next: string | undefined) =>
  /^\p{Lu}\p{Ll}/u.test(letters) && /^\p{Lu}\p{Ll}/u.test(next ?? "");
const everyFew = /^(?:năm|quý|tháng|tuần|ngày)$/u;
const likeEvery = /^h[ăâắằẳặấầẩẫậãáảạ]ng$/u;
const likeWard = /^ph[ưu][ơờớởỡợòóỏõọo]ng$/u;
const bodyOfProvince = /^(?:ubnd|hđnd|dân|an)$/u;

/** What one word means by those beside it, in small letters; null when it may stay. */
function meantBy(letters: string, last: string | undefined, next: string | undefined): string | null {
  const [own, before, behind] = [letters.toLowerCase(), last?.toLowerCase() ?? "", next?.toLowerCase() ?? ""];
  if (likeEvery.test(own) && everyFew.test(behind)) return "hằng";
  if (/^th[úùủũụướ]ng$/u.test(own) && /^\d{1,2}$/.test(before) && /^(?:\d{1,2}|năm)$/.test(behind)) return "tháng";
  if (/^ng[aàáảãạăâ]y$/u.test(own) && /^\d{1,2}\/\d/.test(behind)) return "ngày";
  if (/^t[íìĩi]nh$/u.test(own) && (bodyOfProvince.test(before) || isPlaceName(next ?? "", next))) return "tỉnh";
  if (likeWard.test(own) && /^ubnd$/u.test(before)) return "phường";
  if (own === "cua" && !/^(?:con|càng|biển|đồng|ghẹ|nuôi)$/u.test(before) && !/^(?:biển|đồng|ghẹ|lột)$/u.test(behind))
    return "của";
  // "Cây trong mới", "kinh phí đã chỉ": nobody writes so.
  if (own === "trong" && behind === "mới") return "trồng";
  if (own === "chỉ" && before === "đã" && behind === "") return "chi";
  const rule = Object.hasOwn(seldom, own) ? seldom[own] : undefined;
  if (!rule || rule.before?.test(behind) || rule.after?.test(before) || isPlaceName(letters, next)) return null;
  return rule.meant;
}

// "phường An Khê" is no "phương án": a word for a place, or a name behind a small letter.
const isOfPlace = /^phường$/iu;
const isName = (first: string, second: string) => /^\p{Ll}/u.test(first) && /^\p{Lu}/u.test(second);

type Term = (one: string, other: string) => string | null;

/** The letters of the term that a word makes with its neighbour; null when it makes none. */
function inTerm(words: readonly (Parts | null)[], at: number, isFirst: boolean, term: Term): string | null {
  const [own, beside] = [words[at], words[isFirst ? at + 1 : at - 1]];
  const [first, second] = isFirst ? [own, beside] : [beside, own];
  if (!own || !first || !second || first.behind !== "" || second.before !== "") return null;
  if (isOfPlace.test(first.letters) || isName(first.letters, second.letters)) return null;
  return term(first.letters, second.letters)?.split(" ")[isFirst ? 0 : 1] ?? null;
}

function isSettled(words: readonly (Parts | null)[], at: number): boolean {
  const pairs = [words.slice(at - 1, at + 1), words.slice(at, at + 2)];
  return pairs.some(([one, other]) => one && other && one.behind === "" && isTerm(one.letters, other.letters));
}

/** Words in their order, with the terms that they nearly are; signs around a word stay. Doubtful ones may be further from a term. */
export function recognisedWords(seen: readonly string[], isDoubtful: (at: number) => boolean = () => false): string[] {
  const whole = seen.map(asLetters);
  const words = whole.map(partsOf);
  const beside = (at: number) => (words[at] ? words[at]?.letters : whole[at]);
  const meantAt = (at: number, term: Term) => inTerm(words, at, true, term) ?? inTerm(words, at, false, term);
  return whole.map((word, at) => {
    const own = words[at];
    if (!own || isSettled(words, at)) return word;
    const meant =
      meantAt(at, termLike) ??
      meantBy(own.letters, beside(at - 1), beside(at + 1)) ??
      (isDoubtful(at) ? meantAt(at, termHardlyLike) : null);
    return meant === null ? word : `${own.before}${withCase(meant, own.letters)}${own.behind}`;
  });
}
