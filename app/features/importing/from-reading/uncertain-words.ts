// What was read from words that a scan did not show clearly is looked at by a person: also where only the deadline, the agency or a
// part of the head came from them, and these stand in another line than the item.

import { type Block, marksByLine } from "~/features/reading/block";
import type { DocumentReading, Identity, TargetRead, TaskRead } from "~/features/reading/document-reading";
import type { DocumentParts } from "~/features/reading/parts/document-parts";
import { tableText } from "~/features/reading/parts/paragraphs";
import { groupBy } from "~/lib/group-by";
import type { Text } from "~/lib/i18n/text";
import { comparable, holdsWords, tidy } from "~/lib/vietnamese-text";
import type { ReadItem } from "../items/draft-item";

type Line = { readonly line: number; readonly text: string; readonly doubtful: readonly string[] };

const isSaid = (words: string) => /[\p{L}\p{N}]/u.test(words);
const wordsOf = (text: string) => comparable(tidy(text)).match(/[\p{L}\p{N}]+/gu) ?? [];

/** More of them in one line say no more. */
const mostNamed = 12;

function quoted(words: readonly string[]): Text {
  const named = words.slice(0, mostNamed).map((word) => `“${word}”`);
  const more = words.length - named.length;
  const list = named.join(", ");
  return more === 0 ? { vi: list, en: list } : { vi: `${list} và ${more} chữ khác`, en: `${list} and ${more} more` };
}

function unclear(words: readonly string[]): Text {
  const { vi, en } = quoted(words);
  return {
    vi: `Chưa nhận rõ chữ: ${vi}. Đối chiếu với bản gốc.`,
    en: `Not recognised with certainty: ${en}. Compare them with the paper.`,
  };
}

const longest = 60;
const shortened = (text: string) => (text.length > longest ? `${text.slice(0, longest).replace(/\s+\S*$/u, "")}…` : text);

function unclearThere(words: readonly string[], { text }: Line): Text {
  const { vi, en } = quoted(words);
  return {
    vi: `Lấy từ dòng “${shortened(tidy(text))}”, trong đó chưa nhận rõ chữ: ${vi}. Đối chiếu với bản gốc.`,
    en: `Taken from the line “${shortened(tidy(text))}”, where not all was recognised with certainty: ${en}. Compare it with the paper.`,
  };
}

const number = /^\(?(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,5}|[a-zđ])[.)/]?$/iu;

// What only counts a paragraph ("1.") or a row is no word of it.
function ownNumber(block: Block, text: string): string | undefined {
  const first = block.kind === "paragraph" ? /^\S+[.)/](?=\s)/.exec(text)?.[0] : text.split("\n")[0]?.trim();
  return first !== undefined && number.test(first) ? first : undefined;
}

function withoutOne(words: readonly string[], word: string | undefined): readonly string[] {
  const at = word === undefined ? -1 : words.indexOf(word);
  return at < 0 ? words : words.toSpliced(at, 1);
}

/** The lines of a document with what in each is uncertain; what was split of one line is together. */
function linesOf(blocks: readonly Block[]): Line[] {
  const marks = marksByLine(blocks);
  const texts = blocks.flatMap((block) => {
    const rows =
      block.kind === "paragraph"
        ? [{ line: block.line, text: block.text }]
        : block.rows.map((row) => ({ line: row.line, text: tableText({ ...block, rows: [row] }) }));
    return rows.map((row) => ({ ...row, number: ownNumber(block, row.text) }));
  });
  return [...groupBy(texts, ({ line }) => line)].map(([line, own]) => ({
    line,
    text: own.map(({ text }) => text).join(" "),
    doubtful: [...new Set(withoutOne(marks.get(line)?.doubtful.filter(isSaid) ?? [], own[0]?.number))],
  }));
}

const doubtsIn = (lines: readonly Line[], at: number): Text[] =>
  lines.filter(({ line, doubtful }) => line === at && doubtful.length > 0).map(({ doubtful }) => unclear(doubtful));

const fieldsSay = ({ fields }: ReadItem) => Object.values(fields).flat().join(" ");

/** The uncertain words of a line, for one of the items that were made of it: those of the others are theirs. */
function doubtsBeside(lines: readonly Line[], at: number, item: ReadItem, beside: readonly ReadItem[]): Text[] {
  const theirs = (line: Line) =>
    beside.filter((other) => other !== item).flatMap((other) => [...withinWords(fieldsSay(other), line)]);
  const own = lines.map((line) => {
    if (line.line !== at || beside.length < 2) return line;
    const [mine, others] = [withinWords(fieldsSay(item), line), theirs(line)];
    return { ...line, doubtful: line.doubtful.filter((word) => mine.includes(word) || !others.includes(word)) };
  });
  return doubtsIn(own, at);
}

/** Why a person has to look at what is made of a line: its uncertain words; nothing where there are none. */
export const doubtsOfLine = (blocks: readonly Block[], line: number): Text[] => doubtsIn(linesOf(blocks), line);

const withinWords = (said: string, { doubtful }: Line) => {
  const all = new Set(wordsOf(said));
  return doubtful.filter((word) => wordsOf(word).every((one) => all.has(one)));
};

const bare = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

/** Of the uncertain words of a line those in what was taken from it: a part of the line, or the line as a part of more. */
function takenFrom(line: Line, said: string): readonly string[] {
  if (holdsWords(line.text, said)) return withinWords(said, line);
  return holdsWords(said, bare(line.text)) ? line.doubtful : [];
}

type Place = { readonly line: number; readonly words: string; readonly next: number };

/** What was taken from other lines: the nearest above that says the words, or those below as far as the next work. */
function doubtsElsewhere(lines: readonly Line[], says: readonly string[], { line: at, words, next }: Place): Text[] {
  return says
    .filter((said) => said !== "" && !holdsWords(words, said))
    .flatMap((said) => {
      const above = lines.findLast(({ line, text }) => line < at && holdsWords(text, said));
      const below = lines.filter(({ line, doubtful }) => line > at && line < next && doubtful.length > 0);
      return [...(above ? [above] : []), ...below].flatMap((line) => {
        const taken = takenFrom(line, said);
        return taken.length > 0 ? [unclearThere(taken, line)] : [];
      });
    });
}

const withoutRepeats = (doubts: readonly Text[]) => [...new Map(doubts.map((doubt) => [doubt.vi, doubt])).values()];

const ofTask = ({ text, lead, support, deadlines, deliverable, sendTo, via }: TaskRead) => [
  text,
  ...lead,
  ...support,
  ...deadlines.map(({ words }) => words),
  ...[deliverable, sendTo, via].flatMap((said) => said ?? []),
];

const ofTarget = ({ text, horizon }: TargetRead) => [
  text,
  ...(horizon !== null && "by" in horizon ? [horizon.by.slice(0, 4)] : []),
];

const ofDay = (day: string | null) => (day === null ? [] : day.split("-").flatMap((part) => [part, String(Number(part))]));

function ofHead({ number, issuedOn, place, issuer, title, signer, signerTitle, period, bases, recipients }: Identity): string {
  const names = [number, place, issuer, title, signer, signerTitle, ...recipients, ...bases.map((basis) => basis.number)];
  const days = [issuedOn, period?.from ?? null, period?.to ?? null, ...bases.map((basis) => basis.issuedOn)].flatMap(ofDay);
  return [...names.filter((name) => name !== null), ...days].join(" ");
}

const linesIn = (...parts: (readonly { readonly line: number }[] | undefined)[]) =>
  new Set(parts.flatMap((part) => part?.map(({ line }) => line) ?? []));

/** The lines around the body, with what of each the head says: letterhead, title, recipients, signature; of the reasons only their numbers and days. */
function linesAround(lines: readonly Line[], { main, covering }: DocumentParts): Line[] {
  const closing = linesIn(main.closing, covering?.closing);
  const reasons = linesIn(main.preamble, covering?.preamble);
  const covered = linesIn(covering?.body);
  const body = main.body[0]?.line ?? 0;
  return lines
    .filter(({ line }) => (line < body && !covered.has(line)) || closing.has(line))
    .map((line) => (reasons.has(line.line) ? { ...line, doubtful: line.doubtful.filter((word) => /\p{N}/u.test(word)) } : line));
}

const inAll = (lines: readonly Line[], used: (line: Line) => readonly string[]): Text[] => {
  const words = [...new Set(lines.flatMap((line) => used(line)))];
  return words.length === 0 ? [] : [unclear(words)];
};

export type RecognisedDocument = {
  readonly blocks: readonly Block[];
  readonly parts: DocumentParts;
  readonly reading: Pick<DocumentReading, "document" | "targets" | "tasks">;
  /** The line of each indicator, form by form. */
  readonly formLines: readonly (readonly (number | null)[])[];
};

/** The items of a document, each with a doubt for what was not recognised with certainty where it came from. */
export function withUncertainWords(
  items: readonly ReadItem[],
  { blocks, parts, reading: { document, targets, tasks }, formLines }: RecognisedDocument,
): ReadItem[] {
  const lines = linesOf(blocks);
  if (lines.every(({ doubtful }) => doubtful.length === 0)) return [...items];
  const said = [
    ...tasks.map((task) => ({ of: task, says: ofTask(task) })),
    ...targets.map((target) => ({ of: target, says: ofTarget(target) })),
  ];
  const byLine = groupBy(said, ({ of }) => of.source.line);
  const begins = [...byLine.keys()].sort((one, other) => one - other);
  const head = ofHead(document);
  const forms = items.filter(({ kind }) => kind === "form");
  const found = (item: ReadItem): Text[] => {
    if (item.kind === "plan") return inAll(linesAround(lines, parts), (line) => withinWords(head, line));
    if (item.kind === "form") {
      const rows = new Set([item.source?.line, ...(formLines[forms.indexOf(item)] ?? [])]);
      return inAll(lines, ({ line, doubtful }) => (rows.has(line) ? doubtful : []));
    }
    if (item.source === null) return [];
    const { line, words } = item.source;
    const says = (byLine.get(line) ?? []).flatMap((each) => each.says);
    const next = begins.find((begin) => begin > line) ?? Number.POSITIVE_INFINITY;
    const beside = items.filter(({ source }) => source?.line === line);
    return withoutRepeats([...doubtsBeside(lines, line, item, beside), ...doubtsElsewhere(lines, says, { line, words, next })]);
  };
  return items.map((item) => {
    const doubts = found(item);
    return doubts.length === 0 ? item : { ...item, doubts: [...item.doubts, ...doubts] };
  });
}
