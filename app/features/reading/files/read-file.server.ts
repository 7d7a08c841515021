import { maxFileBytes } from "~/lib/file-rules";
import type { Block } from "../block";
import type { ScanPage } from "../scan-page";
import { decodeText } from "./decode-text";
import { fileKind } from "./file-kind";
import { finishBlocks } from "./finish-blocks";
import type { KeepPicture } from "./page-picture";
import { type NamedPicture, picturesIn } from "./picture-set";
import { readPrinted } from "./printed-file";
import type { Progress } from "./progress";
import { readArchive, unpackParts } from "./read-archive.server";
import { readHtml } from "./read-html";
import { readText } from "./read-text";
import { orFault, unreadableFile } from "./unreadable";

export type FileRead = {
  readonly blocks: readonly Block[];
  /** Pages of a PDF or of pictures; null for formats that know none before they are printed. */
  readonly pages: number | null;
  /** Whether the words were recognised from pictures: they may be wrong. */
  readonly wasRecognised: boolean;
  /** The scanned pages whose pictures were kept. */
  readonly scan: readonly ScanPage[];
};

type Options = {
  readonly onProgress?: (progress: Progress) => void;
  /** Takes the pictures of scanned pages; without it none are made. */
  readonly onPicture?: KeepPicture;
};

async function readPages(pictures: readonly NamedPicture[], options: Options): Promise<FileRead> {
  const { readPictures } = await import("./read-picture.server");
  return readPrinted(await readPictures(pictures, options));
}

async function readAny(bytes: Uint8Array, options: Options): Promise<FileRead> {
  const plain = (blocks: readonly Block[]) => ({ blocks, pages: null, wasRecognised: false, scan: [] });
  switch (fileKind(bytes)) {
    case "archive": {
      const parts = unpackParts(bytes);
      const pictures = picturesIn(parts);
      return pictures === null ? plain(finishBlocks(readArchive(parts))) : readPages(pictures, options);
    }
    case "pdf": {
      // Loaded when it is needed: most files are none.
      const { readPdf } = await import("./read-pdf.server");
      return readPrinted(await readPdf(bytes, options));
    }
    case "picture":
      return readPages([{ name: "", bytes }], options);
    case "compound": {
      const { readDoc } = await import("./read-doc.server");
      return plain(finishBlocks(await readDoc(bytes)));
    }
    case "html":
      return plain(finishBlocks(readHtml(decodeText(bytes))));
    case "text":
      return plain(readText(decodeText(bytes)));
    default:
      throw unreadableFile("unknown");
  }
}

/**
 * Reads a file in this very thread; `readBlocks` does it off the request.
 * @throws RuleViolation with one sentence when it is empty, broken, encrypted, too large or of another kind
 */
export async function readFile(bytes: Uint8Array, options: Options = {}): Promise<FileRead> {
  if (bytes.length === 0) throw unreadableFile("empty");
  if (bytes.length > maxFileBytes) throw unreadableFile("tooLarge");
  const read = await orFault(() => readAny(bytes, options));
  if (read.blocks.length === 0) throw unreadableFile("empty");
  return read;
}
