// Kind, number, day, place, issuer, title, signer, period, legal bases and recipients, as an archivist would enter them.

import type { CalendarDate } from "~/lib/calendar-date";
import { comparable } from "~/lib/vietnamese-text";
import { properCase } from "../agencies/proper-case";
import type { Block } from "../block";
import type { Identity } from "../document-reading";
import { allEntries, outlineOf } from "../outline/tree";
import type { DocumentParts, Paper } from "../parts/document-parts";
import { wholeText } from "../parts/paragraphs";
import { citedDocuments, ownNumber } from "./document-number";
import { readIssuer } from "./issuer";
import { periodIn } from "./period";
import { isPlaceAndDay, type PlaceAndDay, placeAndDay } from "./place-and-day";
import { type Closing, readClosing } from "./signature";

const linesOf = (paragraphs: Paper["head"]) => paragraphs.map(wholeText);
const headText = ({ head, marks }: Paper) => [...linesOf(head), ...(marks ? [marks] : [])].join("\n");

const isSaid = (text: string | null) => text !== null;

type OwnMarks = { readonly number: string | null; readonly issuedOn: CalendarDate | null; readonly place: PlaceAndDay };

// The covering decision gives a plan its number and day; so does "(Ban hành kèm theo Quyết định số …)".
function ownMarks({ main, covering }: DocumentParts): OwnMarks {
  const sources = [main, ...(covering ? [covering] : [])];
  const heads = sources.map((paper) => ({ own: ownNumber(headText(paper)), place: placeAndDay(headText(paper)) }));
  // "Số: /KH-SCT" above "(Ban hành kèm theo Nghị quyết số 35-NQ/TU …)": what came with that paper is what this one carries out.
  const isNumberedItself = (heads[0]?.own.symbol ?? null) !== null;
  const attached = isNumberedItself ? undefined : citedDocuments([main.marks, main.attached].filter(isSaid).join("\n"))[0];
  const place =
    heads.map((head) => head.place).find((each) => each.place !== null) ??
    placeAndDay(linesOf(main.closing).find(isPlaceAndDay) ?? headText(main));
  const number = heads.map(({ own }) => own.number).find((each) => each !== null) ?? attached?.number ?? null;
  return { number, issuedOn: place.issuedOn ?? attached?.issuedOn ?? null, place };
}

function closingOf({ main, covering }: DocumentParts): Closing {
  const [own, covered] = [readClosing(main.closing), covering ? readClosing(covering.closing) : null];
  if (covered === null) return own;
  const recipients = own.recipients.length > 0 ? own.recipients : covered.recipients;
  return { recipients, signer: own.signer ?? covered.signer, signerTitle: own.signerTitle ?? covered.signerTitle };
}

// Some plans list their grounds under a heading: "I. CĂN CỨ XÂY DỰNG KẾ HOẠCH", "I. CƠ SỞ PHÁP LÝ".
function groundsIn(body: readonly Block[]): string[] {
  const [first] = outlineOf(body).entries;
  const sections = first ? [first, ...first.children] : [];
  const grounds = sections.find(
    ({ text }) => text.length < 120 && /^(?:các )?(?:căn cứ|cơ sở pháp lý|văn bản)/u.test(comparable(text)),
  );
  return grounds ? allEntries(grounds.children).map(({ text }) => text) : [];
}

const REASON = /^(?:thực hiện|căn cứ|xét|theo)(?!\p{L})|^[^.;]{0,60}nhận được/u;

// A letter without numbers gives its reason in its first sentence, or in those that begin it one and all.
function reasonsOfLetter({ kind, preamble, body }: Paper): string[] {
  if (kind !== "other" || preamble.length > 0) return [];
  const opening = body.slice(0, 20).map((block) => (block.kind === "paragraph" ? wholeText(block) : ""));
  const first = opening.slice(0, 6).findIndex((text) => REASON.test(comparable(text)));
  if (first < 0) return [];
  const rest = opening.slice(first + 1).findIndex((text) => !/^căn cứ(?!\p{L})/u.test(comparable(text)));
  return opening.slice(first, first + 1 + Math.max(0, rest));
}

function basesOf({ main, covering }: DocumentParts, number: string | null): Identity["bases"] {
  const reasons = [covering, main].flatMap((paper) => (paper ? [paper.title ?? "", ...linesOf(paper.preamble)] : []));
  const cited = citedDocuments([...reasons, ...groundsIn(main.body), ...reasonsOfLetter(main)].join("\n"));
  return cited.filter((each) => each.number !== number).map(({ number: basis, issuedOn }) => ({ number: basis, issuedOn }));
}

// "CỦA BỘ TƯ PHÁP SỐ …" as a remark names it: "của Bộ Tư pháp".
const issuerInMarks = (marks: string) => `của ${properCase(marks.replace(/^của\s+/iu, "").replace(/\s+số\s.*$/iu, ""))}`;

function issuerOf({ main, covering, annexes }: DocumentParts, place: string | null, closing: Closing): string | null {
  const head = [...(covering ? linesOf(covering.head) : []), ...linesOf(main.head)].join("\n");
  const remarks = [main.marks && issuerInMarks(main.marks), main.attached, ...annexes.map((annex) => annex.attached)].filter(
    (remark) => remark !== null,
  );
  const titles = [covering?.authority, main.authority, main.title, covering?.title].map((text) => text ?? "");
  const texts = [...linesOf(main.preamble).slice(-1), ...titles, closing.signerTitle ?? "", ...linesOf(main.preamble)];
  const marks = ownNumber([...(covering ? [headText(covering)] : []), headText(main)].join("\n"));
  return readIssuer({ head, symbol: marks.number ?? marks.symbol, signerTitle: closing.signerTitle, remarks, texts, place });
}

/** The year that a draft gives before its day is known: "ngày … tháng … năm 2026"; null where it does not. */
export const yearInHead = ({ main, covering }: DocumentParts): number | null =>
  [main, ...(covering ? [covering] : [])].map((paper) => placeAndDay(headText(paper)).year).find((year) => year !== null) ?? null;

/** Who issued what, when and to whom. Nothing is filled in that the paper does not say. */
export function readIdentity(parts: DocumentParts): Identity {
  // Rules are known by the decision that brings them.
  const main = parts.covering !== null && parts.main.isOfRules ? parts.covering : parts.main;
  const { number, issuedOn, place } = ownMarks(parts);
  const closing = closingOf(parts);
  const urgency = parts.main.urgency ?? parts.covering?.urgency ?? null;
  return {
    kind: main.kind,
    number,
    issuedOn,
    place: place.place,
    issuer: issuerOf(parts, place.place?.replace(/^Thành phố\s+/u, "") ?? null, closing),
    title: main.title,
    signer: closing.signer,
    signerTitle: closing.signerTitle,
    period: periodIn(main.title ?? "") ?? null,
    bases: basesOf(parts, number),
    recipients: closing.recipients,
    ...(urgency === null ? {} : { urgency }),
  };
}
