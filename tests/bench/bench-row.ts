/** One measured thing. Times in milliseconds, memory in megabytes (10^6 bytes); `cpuMs` is what one run cost, whatever else the machine did. */
export type BenchRow = {
  what: string;
  n: number;
  p50Ms: number;
  p95Ms: number;
  statements: number | null;
  rssMb: number;
  cpuMs?: number;
};

/** The time under which `share` of all times lie, in milliseconds with one decimal. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
}
