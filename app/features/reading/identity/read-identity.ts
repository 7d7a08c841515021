// Kind, number, day, place, issuer, title, signer, period, legal bases and recipients, as an archivist would enter them.

import type { CalendarDate } from "~/lib/calendar-date";
import type { Identity } from "../document-reading";
import type { DocumentParts, Paper } from "../parts/document-parts";
import { wholeText } from "../parts/paragraphs";
import { citedDocuments, ownNumber } from "./document-number";
import { readIssuer } from "./issuer";
import { periodIn } from "./period";
import { type PlaceAndDay, placeAndDay } from "./place-and-day";
import { type Closing, readClosing } from "./signature";

const linesOf = (paragraphs: Paper["head"]) => paragraphs.map(wholeText);
const headText = ({ head }: Paper) => linesOf(head).join("\n");

type OwnMarks = { readonly number: string | null; readonly issuedOn: CalendarDate | null; readonly place: PlaceAndDay };

// The covering decision gives a plan its number and day; so does "(Ban hành kèm theo Quyết định số …)".
function ownMarks({ main, covering }: DocumentParts): OwnMarks {
  const sources = [main, ...(covering ? [covering] : [])];
  const heads = sources.map((paper) => ({ own: ownNumber(headText(paper)), place: placeAndDay(headText(paper)) }));
  const attached = main.attached ? citedDocuments(main.attached)[0] : undefined;
  const place = heads.map((head) => head.place).find((each) => each.place !== null) ?? placeAndDay(headText(main));
  const number = heads.map(({ own }) => own.number).find((each) => each !== null) ?? attached?.number ?? null;
  return { number, issuedOn: place.issuedOn ?? attached?.issuedOn ?? null, place };
}

function closingOf({ main, covering }: DocumentParts): Closing {
  const [own, covered] = [readClosing(main.closing), covering ? readClosing(covering.closing) : null];
  if (covered === null) return own;
  const recipients = own.recipients.length > 0 ? own.recipients : covered.recipients;
  return { recipients, signer: own.signer ?? covered.signer, signerTitle: own.signerTitle ?? covered.signerTitle };
}

function basesOf({ main, covering }: DocumentParts, number: string | null): Identity["bases"] {
  const reasons = [covering, main].flatMap((paper) => (paper ? [paper.title ?? "", ...linesOf(paper.preamble)] : []));
  const cited = citedDocuments(reasons.join("\n"));
  return cited.filter((each) => each.number !== number).map(({ number: basis, issuedOn }) => ({ number: basis, issuedOn }));
}

function issuerOf({ main, covering, annexes }: DocumentParts, place: string | null, closing: Closing): string | null {
  const head = [...(covering ? linesOf(covering.head) : []), ...linesOf(main.head)];
  const remarks = [main.attached, ...annexes.map((annex) => annex.attached)].filter((remark) => remark !== null);
  const texts = [...linesOf(main.preamble).slice(-1), main.title ?? "", closing.signerTitle ?? ""];
  return readIssuer({ head, remarks, texts, place });
}

/** Who issued what, when and to whom. Nothing is filled in that the paper does not say. */
export function readIdentity(parts: DocumentParts): Identity {
  const { main } = parts;
  const { number, issuedOn, place } = ownMarks(parts);
  const closing = closingOf(parts);
  return {
    kind: main.kind,
    number,
    issuedOn,
    place: place.place,
    issuer: issuerOf(parts, place.place, closing),
    title: main.title,
    signer: closing.signer,
    signerTitle: closing.signerTitle,
    period: periodIn(main.title ?? "") ?? null,
    bases: basesOf(parts, number),
    recipients: closing.recipients,
  };
}
