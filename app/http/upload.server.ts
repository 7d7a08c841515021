import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import busboy from "busboy";
import { type Problem, RuleViolation, violation } from "~/lib/errors";
import { maxFileBytes, megabyte, megabytes } from "~/lib/file-rules";
import { type Accepted, dropStaged, type StagedFile, type StoredFile, stageFile, storeFile } from "~/lib/file-store.server";
import { maxFormBytes } from "~/lib/form-answer";
import { groupBy } from "~/lib/group-by";
import { typistField } from "./form-fields";

/** What a form with files holds. Files with a problem are not taken; the fields are always there, so that nothing typed is lost. */
export type Upload<Taken = StoredFile> = {
  readonly fields: Record<string, string[]>;
  readonly files: readonly Taken[];
  readonly problems: readonly Problem[];
};

type Bounds = {
  readonly dataDir: string;
  /** The file field; files under other names are dropped. */
  readonly field: string;
  readonly maxBytes?: number;
  /** The kinds of file that are taken; those of evidence unless given. */
  readonly accepted?: Accepted;
  readonly maxFiles?: number;
  /** How long the sender may be silent. */
  readonly idleMs?: number;
};

/** The most that one form with its files may weigh, in bytes. */
export const maxUploadBytes = 100 * megabyte;

const tooLarge = () =>
  violation(null, {
    vi: `Các tệp gửi cùng lúc nặng hơn ${megabytes(maxUploadBytes)} MB. Hãy gửi làm nhiều lần.`,
    en: `The files sent together are larger than ${megabytes(maxUploadBytes)} MB. Send them in several goes.`,
  });

const interrupted = () =>
  violation(null, {
    vi: "Đường truyền bị ngắt khi đang gửi tệp. Hãy gửi lại.",
    en: "The line was cut while the file was being sent. Send it again.",
  });

async function* bounded(body: Readable, idleMs: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => body.destroy(interrupted()), idleMs);
  };
  try {
    wait();
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > maxUploadBytes) throw tooLarge();
      wait();
      yield chunk;
    }
  } finally {
    clearTimeout(timer);
  }
}

// Browsers send the bytes of a UTF-8 name; some systems send letters and accents apart.
const fileName = (name: string | undefined) =>
  (name ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}/\\]/gu, "")
    .slice(-200) || "tệp";

const notAnUpload = {
  vi: "Yêu cầu không có tệp nào. Hãy mở lại trang, chọn tệp rồi gửi.",
  en: "The request carries no file. Open the page again, choose a file and send it.",
};

function parserOf(request: Request, maxFiles: number) {
  const headers = Object.fromEntries(request.headers.entries());
  if (!headers["content-type"]?.startsWith("multipart/form-data")) throw violation(null, notAnUpload);
  return busboy({
    headers,
    defParamCharset: "utf8",
    limits: { fieldSize: maxFormBytes, fields: 2000, files: maxFiles + 1, parts: 2100 },
  });
}

/**
 * Reads a multipart form while it arrives and streams its files to the store, with bounds in size and time.
 * @throws RuleViolation when the whole is too large or the line was cut
 */
export const readUpload = (request: Request, bounds: Bounds): Promise<Upload> => receiveUpload(request, bounds, intoStore);

/**
 * As `readUpload`; the files wait beside the store, each to be kept or dropped, when it is not yet known what is to be kept of them.
 * @throws RuleViolation as `readUpload`; nothing waits then
 */
export const readUploadToStage = (request: Request, bounds: Bounds): Promise<Upload<StagedFile>> =>
  receiveUpload(request, bounds, besideStore);

/** How a file is taken, and what becomes of it when the form does not arrive as a whole. */
type Way<Taken> = {
  readonly take: (...file: Parameters<typeof storeFile>) => Promise<Taken>;
  readonly drop: (file: Taken) => Promise<void>;
};
// What the store has may be another's as well: it stays.
const intoStore: Way<StoredFile> = { take: storeFile, drop: async () => undefined };
const besideStore: Way<StagedFile> = { take: stageFile, drop: dropStaged };

const isTaken = <Taken>(outcome: Taken | Problem[]): outcome is Taken => !Array.isArray(outcome);

async function receiveUpload<Taken>(request: Request, bounds: Bounds, { take, drop }: Way<Taken>): Promise<Upload<Taken>> {
  const { dataDir, field, maxBytes = maxFileBytes, accepted, maxFiles = 10, idleMs = 30_000 } = bounds;
  const texts: { name: string; value: string }[] = [];
  const storing: Promise<Taken | Problem[]>[] = [];
  const parser = parserOf(request, maxFiles);
  parser.on("field", (name, value) => {
    if (name !== typistField) texts.push({ name, value: value.normalize("NFC") });
  });
  parser.on("file", (name, stream, { filename }) => {
    // An empty file field arrives as a part without a name.
    if (name !== field || !filename) return void stream.resume();
    // The store listens once its folder is there, and what it answers is asked for when all has arrived: until then neither a cut
    // line nor a full disk may be nobody's error, which would end the server.
    stream.on("error", () => undefined);
    const stored = take(dataDir, stream, { name: fileName(filename), field, maxBytes, accepted }).catch((error) =>
      problemsOrThrow(error, stream),
    );
    stored.catch(() => undefined);
    storing.push(stored);
  });
  const stored = await receive(request, parser, idleMs)
    .then(() => Promise.all(storing))
    .catch(async (error) => {
      for (const one of await Promise.allSettled(storing))
        if (one.status === "fulfilled" && isTaken(one.value)) await drop(one.value);
      throw error;
    });
  const byName = groupBy(texts, (text) => text.name);
  return {
    fields: Object.fromEntries([...byName].map(([name, own]) => [name, own.map((text) => text.value)])),
    files: stored.filter(isTaken),
    problems: stored.filter((outcome) => Array.isArray(outcome)).flat(),
  };
}

const noFile = {
  vi: "Chưa chọn tệp nào. Hãy chọn ít nhất một tệp rồi gửi.",
  en: "No file is chosen. Choose at least one and send it.",
};

type NamedFile = Omit<StoredFile, "name"> & { readonly fileName: string };

/**
 * Reads the form with which evidence is sent and hands its files to `add`: those that are right also when others are not. `add` is
 * first asked with none, so that nothing is stored for somebody who may not add it.
 * @throws RuleViolation when a file cannot be taken, or none was chosen
 */
export async function readEvidence(
  request: Request,
  { dataDir }: { readonly dataDir: string },
  add: (files: readonly NamedFile[]) => Promise<unknown>,
): Promise<void> {
  await add([]);
  const upload = await readUpload(request, { dataDir, field: "files" });
  const files = upload.files.map(({ name, ...file }) => ({ ...file, fileName: name }));
  await add(files);
  if (upload.problems.length > 0) throw new RuleViolation(upload.problems);
  if (files.length === 0) throw violation("files", noFile);
}

function problemsOrThrow(error: unknown, stream: Readable): Problem[] {
  stream.resume();
  if (error instanceof RuleViolation) return [...error.problems];
  throw error;
}

async function receive(request: Request, parser: busboy.Busboy, idleMs: number): Promise<void> {
  const body = Readable.fromWeb(request.body as ReadableStream<Uint8Array>);
  const closed = new Promise<void>((resolve, reject) => {
    parser.on("close", resolve);
    parser.on("error", reject);
  });
  closed.catch(() => undefined);
  try {
    for await (const chunk of bounded(body, idleMs)) {
      if (!parser.write(chunk)) await Promise.race([closed, new Promise((resolve) => parser.once("drain", resolve))]);
    }
    parser.end();
    await closed;
  } catch (error) {
    parser.destroy(error as Error);
    throw error instanceof RuleViolation ? error : interrupted();
  }
}
