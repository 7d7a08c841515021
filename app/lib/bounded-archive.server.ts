/** Unpacks a ZIP archive that somebody handed in, within bounds that its own headers cannot talk away. */
import { crc32, inflateRawSync } from "node:zlib";

export type ArchiveBounds = { readonly maxEntries: number; readonly maxUnpackedBytes: number };

/** The archive is broken, of a kind that office programs do not write, or larger than the bounds. */
export class UnreadableArchive extends Error {
  override name = "UnreadableArchive";
  constructor(readonly isTooLarge: boolean) {
    super(isTooLarge ? "The archive unpacks to more than is allowed" : "The archive cannot be read");
  }
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
const longestComment = 65_535;

function findDirectory(bytes: Buffer): { entries: number; at: number } {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - longestComment); at--)
    if (bytes.readUInt32LE(at) === endOfDirectory)
      return { entries: bytes.readUInt16LE(at + 10), at: bytes.readUInt32LE(at + 16) };
  throw new UnreadableArchive(false);
}

function unpackEntry(bytes: Buffer, at: number, left: number): { name: string; data: Buffer; next: number } {
  if (bytes.readUInt32LE(at) !== directoryEntry) throw new UnreadableArchive(false);
  const [flags, method] = [bytes.readUInt16LE(at + 8), bytes.readUInt16LE(at + 10)];
  const [packed, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28)];
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  const local = bytes.readUInt32LE(at + 42);
  // Bit 0: encrypted. Methods other than stored and deflated are not written by office programs.
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8) || bytes.readUInt32LE(local) !== localHeader)
    throw new UnreadableArchive(false);
  const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const raw = bytes.subarray(from, from + packed);
  if (raw.length < packed) throw new UnreadableArchive(false);
  if (left <= 0 || (method === 0 && packed > left)) throw new UnreadableArchive(true);
  const data = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: left });
  if (crc32(data) !== bytes.readUInt32LE(at + 16)) throw new UnreadableArchive(false);
  return { name: bytes.toString("utf8", at + 46, at + 46 + nameLength), data, next };
}

/**
 * The entries of an archive by name. The output of every entry is counted while it unpacks, so a declared size is not believed.
 * @throws UnreadableArchive when it is broken, encrypted, or unpacks to more than the bounds
 */
export function unpackArchive(bytes: Buffer, { maxEntries, maxUnpackedBytes }: ArchiveBounds): Map<string, Buffer> {
  const unpacked = new Map<string, Buffer>();
  try {
    const directory = findDirectory(bytes);
    if (directory.entries > maxEntries) throw new UnreadableArchive(true);
    let [at, left] = [directory.at, maxUnpackedBytes];
    for (let count = 0; count < directory.entries; count++) {
      const { name, data, next } = unpackEntry(bytes, at, left);
      unpacked.set(name, data);
      [at, left] = [next, left - data.length];
    }
  } catch (error) {
    if (error instanceof UnreadableArchive) throw error;
    throw new UnreadableArchive((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE");
  }
  return unpacked;
}
