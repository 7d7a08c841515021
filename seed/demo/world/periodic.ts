import type { PeriodicSpec } from "~/features/calendar/deadline-spec";

/** A report that comes back, counted as Decree 09 counts; due on `day` of the last month of its period. */
export const periodic = (every: PeriodicSpec["every"], day: number, words: string): PeriodicSpec => ({
  kind: "periodic",
  words,
  every,
  window: "decree09",
  due: { day, monthOffset: 0 },
});
