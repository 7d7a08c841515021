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

// Hundredths of a second, of all its threads; the name of the program may hold blanks, so counting begins behind it.
const workOf = (pid: number): number => {
  const [, rest = ""] = /\) (.*)/.exec(textOf(`/proc/${pid}/stat`)) ?? [];
  const [own = "0", system = "0"] = rest.split(" ").slice(11, 13);
  return (Number(own) + Number(system)) * 10;
};

/**
 * Runs the work and watches the processes that it begins.
 * @returns the most that one of them held at once, in bytes, and the processor time of them all, in milliseconds
 */
export async function costOfProcesses(work: () => Promise<unknown>): Promise<{ peak: number; cpuMs: number }> {
  let peak = 0;
  const worked = new Map<number, number>();
  const others = new Set(childrenOf("self"));
  const watch = setInterval(() => {
    for (const pid of childrenOf("self").filter((each) => !others.has(each))) {
      peak = Math.max(peak, peakOf(pid));
      worked.set(pid, Math.max(workOf(pid), worked.get(pid) ?? 0));
    }
  }, 10);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return { peak, cpuMs: [...worked.values()].reduce((sum, each) => sum + each, 0) };
}
