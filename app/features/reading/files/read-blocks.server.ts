import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type Problem, RuleViolation } from "~/lib/errors";
import { maxFileBytes } from "~/lib/file-rules";
import type { FileRead, Progress } from "./read-file.server";
import { unreadableFile } from "./unreadable";

/** What the thread says: how far it is, or its one answer. */
export type Answer = { readonly progress: Progress } | { readonly read: FileRead } | { readonly problems: readonly Problem[] };

type Options = {
  /** Reading stops and its thread ends when this is aborted; the promise is then rejected with its reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** How long may pass without recognising, and for each page that is recognised, in milliseconds. */
  readonly patienceMs?: number;
  /** The memory that the thread may take for what it builds, in megabytes. */
  readonly memoryMb?: number;
};

export type ReadBlocks = (bytes: Uint8Array, options?: Options) => Promise<FileRead>;

const start = "app/features/reading/files/start-reading.mjs";

/**
 * The file that a thread begins with, looked for upwards from a folder: this code stands beside it, but when Remix has bundled
 * it, it stands in the folder of the build, and the thread runs from source all the same.
 */
export function threadFile(folder: string): string {
  const file = join(folder, start);
  return existsSync(file) || dirname(folder) === folder ? file : threadFile(dirname(folder));
}

function openThread(bytes: Uint8Array, memoryMb = 640): Worker {
  // A copy: the caller's bytes stay his, and the thread gets its own without a second copy.
  const own = bytes.slice();
  return new Worker(threadFile(dirname(fileURLToPath(import.meta.url))), {
    workerData: own,
    execArgv: [],
    transferList: [own.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
    env: {},
  });
}

const isOutOfMemory = (error: unknown) => (error as { code?: string }).code === "ERR_WORKER_OUT_OF_MEMORY";

function answerOf(thread: Worker, { signal, onProgress, patienceMs = 30_000 }: Options): Promise<FileRead> {
  let timer: NodeJS.Timeout | undefined;
  const answered = new Promise<FileRead>((resolve, reject) => {
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(unreadableFile("tooSlow")), patienceMs);
    };
    const heard = (answer: Answer) => {
      if ("read" in answer) resolve(answer.read);
      else if ("problems" in answer) reject(new RuleViolation(answer.problems));
      else {
        // Recognising a page takes its time: each has its own.
        if (answer.progress.stage === "recognising") wait();
        onProgress?.(answer.progress);
      }
    };
    wait();
    thread.on("message", heard);
    thread.on("error", (error) => reject(isOutOfMemory(error) ? unreadableFile("tooLarge") : error));
    thread.on("exit", () => reject(unreadableFile("broken")));
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
  return answered.finally(() => clearTimeout(timer));
}

/**
 * Reads a file off the request: in a thread with bounded memory, that is ended after 30 seconds (each page of pictures has
 * 30 of its own) or when `signal` is aborted. Nothing is written anywhere. It works in the server's own graph and in the one
 * that Remix has bundled.
 * @throws RuleViolation with one sentence when the file cannot be read; the signal's reason when it was aborted
 */
export const readBlocks: ReadBlocks = async (bytes, options = {}) => {
  options.signal?.throwIfAborted();
  if (bytes.length > maxFileBytes) throw unreadableFile("tooLarge");
  const thread = openThread(bytes, options.memoryMb);
  try {
    return await answerOf(thread, options);
  } finally {
    await thread.terminate();
  }
};
