import type { Identity } from "~/features/reading/document-reading";
import type { PagePicture } from "~/features/reading/files/page-picture";
import { type ReadingOptions, readInProcess } from "~/features/reading/reading-process.server";
import type { Around, LaidOut } from "./lay-out";

const module = "app/features/importing/from-reading/layout-worker.server.ts";

/** What the process asks for: what stands around a document, and that a picture be kept. */
export type Asked = { readonly document: Identity } | { readonly picture: PagePicture };

/** From the bytes of a file to its items. */
export type LayOutFile = (bytes: Uint8Array, around: Around, options?: ReadingOptions) => Promise<LaidOut>;

/** Reads a file and lays it out, all of it in a bounded process; what it asks of the database is answered here. @throws as `readInProcess` does */
export const layOutFile: LayOutFile = (bytes, { calendar, surroundings, keepPicture }, options = {}) => {
  const answer = (question: unknown) => {
    const asked = question as Asked;
    return "picture" in asked ? keepPicture(asked.picture) : surroundings(asked.document);
  };
  return readInProcess<LaidOut>({ module, given: { bytes, calendar } as { bytes: Uint8Array }, answer }, options);
};
