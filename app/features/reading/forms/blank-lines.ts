// A form without a table: each line names what is asked and leaves room for it. "1. Tổng số hộ: ……… hộ", "Đã ban hành: Có ☐ Không ☐".

import { comparable, tidy } from "~/lib/vietnamese-text";
import type { Block, Paragraph } from "../block";
import { isPoint, takeMarker } from "../outline/marker";
import { isCapitalHeading } from "../outline/tree";
import { wholeText } from "../parts/paragraphs";
import type { FormRow } from "./form-row";

const BLANK = /[.…_](?:\s?[.…_]){2,}|…/u;
const BLANKS = new RegExp(`\\s*:?\\s*(?:${BLANK.source})[.…_]*\\s*`, "gu");
const BOX = "[☐□▢◻☑☒✓✔]";
const ANSWERS = new RegExp(
  `\\s*[:?]?\\s*(?:(${BOX})\\s*có|có\\s*(${BOX}))[\\s/;,]*(?:(${BOX})\\s*không|không\\s*(${BOX})).*$`,
  "iu",
);
const PARTS = /^(?:trong đó|bao gồm|chia ra|gồm)(?:\s*có)?\s*:?\s*$/u;
// Who fills it in, and when, is no part of what is asked.
const ASIDE =
  /ngày\s*[.…_]+.*tháng|^(?:số\s*:|(?:tên )?(?:cơ quan|đơn vị)(?: (?:báo cáo|khai|điền|tự kiểm tra))?\s*:|địa chỉ|đơn vị tính|đvt|kỳ báo cáo|người (?:lập|điền|khai|báo cáo)|họ (?:và )?tên|điện thoại|kính gửi)/u;

const [fewest, share] = [3, 0.6];
const mostUnit = 24;

type Asked = Pick<FormRow, "label" | "unit" | "value" | "asks">;

// What stands behind the room for a figure is its unit, up to the next sign: "……… hộ, đạt tỷ lệ: ……… %".
function unitBehind(words: string): { readonly unit: string | null; readonly rest: string } {
  const [unit = ""] = /^(?:%|\p{L}[\p{L}\d²³/ ]*)/u.exec(words) ?? [];
  const isUnit = unit !== "" && unit.length <= mostUnit;
  return { unit: isUnit ? tidy(unit) : null, rest: (isUnit ? words.slice(unit.length) : words).replace(/^[\s,;.()–-]+/u, "") };
}

function asked(label: string, unit: string | null): Asked {
  const isFigure = unit !== null || /^(?:tổng |số |tỷ lệ|tỉ lệ|diện tích|kinh phí)/u.test(comparable(label));
  return { label, unit, value: "", asks: isFigure ? "figure" : "words" };
}

function askedIn(text: string): Asked[] {
  const answer = ANSWERS.exec(text);
  if (answer) {
    const [isYes, isNo] = [answer[1] ?? answer[2] ?? "", answer[3] ?? answer[4] ?? ""].map((box) => /[☑☒✓✔]/u.test(box));
    const value = isYes === isNo ? "" : isYes ? "Có" : "Không";
    return [{ label: tidy(text.slice(0, answer.index)), unit: "Có/Không", value, asks: "figure" }];
  }
  const pieces = text.split(BLANKS);
  let label = tidy(pieces[0] ?? "");
  return pieces.slice(1).flatMap((piece) => {
    const { unit, rest } = unitBehind(piece);
    const row = label === "" ? [] : [asked(label, unit)];
    label = tidy(rest);
    return row;
  });
}

const leavesRoom = (text: string) => (BLANK.test(text) || ANSWERS.test(text)) && !ASIDE.test(comparable(text));

const paragraphsOf = (blocks: readonly Block[]) =>
  blocks.filter((block): block is Paragraph => block.kind === "paragraph" && !ASIDE.test(comparable(wholeText(block))));

/** Whether most lines leave room for what they ask. */
export function isFormOfLines(blocks: readonly Block[]): boolean {
  if (blocks.some(({ kind }) => kind === "table")) return false;
  const texts = paragraphsOf(blocks).map(wholeText);
  const asking = texts.filter(leavesRoom).length;
  // The lines of an application ask for names and places; a form asks for figures.
  const counting = texts.filter((text) => leavesRoom(text) && asksFigure(text)).length;
  const others = texts.filter((text) => !leavesRoom(text) && !isHeading(text) && !PARTS.test(comparable(text))).length;
  return counting >= fewest && counting * 2 >= asking && asking >= (asking + others) * share;
}

const asksFigure = (text: string) => askedIn(text).some(({ unit }) => unit !== null);

const isHeading = (text: string) => text.length < 120 && (isCapitalHeading(text) || takeMarker(text).marker !== null);

/** The rows of such a form; none where the lines are no form. */
export function blankLines(blocks: readonly Block[]): FormRow[] {
  if (!isFormOfLines(blocks)) return [];
  return paragraphsOf(blocks).flatMap((paragraph): FormRow[] => {
    const { marker, text } = takeMarker(paragraph.text, paragraph.marker);
    const place = { table: null, row: null, line: paragraph.line };
    const code = marker === null || isPoint(marker) ? null : marker.code;
    const plain = { marker, code, label: "", unit: null, value: "", opensParts: null, ...place };
    if (PARTS.test(comparable(text)))
      return [{ ...plain, label: "", opensParts: /chia|gồm/u.test(comparable(text)) ? "all" : "some" }];
    if (!leavesRoom(text)) return isHeading(wholeText(paragraph)) ? [{ ...plain, label: text }] : [];
    return askedAt(text, plain);
  });
}

// "Số máy tính: …… máy; trong đó có bản quyền: …… máy": what stands behind is a part of the first where it says so.
function askedAt(text: string, plain: FormRow): FormRow[] {
  return askedIn(text).map((each, index): FormRow => {
    if (index === 0) return { ...plain, ...each };
    const words = /^trong đó\s*:?\s*/iu.exec(each.label)?.[0] ?? "";
    const label = each.label.slice(words.length);
    return { ...plain, ...each, label, marker: null, code: null, opensParts: words === "" ? null : "some" };
  });
}

/** What a line beside a table asks by leaving room; null where it leaves none. */
export function askedInLine(paragraph: Paragraph): FormRow[] | null {
  const { marker, text } = takeMarker(paragraph.text, paragraph.marker);
  const whole = wholeText(paragraph);
  if (ASIDE.test(comparable(text))) return BLANK.test(whole) ? [] : null;
  if (marker === null || !leavesRoom(whole)) return null;
  const code = isPoint(marker) ? null : marker.code;
  const place = { table: null, row: null, line: paragraph.line };
  return asksFigure(text) ? askedAt(text, { marker, code, label: "", unit: null, value: "", opensParts: null, ...place }) : [];
}
