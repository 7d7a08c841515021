/** Every change leaves an entry, and each entry carries the fingerprint of the one before it (rule 16). */
import type { Instant } from "~/lib/clock";

export type AuditObject =
  | "plan"
  | "import"
  | "target"
  | "task"
  | "assignment"
  | "part"
  | "report"
  | "evidence"
  | "form"
  | "letter"
  | "letter-template"
  | "agency"
  | "group"
  | "user"
  | "session"
  | "calendar"
  | "result"
  | "settings";

/** What is written down of one change. `data` holds the facts that changed, as JSON. */
export type AuditFact = {
  readonly action: string;
  readonly objectType: AuditObject;
  readonly objectId: string;
  readonly data: Readonly<Record<string, unknown>>;
};

export type ChainedEntry = AuditFact & {
  readonly seq: number;
  readonly at: Instant;
  readonly userId: string | null;
  readonly userName: string;
  readonly agencyId: string | null;
};

/** The text whose SHA-256 is an entry's hash: every field of the entry and the hash before it, in a fixed order. */
export function hashedText(entry: ChainedEntry, dataJson: string, previousHash: string): string {
  return JSON.stringify([
    entry.seq,
    entry.at,
    entry.userId,
    entry.userName,
    entry.agencyId,
    entry.action,
    entry.objectType,
    entry.objectId,
    dataJson,
    previousHash,
  ]);
}

/** The fields of `after` that differ from `before`, each as [before, after]. */
export function changes(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, [unknown, unknown]> {
  return Object.fromEntries(
    Object.keys(after)
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => [key, [before[key] ?? null, after[key] ?? null]]),
  );
}
