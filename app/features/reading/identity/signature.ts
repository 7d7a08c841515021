// Below the text stand the recipients, and the name of the person who signs, with the office and on whose behalf.

import { comparable, tidy } from "~/lib/vietnamese-text";
import { beginsWithAgency } from "../agencies/agency-phrase";
import type { Paragraph } from "../block";
import { wholeText } from "../parts/paragraphs";

const RECIPIENTS = /nơi nh[ậâ]n\s*[:.]?/u;
const SIGN = String.raw`^(?:(TM|T\/M|KT|K\/T|TL|T\/L|TUQ)(?:\s*[.,]\s?|\s)|(Q)\.\s?)(?=\p{Lu})`;
const AUTHORITY = new RegExp(SIGN, "u");
const OFFICE =
  /^(KT\.\s*|Q\.\s*)?(PHÓ |QUYỀN )?(CHỦ TỊCH|CHỦ NHIỆM|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG (?=\p{Lu}{2})|BÍ THƯ|VIỆN TRƯỞNG|CHÁNH ÁN|CHỈ HUY TRƯỞNG|HIỆU TRƯỞNG|TRẠM TRƯỞNG|THỦ TƯỚNG|TỔNG CỤC TRƯỞNG|TỔNG KIỂM TOÁN|TỔNG THANH TRA|THỐNG ĐỐC|TƯ LỆNH|CHÍNH ỦY|TỔNG THƯ KÝ|CHÁNH THANH TRA)/u;
const RANK = /^(đại|thượng|trung|thiếu) (tướng|tá|úy) |^(gs|pgs|ts|ths|bs)[\s.]/iu;
// "K'Brinh" is a whole name.
const NAME =
  /^(?=.*\p{Ll})\p{Lu}\p{Ll}*(?:['’]\p{Lu}?\p{Ll}+)?(?:\s\p{Lu}(?:['’]\p{Lu})?\p{Ll}*){1,4}$|^\p{Lu}['’]\p{Lu}?\p{Ll}+$/u;
const WORD_OF_NAME = /^\p{Lu}\p{Ll}+$/u;
const CAPITAL_NAME = /^\p{Lu}{2,}(?:\s\p{Lu}{1,}){1,4}$/u;
const CAPITALS = /^[\p{Lu}\s,.&-]+$/u;
const POINT = /^[-–—+*•]\s*/u;

// Recipients at the left and the signature at the right, on the same lines: "- Bộ Y tế (b/c);  KT. CHỦ TỊCH".
const SIDE_BY_SIDE =
  /\||(?<=[;:.,)]\s)(?=(?:TM|KT|TL|TUQ)\.\s?\p{Lu}{2})|(?<=[;:,)]\s)(?=(?:PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|CỤC TRƯỞNG)$)|(?<=^[-\s]*Lưu.*[.;]\s)(?=\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4}$)/u;
// A row of a copied page holds office and name: "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Võ Văn Thử".
const BEFORE_NAME = /(?<=\p{Lu}{2})\s(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4}$)/u;

export type Closing = {
  readonly recipients: readonly string[];
  readonly signer: string | null;
  readonly signerTitle: string | null;
};

const isOffice = (line: string) => AUTHORITY.test(line) || OFFICE.test(line);

// No line of a closing is this long; what is longer is left alone.
const apart = (line: string) =>
  line.length > 400 ? [line] : line.split(SIDE_BY_SIDE).flatMap((part) => (isOffice(part) ? part.split(BEFORE_NAME) : [part]));

// "- UBND các xã, thị trấn;   Lường Văn Khánh": where no line is left for a name, it stands beside a recipient.
const BESIDE_RECIPIENT = /(?<=^[-–+*•].*[;.)]\s)(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}*){1,4}$)/u;
const withNameApart = (line: string) => {
  const [point = "", name] = line.split(BESIDE_RECIPIENT);
  return name === undefined || beginsWithAgency(name) ? [line] : [point.trim(), name];
};

/** Reads recipients, signer and office from the lines below the text. */
export function readClosing(paragraphs: readonly Paragraph[]): Closing {
  const lines = paragraphs
    .flatMap((paragraph) => apart(wholeText(paragraph)))
    .map(tidy)
    .filter((line) => line !== "")
    .reduce(withCutOffice, []);
  const closing = inLines(lines);
  return closing.signer === null && closing.signerTitle !== null ? inLines(lines.flatMap(withNameApart)) : closing;
}

function inLines(lines: readonly string[]): Closing {
  const isOfRecipients = recipientLines(lines);
  const recipients = goingOn(lines.filter((_, index) => isOfRecipients[index])).flatMap(recipientsIn);
  const others = wholeNames(lines.filter((_, index) => !isOfRecipients[index]));
  const offices = officesIn(others);
  return { recipients, signer: signerIn(others), signerTitle: offices.length > 0 ? tidy(offices.map(dotted).join(" ")) : null };
}

// "KT. TRƯỞNG BAN CHÍNH SÁCH," / "PHÁP CHẾ": capitals between an office and what follows go on with it, unless they are the name.
function officesIn(lines: readonly string[]): string[] {
  const isNamed = lines.some((line) => NAME.test(line));
  const last = lines.findLastIndex(isOffice);
  let isOpen = false;
  return lines.filter((line, index) => {
    const goesOn = isOpen && CAPITALS.test(line) && (index < last || isNamed);
    isOpen = isOffice(line) || goesOn;
    return isOpen;
  });
}

// "TM. ỦY BAN" / "NHÂN DÂN": a narrow cell cuts the name of the body.
function withCutOffice(lines: readonly string[], line: string): string[] {
  const before = lines.at(-1) ?? "";
  const isCut = /^TM\.? .*(?:ỦY BAN|HỘI ĐỒNG|NHÂN)$/u.test(before) && /^(?:NHÂN )?DÂN/u.test(line);
  return isCut ? [...lines.slice(0, -1), `${before} ${line}`] : [...lines, line];
}

// Points after "Nơi nhận", and lines that go on with one. The archive is the last.
function recipientLines(lines: readonly string[]): boolean[] {
  let isInside = false;
  return lines.map((line, index) => {
    if (/^[-–+]\s*lưu(?!\p{L}).*\.$/iu.test(lines[index - 1] ?? "")) isInside = false;
    if (RECIPIENTS.test(comparable(line))) isInside = true;
    else if (isOffice(line)) isInside = false;
    else if (POINT.test(line)) isInside = true;
    else if (NAME.test(line) || CAPITAL_NAME.test(line)) isInside = false;
    return isInside;
  });
}

// A name cut behind the surname, or before its last word: "Bùi" / "Xuân Cường", "Lê Tấn" / "Lộc".
function wholeNames(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.at(-1) ?? "";
    const [first, last] = [WORD_OF_NAME.test(before), WORD_OF_NAME.test(line)];
    const isCut = first
      ? NAME.test(line) && line.split(" ").length <= 3
      : last && NAME.test(before) && before.split(" ").length <= 3;
    if (isCut) whole[whole.length - 1] = `${before} ${line}`;
    else whole.push(line);
  }
  return whole;
}

// In a list with dashes a line in small letters without one goes on with the recipient above: "các Vụ: CN, KTTH".
function goingOn(lines: readonly string[]): string[] {
  const dashed = lines.filter((line) => POINT.test(line)).length;
  const isDashed = dashed >= 2;
  const isOfPoints = dashed >= 4 && dashed >= lines.length * 0.6;
  const joined: string[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1] ?? ".";
    const goesOn = isOfPoints || /^\p{Ll}/u.test(line) || !/[;.:]$/u.test(before);
    // "- VPUBND tỉnh:" / "+ CVP, các PCVP;"
    const isBelow = /^\+/u.test(line) && /^-.*:$/u.test(before);
    if (isDashed && index > 1 && (isBelow || (goesOn && !POINT.test(line))) && !RECIPIENTS.test(comparable(line)))
      joined.push(`${joined.pop()} ${line.replace(/^\+\s*/u, "")}`);
    else joined.push(line);
  }
  return joined;
}

// Several may stand on one line: "- Bộ Y tế; - Lưu: VT."
function recipientsIn(line: string): string[] {
  const after = line.replace(/^.*nơi nh[ậâ]n\s*[:.]?/iu, "").trim();
  return after.split(/[;.]\s*(?=[-–+]\s)/u).flatMap((each) => {
    const text = each
      .replace(POINT, "")
      .replace(/[;.,\s]+$/u, "")
      .trim();
    // "08 KH" below the recipients says how many copies were made.
    if (/^\d{1,3}\s\p{Lu}{1,4}$/u.test(text)) return [];
    return text === "" || /^(gửi )?bản (điện tử|giấy)\s*:?$/u.test(comparable(text)) ? [] : [text];
  });
}

const SIGNED = /^\(?(?:đã ký|ký tên)/iu;

// Who signs stands right below the office; where that names nobody, the last name counts.
function signerIn(lines: readonly string[]): string | null {
  const office = lines.findLastIndex(isOffice);
  const named = (some: readonly string[]) =>
    some
      .map((line) => tidy(line.replace(RANK, "")))
      .filter((line) => (NAME.test(line) || CAPITAL_NAME.test(line)) && !isOffice(line) && !SIGNED.test(line));
  const below = office < 0 ? [] : named(lines.slice(office + 1));
  const name = below.find((line) => NAME.test(line)) ?? below[0] ?? named(lines).at(-1);
  return name === undefined ? null : CAPITAL_NAME.test(name) ? capitalised(name) : name;
}

const capitalised = (name: string) => name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());

// "TM ỦY BAN", "KT.CHỦ TỊCH" and "T/M" as they are to be written.
function dotted(line: string): string {
  return line.replace(AUTHORITY, (_, sign: string | undefined, acting = "") => `${(sign ?? acting).replace("/", "")}. `);
}
