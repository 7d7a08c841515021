// What stands around the text of a letter: letterhead, signature, receivers. Kept with each letter and offered for the next.

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

/** What a first letter of this agency would begin with; every part can be changed on the form. */
export function firstFrame(sender: Sender, place: string | null): LetterFrame {
  const isCommittee = sender.kind === "people-committee";
  return {
    parentName: isCommittee || !sender.parentName ? "" : inCapitals(sender.parentName),
    issuerName: inCapitals(sender.name),
    issuerWords: fullName(sender.name),
    symbol: isCommittee ? "UBND" : initials(sender.name),
    place: place ?? "",
    urgency: "",
    signAs: isCommittee ? ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"] : ["THỦ TRƯỞNG CƠ QUAN"],
    signer: "",
    copies: ["Như trên"],
    draftingUnit: "",
    reportTo: fullName(sender.name),
  };
}
