import type { Draft } from "./draft";
import { mostPoints, pictureSize } from "./picture";
import { printedBlocks } from "./printed-blocks";
import { openRecogniser } from "./recognise.server";
import { recognisePicture } from "./recognise-picture.server";
import { recognisedPages, type SeenPage } from "./recognised-pages";
import { orBroken, unreadableFile } from "./unreadable";

/** The sides of A4 in points: a picture of a page says nothing of its size. */
const [short, long] = [595, 842];

/** What stands on a picture of one page (PNG, JPEG). @throws RuleViolation when it is broken or over 60 megapixels */
export async function picturePage(bytes: Uint8Array): Promise<SeenPage> {
  const size = pictureSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw unreadableFile("broken");
  if (size.width * size.height > mostPoints) throw unreadableFile("tooLarge");
  const { decodePicture } = await import("./scan-picture.server");
  const picture = await orBroken(() => decodePicture(bytes));
  const width = picture.width > picture.height ? long : short;
  const page = { width, height: (width * picture.height) / picture.width };
  const recogniser = await openRecogniser();
  try {
    const scan = await recognisePicture(picture, 0, { left: 0, top: 0, ...page }, recogniser);
    return { pieces: [], ...scan, ...page };
  } finally {
    await recogniser.close();
  }
}

/** The paragraphs and tables on a picture of one page. @throws RuleViolation as `picturePage` */
export const readPicture = async (bytes: Uint8Array): Promise<Draft[]> =>
  printedBlocks(recognisedPages([await picturePage(bytes)]));
