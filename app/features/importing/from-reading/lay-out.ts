// A document that was read is laid out for those who check it: what it says, and each item in the fields of the form that people fill.

import type { WorkCalendar } from "~/features/calendar/work-calendar";
import type { Directory } from "~/features/reading/agencies/directory";
import type { Block } from "~/features/reading/block";
import type { DocumentReading, Identity } from "~/features/reading/document-reading";
import type { KeepPicture } from "~/features/reading/files/page-picture";
import { unreadableFile } from "~/features/reading/files/unreadable";
import { isOutlineOfReport } from "~/features/reading/outline/headings";
import type { DocumentParts } from "~/features/reading/parts/document-parts";
import { type PlacedReading, readWithPlaces } from "~/features/reading/read-document";
import type { ScanPage } from "~/features/reading/scan-page";
import type { ReadItem } from "../items/draft-item";
import { agencyNaming } from "./agency-naming";
import { isFilled } from "./figures-of-reading";
import { itemsOfReading, type KnownPlan } from "./items-of-reading";
import { passagesOfBlocks, type ReadPassage, type RowOfTable, sectionNames } from "./passages-of-blocks";
import { headingsAmong } from "./section-of-items";
import { titleInSmallLetters } from "./title-words";
import { withUncertainWords } from "./uncertain-words";
import { type Unread, unreadParts } from "./unread-parts";

/** What stands around a document once its day and its bases are known; plain values, which go from process to process. */
export type Surroundings = {
  /** Whom a document of that day may name. */
  readonly directory: Directory;
  /** A plan that stands here already and that this one carries out. */
  readonly above: KnownPlan | null;
  /** The agency whose secretariat handed the document in. */
  readonly agencyName: string;
};

export type Around = {
  readonly calendar: WorkCalendar;
  readonly surroundings: (document: Identity) => Promise<Surroundings>;
  /** Takes the picture of each scanned page while it is read. */
  readonly keepPicture: KeepPicture;
};

/** Where a report that was filled in says what. */
export type Places = {
  /** What it says in words, part by part, without its head, its signature and its annexes; nothing of a document that is no report. */
  readonly narrative: readonly ReadPassage[];
  /** The line of each indicator, form by form. */
  readonly formLines: PlacedReading["formLines"];
};

type FileRead = {
  readonly blocks: readonly Block[];
  readonly wasRecognised: boolean;
  /** The scanned pages whose pictures were kept. */
  readonly scan?: readonly ScanPage[];
};
export type LaidOut = FileRead & {
  readonly reading: DocumentReading;
  readonly items: readonly ReadItem[];
  /** The parts of the document, which go with the plan. */
  readonly passages: readonly ReadPassage[];
  readonly places: Places;
  readonly unread: readonly Unread[];
};

// About three hundred pages of text.
const mostLetters = 1_000_000;

const lettersIn = (block: Block): number =>
  block.kind === "paragraph"
    ? block.text.length
    : block.rows.reduce((sum, { cells }) => sum + cells.reduce((all, { text }) => all + text.length, 0), 0);

type Laid = PlacedReading & { readonly blocks: readonly Block[]; readonly divisions: readonly ReadPassage[] };

function itemsWithin(
  { blocks, divisions, reading, parts, formLines }: Laid,
  { directory, above, agencyName }: Surroundings,
): ReadItem[] {
  const texts = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  const items = itemsOfReading(reading, {
    named: agencyNaming(directory),
    above,
    titled: (title) => titleInSmallLetters(title, texts),
    handedInBy: agencyName,
    section: sectionNames(divisions),
    heading: headingsAmong(divisions),
    titleLine: parts.main.titleLine,
    isOutlineOfReport: isOutlineOfReport(parts),
    formLines,
  });
  return withUncertainWords(items, { blocks, parts, reading, formLines });
}

// Recipients, signature and annexes are no words of the last section.
function breaksIn({ main, covering, annexes }: DocumentParts): ReadonlyMap<number, string> {
  const closings = [covering, main].flatMap((paper) => paper?.closing[0]?.line ?? []);
  return new Map([
    ...closings.map((line) => [line, "Nơi nhận, chữ ký"] as const),
    ...annexes.map(({ line, title }) => [line, title.slice(0, 200) || "Phụ lục"] as const),
  ]);
}

// The rows from which work was read, each a part of the document by itself.
function rowsRead({ tasks }: DocumentReading): ReadonlyMap<number, RowOfTable> {
  const inTables = tasks.filter(({ source }) => source.table !== undefined);
  return new Map(inTables.toReversed().map(({ text, source: { line, path } }) => [line, { path, text }]));
}

function placesOf({ reading: { document, forms }, parts, formLines }: PlacedReading): Places {
  const isReport = document.kind === "report" || forms.some(isFilled);
  return { narrative: isReport ? passagesOfBlocks(parts.main.body) : [], formLines };
}

/** Reads blocks by the rules and lays them out. @throws RuleViolation when they hold over a million letters */
export async function layOut(
  { blocks, wasRecognised, scan = [] }: FileRead,
  { calendar, surroundings }: Omit<Around, "keepPicture">,
): Promise<LaidOut> {
  if (blocks.reduce((sum, block) => sum + lettersIn(block), 0) > mostLetters) throw unreadableFile("tooLarge");
  const read = readWithPlaces(blocks, { calendar });
  const { reading } = read;
  const division = { points: true, breaks: breaksIn(read.parts) };
  const passages = passagesOfBlocks(blocks, { ...division, rows: rowsRead(reading) });
  const items = itemsWithin(
    { ...read, blocks, divisions: passagesOfBlocks(blocks, division) },
    await surroundings(reading.document),
  );
  return { blocks, wasRecognised, scan, reading, passages, items, places: placesOf(read), unread: unreadParts(read) };
}
