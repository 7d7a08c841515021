// Several things are tried together so that all that is wrong is said at once: each has its own outcome, in the order in which they were given.
import { type Problem, RuleViolation, type Verdict } from "./errors";

/** What came of one of them: what was made, or why it was refused. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export const made = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** `value` where the verdict holds. */
export const ifHolds = <T>(verdict: Verdict, value: T): Outcome<T> => (verdict.ok ? made(value) : verdict);

/** What was made of the only thing that was tried. @throws RuleViolation when it was refused */
export function valueOfOne<T>(outcomes: readonly Outcome<T>[]): T {
  const [outcome] = outcomes;
  if (outcome === undefined || outcomes.length > 1) throw new Error(`One outcome was expected, not ${outcomes.length}`);
  if (!outcome.ok) throw new RuleViolation(outcome.problems);
  return outcome.value;
}

function refusedBy(error: unknown): Outcome<never> {
  if (!(error instanceof RuleViolation)) throw error;
  return { ok: false, problems: error.problems };
}

/** What `make` gives, or the problems with which it refuses. */
export function attempt<T>(make: () => T): Outcome<T> {
  try {
    return made(make());
  } catch (error) {
    return refusedBy(error);
  }
}

/** As `attempt`, of what takes its time. */
export function attemptAsync<T>(make: () => Promise<T>): Promise<Outcome<T>> {
  return make().then(made, refusedBy);
}

/** Goes on with what was not refused: `work` is given those values together, and its outcomes stand in their places. */
export async function goOn<T, U>(
  outcomes: readonly Outcome<T>[],
  work: (values: readonly T[]) => readonly Outcome<U>[] | Promise<readonly Outcome<U>[]>,
): Promise<Outcome<U>[]> {
  const next = (await work(outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : [])))).values();
  return outcomes.map((outcome) => (outcome.ok ? (next.next().value as Outcome<U>) : outcome));
}
