/** Files stand in the data folder under the SHA-256 of their content: files/ab/cdef…; the same content stands there once. */
import { createHash, randomUUID } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { violation } from "~/lib/errors";
import { fileEmpty, fileNotAccepted, fileTooLarge, maxFileBytes } from "~/lib/file-rules";
import type { Text } from "~/lib/i18n/text";
import { sniffMediaType } from "~/lib/media-type";

export type StoredFile = { readonly sha256: string; readonly bytes: number; readonly name: string; readonly mediaType: string };

type Source = Uint8Array | AsyncIterable<Uint8Array>;

/** What may be stored: how the kind of a file is told, and what is said of one that is not accepted. */
export type Accepted = {
  readonly mediaTypeOf: (bytes: Uint8Array, name: string) => string | null;
  readonly refusal: (name: string, bytes: Uint8Array) => Text;
};

type Naming = {
  readonly name: string;
  readonly field?: string | null;
  readonly maxBytes?: number;
  readonly accepted?: Accepted;
};

const usual: Accepted = { mediaTypeOf: sniffMediaType, refusal: fileNotAccepted };

const folder = (dataDir: string) => join(dataDir, "files");

/** Where the file with this sum stands. */
export function pathOfFile(dataDir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`Not a SHA-256: ${JSON.stringify(sha256)}`);
  return join(folder(dataDir), sha256.slice(0, 2), sha256.slice(2));
}

// The rest of a file that is too large is read and dropped: the sentence says how much it weighs.
async function writeBounded(handle: FileHandle, source: Source, maxBytes: number): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of source instanceof Uint8Array ? [source] : source) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) continue;
    hash.update(chunk);
    await handle.writeFile(chunk);
  }
  return { sha256: hash.digest("hex"), bytes };
}

async function writeTemporary(file: string, source: Source, maxBytes: number) {
  const handle = await open(file, "wx", 0o600);
  try {
    const written = await writeBounded(handle, source, maxBytes);
    await handle.sync();
    return written;
  } finally {
    await handle.close();
  }
}

async function acceptedType(
  file: string,
  bytes: number,
  { name, field = null, maxBytes = maxFileBytes, accepted = usual }: Naming,
): Promise<string> {
  if (bytes === 0) throw violation(field, fileEmpty(name));
  if (bytes > maxBytes) throw violation(field, fileTooLarge(name, bytes, maxBytes));
  const content = await readFile(file);
  const mediaType = accepted.mediaTypeOf(content, name);
  if (!mediaType) throw violation(field, accepted.refusal(name, content));
  return mediaType;
}

/** A file that was handed in and waits beside the store until it is kept or dropped. */
export type StagedFile = StoredFile & { readonly path: string };

/**
 * Takes what people hand in, without keeping it: whoever asks keeps it or drops it.
 * @throws RuleViolation when the file is empty, too large, or of a kind that is not accepted; nothing waits then
 */
export async function stageFile(dataDir: string, source: Source, naming: Naming): Promise<StagedFile> {
  const path = join(folder(dataDir), "incoming", randomUUID());
  await mkdir(dirname(path), { recursive: true });
  try {
    const { sha256, bytes } = await writeTemporary(path, source, naming.maxBytes ?? maxFileBytes);
    return { sha256, bytes, name: naming.name, mediaType: await acceptedType(path, bytes, naming), path };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Keeps a file that waits. */
export async function keepStaged(dataDir: string, { path, ...file }: StagedFile): Promise<StoredFile> {
  const final = pathOfFile(dataDir, file.sha256);
  await mkdir(dirname(final), { recursive: true });
  await rename(path, final);
  return file;
}

/** Drops a file that waits; of one that was kept nothing is left to drop. */
export async function dropStaged({ path }: StagedFile): Promise<void> {
  await rm(path, { force: true });
}

/**
 * Stores what people hand in. Either the whole file stands in the store afterwards or nothing does.
 * @throws RuleViolation when the file is empty, too large, or of a kind that is not accepted
 */
export async function storeFile(dataDir: string, source: Source, naming: Naming): Promise<StoredFile> {
  const staged = await stageFile(dataDir, source, naming);
  try {
    return await keepStaged(dataDir, staged);
  } finally {
    await dropStaged(staged);
  }
}

/** A stream of the file's content, or null when it is not in the store. */
export async function openFile(dataDir: string, sha256: string): Promise<{ stream: ReadStream; bytes: number } | null> {
  const path = pathOfFile(dataDir, sha256);
  const found = await stat(path).catch(() => null);
  return found ? { stream: createReadStream(path), bytes: found.size } : null;
}

/** The whole content of a file, which is at most as large as may be handed in; null when it is not in the store. */
export async function readStoredFile(dataDir: string, sha256: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(pathOfFile(dataDir, sha256)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The sums under which files stand in the store, in order. */
export async function storedFiles(dataDir: string): Promise<string[]> {
  const shelves = (await readdir(folder(dataDir)).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/.test(name));
  const sums = await Promise.all(
    shelves.map(async (shelf) => (await readdir(join(folder(dataDir), shelf))).map((rest) => shelf + rest)),
  );
  return sums.flat().sort();
}

/** The SHA-256 of a file's content. */
export async function sumOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}
