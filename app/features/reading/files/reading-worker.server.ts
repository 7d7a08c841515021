// The thread in which one file is read: it is given bytes, says how far it is, and answers once.
import { parentPort, workerData } from "node:worker_threads";
import { RuleViolation } from "~/lib/errors";
import type { Answer } from "./read-blocks.server";
import { type Progress, readFile } from "./read-file.server";

const say = (answer: Answer) => parentPort?.postMessage(answer);

async function answer(bytes: Uint8Array): Promise<Answer> {
  try {
    return { read: await readFile(bytes, { onProgress: (progress: Progress) => say({ progress }) }) };
  } catch (error) {
    if (error instanceof RuleViolation) return { problems: error.problems };
    throw error;
  }
}

say(await answer(workerData as Uint8Array));
