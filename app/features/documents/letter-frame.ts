// What stands around the text of a letter: letterhead, signature, receivers. Kept with each letter and offered for the next.

import type { LetterKind } from "./template-kind";

export const urgencies = ["", "khan", "thuong-khan", "hoa-toc"] as const;
export type Urgency = (typeof urgencies)[number];

export type LetterFrame = {
  /** The body above, in capitals; empty for a People's Committee. May have two lines. */
  readonly parentName: string;
  readonly issuerName: string;
  /** The issuing body within a sentence. */
  readonly issuerWords: string;
  /** What stands after the number: "UBND-KGVX". */
  readonly symbol: string;
  readonly place: string;
  readonly urgency: Urgency;
  /** Authority and position, one line each: "KT. CHỦ TỊCH". */
  readonly signAs: readonly string[];
  readonly signer: string;
  /** Receivers at the end, without "Lưu". */
  readonly copies: readonly string[];
  /** The unit that keeps a copy beside VT; may be empty. */
  readonly draftingUnit: string;
  /** To whom results are reported. */
  readonly reportTo: string;
};

/** What is known of the agency that sends. */
export type Sender = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string;
  readonly parentName: string | null;
};

const committee = "Ủy ban nhân dân";

/** "UBND tỉnh Lào Cai" in full: the form of a letter abbreviates no names in its head. */
export function fullName(name: string): string {
  return name.replace(/^UBND\b/u, committee);
}

// The name of a committee is set in two lines, as it is written on paper.
const inCapitals = (name: string) =>
  fullName(name).toUpperCase().replace(`${committee.toUpperCase()} `, `${committee.toUpperCase()}\n`);

const initials = (name: string) =>
  name
    .replace(/ (tỉnh|thành phố|huyện|thị xã) .*$/u, "")
    .split(/[\s,-]+/u)
    .filter((word) => !["và", "của", ""].includes(word))
    .map((word) => (word === word.toUpperCase() ? word : word[0]?.toUpperCase()))
    .join("");

// The name of an agency says what its head is called.
const heads: readonly (readonly [RegExp, string])[] = [
  [/^(Sở|Công an tỉnh|Bảo hiểm xã hội|Kho bạc)(?=\s)/u, "GIÁM ĐỐC"],
  [/^Chi cục(?=\s)/u, "CHI CỤC TRƯỞNG"],
  [/^Cục(?=\s)/u, "CỤC TRƯỞNG"],
  [/^Văn phòng(?=\s)/u, "CHÁNH VĂN PHÒNG"],
  [/^Thanh tra(?=\s)/u, "CHÁNH THANH TRA"],
  [/^Công an(?=\s)/u, "TRƯỞNG CÔNG AN"],
  [/^Phòng(?=\s)/u, "TRƯỞNG PHÒNG"],
  [/^Ban(?=\s)/u, "TRƯỞNG BAN"],
  [/^Bộ(?=\s)/u, "BỘ TRƯỞNG"],
];

/** Authority and position of whoever signs for the agency, one line each. */
function headOf({ name, kind }: Pick<Sender, "name" | "kind">): string[] {
  if (kind === "people-committee") return ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"];
  return [heads.find(([pattern]) => pattern.test(name))?.[1] ?? "THỦ TRƯỞNG CƠ QUAN"];
}

const titles = [...heads.map(([, title]) => title), "THỦ TRƯỞNG CƠ QUAN"].sort((a, b) => b.length - a.length);

const bears = (line: string, title: string) => line === title || line.endsWith(` ${title}`);

/**
 * The signer's lines of an older letter with the title that the head of the agency has now: where no line names it, the title
 * that stands there is of another time. "KT." and "PHÓ" stay; who signs by order ("TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG") keeps the own.
 */
export function titlesOfToday(lines: readonly string[], sender: Pick<Sender, "name" | "kind">): string[] {
  const now = headOf(sender).at(-1) ?? "";
  const old = titles.find((title) => lines.some((line) => bears(line, title)));
  if (old === undefined || !titles.includes(now) || lines.some((line) => bears(line, now))) return [...lines];
  return lines.map((line) => (bears(line, old) ? line.slice(0, -old.length) + now : line));
}

const typeMarks: Readonly<Partial<Record<LetterKind, string>>> = { "progress-report": "BC", conclusion: "TB" };
const marked = /^(?:BC|TB)-/u;

/**
 * What stands after the number of a document of this kind: "BC-UBND" for a report, whose type comes first (NĐ 30/2020, Phụ lục I);
 * a letter has no type in its symbol, so "UBND-KGVX" of a letter makes "BC-UBND".
 */
export function symbolFor(kind: LetterKind, symbol: string): string {
  const mark = typeMarks[kind];
  if (mark === undefined) return symbol.replace(marked, "");
  return symbol.startsWith(`${mark}-`) ? symbol : `${mark}-${symbol.replace(marked, "").split("-")[0]}`;
}

const asAbove = /^như trên[;.]?$/iu;

/** Receivers as they stand on paper: nobody is "above" where nothing is addressed to anybody. */
export function copiesOnPaper(copies: readonly string[], isAddressed: boolean): string[] {
  return copies.filter((copy) => isAddressed || !asAbove.test(copy.trim())).map((copy) => copy.replace(/[;.]$/, ""));
}

/** What a first letter of this agency would begin with; every part can be changed on the form. */
export function firstFrame(sender: Sender, kind: LetterKind, place: string | null): LetterFrame {
  const isCommittee = sender.kind === "people-committee";
  return {
    parentName: isCommittee || !sender.parentName ? "" : inCapitals(sender.parentName),
    issuerName: inCapitals(sender.name),
    issuerWords: fullName(sender.name),
    symbol: symbolFor(kind, isCommittee ? "UBND" : initials(sender.name)),
    place: place ?? "",
    urgency: "",
    signAs: headOf(sender),
    signer: "",
    copies: ["Như trên"],
    draftingUnit: "",
    reportTo: fullName(sender.name),
  };
}
