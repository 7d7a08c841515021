import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM, type Worker } from "tesseract.js";
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

function piecesOfLine({ words, baseline, bbox }: Line): Piece[] {
  const [base, size] = [(baseline.y0 + baseline.y1) / 2, (bbox.y1 - bbox.y0) * 0.75];
  // A blank after every word: words that stand close are still two.
  const texts = recognisedWords(words.map(({ text }) => text));
  return words.map((word, at) => ({
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

// Dust and the edges of stamps are recognised as stops and quotes of which nothing is sure.
const isWritten = ({ text, isDoubtful }: Piece) => !isDoubtful || /[\p{L}\p{N}+-]/u.test(text);

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
      return (data.blocks ?? [])
        .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap(piecesOfLine)))
        .filter(isWritten);
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
