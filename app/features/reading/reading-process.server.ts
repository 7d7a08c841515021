import { inBoundedProcess, OutOfMemory, OutOfTime, ProcessDied } from "~/lib/bounded-process.server";
import { RuleViolation } from "~/lib/errors";
import { maxFileBytes } from "~/lib/file-rules";
import type { Progress } from "./files/progress";
import { type Unreadable, unreadableFile } from "./files/unreadable";

export type ReadingOptions = {
  /** Reading stops and its process ends when this is aborted; the promise is then rejected with its reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** How long may pass without recognising, and for each page that is recognised, in milliseconds. */
  readonly patienceMs?: number;
  /** How long the whole file may take, in milliseconds: others wait behind it. */
  readonly patienceInAllMs?: number;
  /** What the process may write to in all, and what JavaScript alone may build, in megabytes. */
  readonly memoryMb?: number;
  readonly heapMb?: number;
};

type Reading = {
  /** Does the reading on the other side, as a path from the root of the project. */
  readonly module: string;
  readonly given: { readonly bytes: Uint8Array };
  readonly answer?: (question: unknown) => Promise<unknown>;
};

/** Two timers: one that is set anew for each page that is recognised, and one for the whole file. */
function patience(milliseconds: number, inAll: number) {
  const end = new AbortController();
  const giveUp = () => end.abort(unreadableFile("tooSlow"));
  const last = setTimeout(giveUp, inAll);
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(giveUp, milliseconds);
  };
  const done = () => [timer, last].forEach(clearTimeout);
  wait();
  return { signal: end.signal, wait, done };
}

// Reading is mostly one thread's work; unpacking pictures and tidying memory take more.
const cores = 2;

function asRefusal(error: unknown): unknown {
  const refused = (reason: Unreadable, cause?: unknown) => new RuleViolation(unreadableFile(reason).problems, { cause });
  if (error instanceof OutOfTime) return refused("tooSlow");
  if (error instanceof OutOfMemory) return refused("tooHeavy", error.cause);
  // Nobody knows whether the file or a fault of ours ended it: the sentence is about the file, the log gets the rest.
  return error instanceof ProcessDied ? refused("broken", error) : error;
}

/**
 * Reads a file off the request: in a process with bounded memory, that is ended after 30 seconds (each page of pictures has
 * 30 of its own, the whole file 30 minutes) or when `signal` is aborted. Nothing is written anywhere. It works in the server's own graph and in the one
 * that Remix has bundled.
 * @throws RuleViolation with one sentence when the file cannot be read; the signal's reason when it was aborted
 */
export async function readInProcess<Read>({ module, given, answer }: Reading, options: ReadingOptions): Promise<Read> {
  const { signal, onProgress, patienceMs = 30_000, patienceInAllMs = 1_800_000, memoryMb = 850, heapMb = 640 } = options;
  signal?.throwIfAborted();
  if (given.bytes.length > maxFileBytes) throw unreadableFile("tooLarge");
  const timer = patience(patienceMs, patienceInAllMs);
  const hear = (said: unknown) => {
    const progress = said as Progress;
    if (progress.stage === "recognising") timer.wait();
    onProgress?.(progress);
  };
  const until = signal ? AbortSignal.any([signal, timer.signal]) : timer.signal;
  const cpuSeconds = Math.ceil((cores * patienceInAllMs) / 1000);
  try {
    return await inBoundedProcess<Read>({ module, given, answer, memoryMb, heapMb, cpuSeconds, hear, signal: until });
  } catch (error) {
    throw asRefusal(error);
  } finally {
    timer.done();
  }
}
