// TCVN3 (the .Vn fonts) and VNI wrote Vietnamese with the codes of Western letters. Here they become Unicode again.
import { vietnameseShare } from "./vietnamese-share";

export type OldLetters = "tcvn3" | "vni";

const tcvn3From = 0xa1;
// From 0xA1 on; "." stands where the code has no letter.
const tcvn3Letters = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

const tcvn3 = new Map([...tcvn3Letters].map((letter, index) => [String.fromCharCode(tcvn3From + index), letter] as const));

const fromTcvn3 = (text: string) =>
  text.replace(/[\u00a1-\u00fe]/g, (sign) => {
    const letter = tcvn3.get(sign);
    return letter === undefined || letter === "." ? sign : letter;
  });

const tone = { ø: "\u0300", ù: "\u0301", õ: "\u0303", û: "\u0309", ï: "\u0323" } as const;
const circumflex = { à: "\u0300", á: "\u0301", ã: "\u0303", å: "\u0309", ä: "\u0323", â: "" } as const;
const breve = { è: "\u0300", é: "\u0301", ü: "\u0303", ú: "\u0309", ë: "\u0323", ê: "" } as const;

const vniMarks = new Map<string, string>([
  ...Object.entries(tone),
  ...Object.entries(circumflex).map(([sign, mark]) => [sign, `\u0302${mark}`] as const),
  ...Object.entries(breve).map(([sign, mark]) => [sign, `\u0306${mark}`] as const),
]);
const vniLetters = new Map(Object.entries({ ô: "ơ", ö: "ư", ñ: "đ", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ" }));

function vniSign(letter: string, mark: string | undefined): string {
  const small = letter.toLowerCase();
  const base = vniLetters.get(small) ?? small;
  const written = (base + (vniMarks.get((mark ?? "").toLowerCase()) ?? "")).normalize("NFC");
  return letter === small ? written : written.toUpperCase();
}

const vniPair = /([aeouyôö])([øùõûïàáãåäâèéüúëê])|[ôöñæóòî]/giu;

const fromVni = (text: string) =>
  text.replace(vniPair, (whole, letter?: string, mark?: string) => vniSign(letter ?? whole, mark));

/** The letters that a font of this name draws: ".VnTime" is TCVN3, "VNI-Times" VNI; null for every other font. */
export function lettersOfFont(font: string | null | undefined): OldLetters | null {
  if (/^\.vn/i.test(font ?? "")) return "tcvn3";
  return /^vni[- ]/i.test(font ?? "") ? "vni" : null;
}

/** The text in Unicode. A .Vn font whose name ends in H shows small codes as capitals. */
export function fromOldLetters(text: string, letters: OldLetters, font = ""): string {
  if (letters === "vni") return fromVni(text);
  return /^\.vn.*h$/i.test(font) ? fromTcvn3(text).toUpperCase() : fromTcvn3(text);
}

/**
 * Text whose font is not known, in Unicode: the old letters are read where the words become Vietnamese by it, and were not
 * before.
 */
export function repairOldLetters(text: string): string {
  // Letters that only Unicode has: the text is not old.
  if (/[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u.test(text)) return text;
  const before = vietnameseShare(text);
  if (before > 0.5) return text;
  const [best] = [fromTcvn3(text), fromVni(text)]
    .map((read) => ({ read, share: vietnameseShare(read) }))
    .sort((one, other) => other.share - one.share);
  return best && best.share >= 0.8 ? best.read : text;
}
