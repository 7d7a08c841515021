/** How much memory the processes take that work is done in, as Linux counts it. */
import { readdirSync, readFileSync } from "node:fs";

const textOf = (path: string) => {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
};

const childrenOf = (pid: number | "self"): number[] => {
  const threads = textOf(`/proc/${pid}/stat`) === "" ? [] : readdirSync(`/proc/${pid}/task`);
  return threads.flatMap((thread) => textOf(`/proc/${pid}/task/${thread}/children`).split(" ").filter(Boolean).map(Number));
};

const peakOf = (pid: number): number => Number(/VmHWM:\s*(\d+) kB/.exec(textOf(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;

/** Runs the work and watches the processes that it begins. @returns the most that one of them held at once, in bytes */
export async function peakOfProcesses(work: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const watch = setInterval(() => {
    for (const pid of childrenOf("self")) peak = Math.max(peak, peakOf(pid));
  }, 10);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return peak;
}
