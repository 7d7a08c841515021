// The letters of TCVN3 and VNI, as papers before 2005 were typed; read back by the letters of the readers, so not shared with them.

export type Stretch = { readonly text: string; readonly font: string };
export type Letters = "unicode" | "tcvn3" | "vni";

const tcvn3 = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";
const tcvn3Code = (letter: string) => {
  const at = letter === "." ? -1 : [...tcvn3].indexOf(letter);
  return at < 0 ? letter : String.fromCharCode(0xa1 + at);
};
const hasNoCapital = (letter: string) =>
  letter !== letter.toLowerCase() && letter.normalize("NFD").length > 1 && !tcvn3.includes(letter);

/** .VnTime has no capitals with tones: they stand in .VnTimeH, whose small letters look like capitals. */
function inTcvn3(text: string): Stretch[] {
  const isAllCapitals = text === text.toUpperCase() && text !== text.toLowerCase();
  if (isAllCapitals) return [{ text: [...text.toLowerCase()].map(tcvn3Code).join(""), font: ".VnTimeH" }];
  const stretches: { text: string; font: string }[] = [];
  for (const letter of text) {
    const font = hasNoCapital(letter) ? ".VnTimeH" : ".VnTime";
    const code = tcvn3Code(font === ".VnTimeH" ? letter.toLowerCase() : letter);
    const open = stretches.at(-1);
    if (open?.font === font) open.text += code;
    else stretches.push({ text: code, font });
  }
  return stretches;
}

const tones: Readonly<Record<string, string>> = { "\u0300": "ø", "\u0301": "ù", "\u0303": "õ", "\u0309": "û", "\u0323": "ï" };
const hats: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "\u0302": { "": "â", "\u0300": "à", "\u0301": "á", "\u0303": "ã", "\u0309": "å", "\u0323": "ä" },
  "\u0306": { "": "ê", "\u0300": "è", "\u0301": "é", "\u0303": "ü", "\u0309": "ú", "\u0323": "ë" },
};
const alone: Readonly<Record<string, string>> = { đ: "ñ", ì: "ì", í: "í", ỉ: "æ", ĩ: "ó", ị: "ò", ỵ: "î", ơ: "ô", ư: "ö" };

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const upper = (code: string) => (letter === small ? code : code.toUpperCase());
  if (alone[small]) return upper(alone[small]);
  const [base = letter, ...marks] = [...small.normalize("NFD")];
  const tone = marks.find((mark) => tones[mark]) ?? "";
  const hat = marks.find((mark) => hats[mark]);
  const horn = marks.includes("\u031b") ? (base === "o" ? "ô" : "ö") : base;
  const sign = hat ? (hats[hat]?.[tone] ?? "") : (tones[tone] ?? "");
  return marks.length === 0 ? letter : upper(horn + sign);
}

/** A text in the letters of its time, with the fonts that draw them. */
export function typedIn(letters: Letters, text: string, font: string): Stretch[] {
  if (letters === "tcvn3") return inTcvn3(text);
  return letters === "vni" ? [{ text: [...text].map(vniLetter).join(""), font: "VNI-Times" }] : [{ text, font }];
}
