import { type KeepPicture, keptPicture, type PictureSize } from "./page-picture";
import { mostPoints, pictureSize } from "./picture";
import { printedBlocks } from "./printed-blocks";
import type { PrintedFile } from "./printed-file";
import { openRecogniser } from "./recognise.server";
import { recognisePicture } from "./recognise-picture.server";
import { recognisedPages, type SeenPage } from "./recognised-pages";
import { orBroken, unreadableFile } from "./unreadable";

/** The sides of A4 in points: a picture of a page says nothing of its size. */
const [short, long] = [595, 842];

const boxOf = (page: PictureSize) => ({ left: 0, top: 0, width: page.width, height: page.height });

async function seenPage(bytes: Uint8Array): Promise<{ page: SeenPage; tilt: number }> {
  const size = pictureSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw unreadableFile("broken");
  if (size.width * size.height > mostPoints) throw unreadableFile("tooLarge");
  const { decodePicture } = await import("./scan-picture.server");
  const picture = await orBroken(() => decodePicture(bytes));
  const width = picture.width > picture.height ? long : short;
  const page = { width, height: (width * picture.height) / picture.width };
  const recogniser = await openRecogniser();
  try {
    const { tilt, ...scan } = await recognisePicture(picture, 0, boxOf(page), recogniser);
    return { page: { pieces: [], ...scan, ...page }, tilt };
  } finally {
    await recogniser.close();
  }
}

/** What stands on a picture of one page (PNG, JPEG). @throws RuleViolation when it is broken or over 60 megapixels */
export const picturePage = async (bytes: Uint8Array): Promise<SeenPage> => (await seenPage(bytes)).page;

/** The paragraphs and tables on a picture of one page; `keep` gets the picture as it is shown. @throws RuleViolation as `picturePage` */
export async function readPicture(bytes: Uint8Array, keep?: KeepPicture): Promise<PrintedFile> {
  const { page, tilt } = await seenPage(bytes);
  const read = { drafts: printedBlocks(recognisedPages([page])), wasRecognised: true, sizes: [page] };
  if (!keep) return { ...read, pictures: [] };
  const maker = (await import("./picture-maker.server")).pictureMaker(page);
  await maker.addFile(bytes, { box: boxOf(page), quarters: 0, tilt });
  return { ...read, pictures: [await keptPicture(1, maker, keep)] };
}
