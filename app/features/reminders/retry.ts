// What could not be sent is tried again after 2, 5, 15, 30 and then every 60 minutes, for as long as its day lasts; greylisting
// servers take a letter after a few minutes. What is left at the end of the day is said in the digest of the next working day.

const minutes = [2, 5, 15, 30];

/** Milliseconds to wait after the `attempt`-th attempt (from 1) failed. */
export function waitAfter(attempt: number): number {
  return (minutes[attempt - 1] ?? 60) * 60_000;
}

/**
 * After so many attempts another channel takes over. A mail waits for its server until the day ends, for the day's digest is one
 * mail; what is urgent does not wait so long.
 */
export function mostAttempts(channel: string, isUrgent: boolean): number {
  if (channel !== "email") return 4;
  return isUrgent ? 6 : Number.POSITIVE_INFINITY;
}

/** Milliseconds for which a digest belongs to the worker that took it; longer than one SMTP conversation can last. */
export const leaseLength = 5 * 60_000;
