import type { Draft } from "./draft";
import { pictureSize } from "./picture";
import { picturePage } from "./picture-page";
import { printedBlocks } from "./printed-blocks";
import { readPdf } from "./read-pdf.server";
import { openRecogniser } from "./recognise.server";
import { unreadableFile } from "./unreadable";

const mostPoints = 60_000_000;

/** The paragraphs on a picture of one page (PNG, JPEG). @throws RuleViolation when it is broken or over 60 megapixels */
export async function readPicture(bytes: Uint8Array): Promise<Draft[]> {
  const size = pictureSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw unreadableFile("broken");
  if (size.width * size.height > mostPoints) throw unreadableFile("tooLarge");
  const page = picturePage(bytes);
  if (page) return (await readPdf(page)).drafts;
  const recogniser = await openRecogniser();
  try {
    const pieces = await recogniser.read(bytes);
    return printedBlocks([{ pieces, rules: [], ...size }]);
  } finally {
    await recogniser.close();
  }
}
