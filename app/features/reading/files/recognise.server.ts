import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM, type Worker } from "tesseract.js";
import { partedWord, typedBeginning, typedHeading, typedQuarters } from "../repair/recognised-shape";
import { recognisedWords } from "../repair/recognised-words";
import type { Piece } from "./page-lines";
import { orBroken } from "./unreadable";

// The model lies in a package: nothing is fetched, nothing is written.
const languages = join(dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/vie/package.json")), "4.0.0");

/** Below this, from 0 to 100, a word is doubtful. */
const sure = 75;

export type Recogniser = {
  /** The words of a picture file, in its points. @throws RuleViolation when the picture cannot be read */
  read(file: Uint8Array): Promise<Piece[]>;
  close(): Promise<void>;
};

type Page = NonNullable<Awaited<ReturnType<Worker["recognize"]>>["data"]["blocks"]>;
type Line = Page[number]["paragraphs"][number]["lines"][number];
type Word = Line["words"][number];

// Dust and the edges of stamps are recognised as signs of which nothing is sure. A dash that begins a line is one.
const isWritten = ({ text, confidence }: Word, at: number) =>
  /[\p{L}\p{N}]/u.test(text) || (at === 0 ? /^[-–+•*]$/.test(text) : confidence >= sure && !/^[.,;'"`^ˆ|_]+$/.test(text));

// A number stands a blank before its words, wide where lines are spread; one that is further away stands in a cell of its own.
const isTyped = ([first, second]: readonly Word[]) =>
  !first || !second || second.bbox.x0 - first.bbox.x1 < 2 * (second.bbox.y1 - second.bbox.y0);

function piecesOfLine({ words, baseline, bbox }: Line): Piece[] {
  const [base, size] = [(baseline.y0 + baseline.y1) / 2, (bbox.y1 - bbox.y0) * 0.75];
  const written = words.filter(isWritten);
  const read = typedQuarters(written.map(({ text }) => text));
  const texts = recognisedWords((isTyped(written) ? typedBeginning(read) : typedHeading(read)).map(partedWord));
  // A blank after every word: words that stand close are still two.
  return written.map((word, at) => ({
    text: `${texts[at]} `,
    left: word.bbox.x0,
    right: word.bbox.x1,
    base,
    size,
    isBold: false,
    isItalic: false,
    isDoubtful: word.confidence < sure,
  }));
}

/** Loads the model for Vietnamese once, for many pictures. */
export async function openRecogniser(): Promise<Recogniser> {
  const worker = await createWorker("vie", OEM.LSTM_ONLY, {
    langPath: languages,
    cacheMethod: "none",
    gzip: true,
    errorHandler: () => {},
  });
  return {
    read: async (file) => {
      const { data } = await orBroken(() => worker.recognize(Buffer.from(file), {}, { blocks: true, text: false }));
      return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap(piecesOfLine)));
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
