import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import type { SeenLine } from "./recognised-line";
import { orBroken } from "./unreadable";

// The model lies in a package: nothing is fetched, nothing is written.
const languages = join(dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/vie/package.json")), "4.0.0");

export type Recogniser = {
  /** The lines of a picture file that holds one column of them, in its points. @throws RuleViolation when the picture cannot be read */
  read(file: Uint8Array): Promise<SeenLine[]>;
  close(): Promise<void>;
};

type Page = NonNullable<Awaited<ReturnType<Worker["recognize"]>>["data"]["blocks"]>;
type Line = Page[number]["paragraphs"][number]["lines"][number];

const seenLine = ({ words, baseline, bbox }: Line): SeenLine => ({
  base: (baseline.y0 + baseline.y1) / 2,
  top: bbox.y0,
  bottom: bbox.y1,
  words: words.map(({ text, confidence, bbox: { x0, x1, y0, y1 } }) => ({
    text,
    confidence,
    left: x0,
    right: x1,
    top: y0,
    bottom: y1,
  })),
});

/** Loads the model for Vietnamese once, for many pictures. */
export async function openRecogniser(): Promise<Recogniser> {
  const worker = await createWorker("vie", OEM.LSTM_ONLY, {
    langPath: languages,
    cacheMethod: "none",
    gzip: true,
    errorHandler: () => {},
  });
  await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK, user_defined_dpi: "300" });
  return {
    read: async (file) => {
      const { data } = await orBroken(() => worker.recognize(Buffer.from(file), {}, { blocks: true, text: false }));
      return (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.map(seenLine)));
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
