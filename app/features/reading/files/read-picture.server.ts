import type { Draft } from "./draft";
import { pictureSize } from "./picture";
import { printedBlocks } from "./printed-blocks";
import { openRecogniser } from "./recognise.server";
import { unreadableFile } from "./unreadable";

const mostPoints = 60_000_000;

/** The paragraphs on a picture of one page (PNG, JPEG). @throws RuleViolation when it is broken or over 60 megapixels */
export async function readPicture(bytes: Uint8Array): Promise<Draft[]> {
  const size = pictureSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw unreadableFile("broken");
  if (size.width * size.height > mostPoints) throw unreadableFile("tooLarge");
  const recogniser = await openRecogniser();
  try {
    const pieces = await recogniser.read(bytes);
    return printedBlocks([{ pieces, rules: [], ...size }]);
  } finally {
    await recogniser.close();
  }
}
