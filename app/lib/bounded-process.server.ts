/** Work on what strangers hand in: in a process of its own, which the operating system bounds and which can be ended at once. */
import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Said } from "./bounded-work.server";
import { RuleViolation } from "./errors";
import { type Program, wholeProgram } from "./whole-program.server";

/** It needed more memory than it may have. */
export class OutOfMemory extends Error {
  override name = "OutOfMemory";
}

/** It worked for longer than it may. */
export class OutOfTime extends Error {
  override name = "OutOfTime";
}

/** It ended without an answer, for no reason that it could give: a fault of ours. */
export class ProcessDied extends Error {
  override name = "ProcessDied";
}

export type Bounded = {
  /** The module of the work, as a path from the root of the project; it calls `work`. */
  readonly module: string;
  readonly given: unknown;
  /** All that it may write to: what JavaScript builds, buffers, pictures, WebAssembly. In megabytes; the system sees to it on Linux. */
  readonly memoryMb: number;
  /** What JavaScript alone may build, in megabytes. */
  readonly heapMb: number;
  /** How long it may compute in all, in seconds of a core; the system sees to it on Linux, also when the server is gone. */
  readonly cpuSeconds: number;
  readonly signal?: AbortSignal;
  /** Hears what is said on the way. */
  readonly hear?: (said: unknown) => void;
  /** Answers what is asked on the way. */
  readonly answer?: (question: unknown) => Promise<unknown>;
};

const start = "app/lib/start-bounded.mjs";

/**
 * The root of the project, looked for upwards from a folder: this code stands in it, but when Remix has bundled it, it stands in
 * the folder of the build, and the program of the process is made from source all the same.
 */
export function projectRoot(folder: string): string {
  return existsSync(join(folder, start)) || dirname(folder) === folder ? folder : projectRoot(dirname(folder));
}

// The shell bounds what is written to (RLIMIT_DATA) and computed (SIGXCPU), then becomes the process; it leaves no image when it dies.
const boundedStart = 'ulimit -c 0; ulimit -d "$0" && ulimit -S -t "$1" && shift && exec "$@"';
const shell = "/bin/sh";

// Of all that the server was started with nothing else is passed on.
const surroundings = () => ({ TMPDIR: process.env.TMPDIR }) as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv;

function openProcess(root: string, { memoryMb, heapMb, cpuSeconds }: Bounded): ChildProcess {
  const flags = [`--max-old-space-size=${heapMb}`];
  const isBounded = process.platform === "linux" && existsSync(shell);
  const bounds = [memoryMb * 1000, cpuSeconds].map(String);
  return fork(join(root, start), [], {
    ...(isBounded
      ? { execPath: shell, execArgv: ["-c", boundedStart, ...bounds, process.execPath, ...flags] }
      : { execArgv: flags }),
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    env: surroundings(),
    // Whoever stops the server at its terminal stops the server, which then ends its processes in good order.
    detached: true,
  });
}

const keptWords = 4_000;

function lastWords(child: ChildProcess): () => string {
  let words = "";
  child.stderr?.setEncoding("utf8").on("data", (more: string) => {
    words = (words + more).slice(-keptWords);
  });
  return () => words;
}

const noMemory = /out of memory|allocation failed|cannot allocate|cannot map|bad_alloc/i;

function death(words: string, code: number | null, by: string | null): Error {
  if (noMemory.test(words)) return new OutOfMemory("The process needed more memory than it may have");
  if (by === "SIGXCPU") return new OutOfTime("The process computed for longer than it may");
  const died = new ProcessDied(`The process ended without an answer (${by ?? `code ${code}`}): ${words || "it said nothing"}`);
  // What is not given memory seldom finds words for it: it is ended by a signal. The log is told, in case it was something else.
  return by === null ? died : new OutOfMemory(died.message, { cause: died });
}

const asError = ({ name, message, stack }: { name: string; message: string; stack?: string }) =>
  Object.assign(new Error(message), { name, stack });

function refusal({ problems, fault }: Extract<Said, { kind: "failed" }>): Error {
  const cause = fault && asError(fault);
  if (problems) return new RuleViolation(problems, { cause });
  if (cause && noMemory.test(cause.message)) return new OutOfMemory(cause.message, { cause });
  return cause ?? new ProcessDied("It failed and did not say why");
}

function resultOf<Result>(child: ChildProcess, program: Program, { given, signal, hear, answer }: Bounded): Promise<Result> {
  const words = lastWords(child);
  return new Promise<Result>((resolve, reject) => {
    // A process that has ended hears nothing more; its end is told by `exit`.
    const tell = (message: unknown) => child.connected && child.send(message as object, () => undefined);
    child.on("message", (said: Said) => {
      if (said.kind === "done") resolve(said.result as Result);
      else if (said.kind === "failed") reject(refusal(said));
      else if (said.kind === "said") hear?.(said.words);
      else Promise.resolve(answer?.(said.question)).then((words) => tell({ answer: words }), reject);
    });
    child.on("error", reject);
    child.on("close", (code, by) => reject(death(words(), code, by)));
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    tell(program);
    tell({ given });
  });
}

function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGKILL");
  return gone;
}

/**
 * Does one piece of work in a process of its own, which is gone when the promise settles.
 * @throws RuleViolation that the work throws (its `cause` is a fault behind it); OutOfMemory; OutOfTime; ProcessDied; the signal's reason; other errors of the work
 */
export async function inBoundedProcess<Result>(bounded: Bounded): Promise<Result> {
  bounded.signal?.throwIfAborted();
  const root = projectRoot(dirname(fileURLToPath(import.meta.url)));
  const program = await wholeProgram(root, bounded.module);
  bounded.signal?.throwIfAborted();
  const child = openProcess(root, bounded);
  try {
    return await resultOf<Result>(child, program, bounded);
  } finally {
    await ended(child);
  }
}
