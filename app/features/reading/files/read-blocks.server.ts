import { type ReadingOptions, readInProcess } from "../reading-process.server";
import type { FileRead } from "./read-file.server";

const module = "app/features/reading/files/blocks-worker.server.ts";

/** The paragraphs and tables of a file, read in a bounded process. @throws as `readInProcess` does */
export async function readBlocks(bytes: Uint8Array, options: ReadingOptions = {}): Promise<FileRead> {
  return readInProcess<FileRead>({ module, given: { bytes } }, options);
}
