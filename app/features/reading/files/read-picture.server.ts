import { RuleViolation } from "~/lib/errors";
import { mostPagePictures } from "../scan-page";
import { type KeepPicture, type KeptPicture, keptPicture, type PictureSize } from "./page-picture";
import { mostPoints, pictureSize } from "./picture";
import type { NamedPicture } from "./picture-set";
import { printedBlocks } from "./printed-blocks";
import type { PrintedFile } from "./printed-file";
import type { Progress } from "./progress";
import { openRecogniser, type Recogniser } from "./recognise.server";
import { recognisePicture } from "./recognise-picture.server";
import { recognisedPages, type SeenPage } from "./recognised-pages";
import { orBroken, unreadableFile } from "./unreadable";

/** The sides of A4 in points: a picture of a page says nothing of its size. */
const [short, long] = [595, 842];
const mostPages = 500;

const boxOf = (page: PictureSize) => ({ left: 0, top: 0, width: page.width, height: page.height });

type Seen = { readonly page: SeenPage; readonly tilt: number };

// Before anything is unpacked or loaded.
function requireSize(bytes: Uint8Array): void {
  const size = pictureSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw unreadableFile("broken");
  if (size.width * size.height > mostPoints) throw unreadableFile("tooLarge");
}

async function seenPage(bytes: Uint8Array, recogniser: Recogniser): Promise<Seen> {
  const { decodePicture } = await import("./scan-picture.server");
  const picture = await orBroken(() => decodePicture(bytes));
  const width = picture.width > picture.height ? long : short;
  const page = { width, height: (width * picture.height) / picture.width };
  const { tilt, ...scan } = await recognisePicture(picture, 0, boxOf(page), recogniser);
  return { page: { pieces: [], ...scan, ...page }, tilt };
}

/** Does something with each picture, one after the other; of several it is said which one cannot be read. */
async function eachPage(pictures: readonly NamedPicture[], use: (bytes: Uint8Array, page: number) => unknown): Promise<void> {
  for (const [index, { name, bytes }] of pictures.entries())
    try {
      await use(bytes, index + 1);
    } catch (error) {
      if (pictures.length === 1 || !(error instanceof RuleViolation)) throw error;
      const problems = error.problems.map(({ field, text: { vi, en } }) => ({
        field,
        text: { vi: `Ảnh thứ ${index + 1} (“${name}”): ${vi}`, en: `Picture ${index + 1} (“${name}”): ${en}` },
      }));
      throw new RuleViolation(problems, { cause: error.cause });
    }
}

async function withRecogniser<T>(use: (recogniser: Recogniser) => Promise<T>): Promise<T> {
  const recogniser = await openRecogniser();
  try {
    return await use(recogniser);
  } finally {
    await recogniser.close();
  }
}

/** What stands on a picture of one page (PNG, JPEG). @throws RuleViolation when it is broken or over 60 megapixels */
export const picturePage = (bytes: Uint8Array): Promise<SeenPage> =>
  withRecogniser(async (recogniser) => {
    requireSize(bytes);
    return (await seenPage(bytes, recogniser)).page;
  });

async function pictureOf(bytes: Uint8Array, { page, tilt }: Seen, number: number, keep: KeepPicture) {
  const maker = (await import("./picture-maker.server")).pictureMaker(page);
  await maker.addFile(bytes, { box: boxOf(page), quarters: 0, tilt });
  return keptPicture(number, maker, keep);
}

type Options = { readonly onProgress?: (progress: Progress) => void; readonly onPicture?: KeepPicture };

/**
 * The paragraphs and tables on pictures, each of one page, in their order; `onPicture` gets the pages as they are shown.
 * @throws RuleViolation as `picturePage`, of several pictures with the name of the one; when there are more than 500
 */
export async function readPictures(pictures: readonly NamedPicture[], { onProgress, onPicture }: Options): Promise<PrintedFile> {
  const pages = pictures.length;
  if (pages > mostPages) throw unreadableFile("tooLarge");
  const seen: SeenPage[] = [];
  const kept: KeptPicture[] = [];
  await eachPage(pictures, requireSize);
  await withRecogniser((recogniser) =>
    eachPage(pictures, async (bytes, page) => {
      onProgress?.({ stage: "recognising", page: page - 1, pages });
      const one = await seenPage(bytes, recogniser);
      seen.push(one.page);
      const keep = page <= mostPagePictures ? onPicture : undefined;
      if (keep) kept.push(await pictureOf(bytes, one, page, keep));
    }),
  );
  return { drafts: printedBlocks(recognisedPages(seen)), wasRecognised: true, sizes: seen, pictures: kept };
}
