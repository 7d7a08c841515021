import { UnreadableArchive, unpackArchive } from "~/lib/bounded-archive.server";
import { megabyte } from "~/lib/file-rules";
import type { Draft } from "./draft";
import { readDocx } from "./read-docx";
import { readOdt } from "./read-odt";
import { unreadableFile } from "./unreadable";

const bounds = { maxEntries: 2_000, maxUnpackedBytes: 100 * megabyte };

/** What lies in an archive, by name. @throws RuleViolation when it is broken or larger than may be read */
export function unpackParts(bytes: Uint8Array): Map<string, Buffer> {
  try {
    return unpackArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), bounds);
  } catch (error) {
    throw unreadableFile(error instanceof UnreadableArchive && error.isTooLarge ? "tooLarge" : "broken");
  }
}

/** The paragraphs and tables of a Word (.docx) or OpenDocument (.odt) file, from what lies in it. @throws RuleViolation */
export function readArchive(parts: ReadonlyMap<string, Buffer>): Draft[] {
  if (parts.has("[Content_Types].xml") && [...parts.keys()].some((name) => name.startsWith("word/"))) return readDocx(parts);
  const kind = parts.get("mimetype")?.toString("latin1").trim() ?? "";
  if (/^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/.test(kind)) return readOdt(parts);
  throw unreadableFile("unknown");
}
