import type { Text } from "./i18n/text";

/** What is wrong with one field of a form (`field` is its name), or with the whole (`field` is null). */
export type Problem = { readonly field: string | null; readonly text: Text };

/** The thing does not exist, or the actor may not see it; the two are not told apart. */
export class NotFound extends Error {
  override name = "NotFound";
}

/** The actor sees the thing but may not do this to it; `text` says who may. */
export class Forbidden extends Error {
  override name = "Forbidden";
  constructor(readonly text: Text) {
    super(text.en);
  }
}

/**
 * A rule of the trade refuses the input; the screen shows each problem at its field (422). A `cause` is a fault of ours behind it,
 * for the log.
 */
export class RuleViolation extends Error {
  override name = "RuleViolation";
  constructor(
    readonly problems: readonly Problem[],
    options?: ErrorOptions,
  ) {
    super(problems.map((problem) => problem.text.en).join("; "), options);
  }
}

/** Someone changed the thing first; `current` holds what stands there now, by field (409). */
export class Conflict extends Error {
  override name = "Conflict";
  constructor(
    readonly text: Text,
    readonly current: Readonly<Record<string, string>> = {},
  ) {
    super(text.en);
  }
}

/** A RuleViolation with one problem. */
export function violation(field: string | null, text: Text): RuleViolation {
  return new RuleViolation([{ field, text }]);
}

/** What a pure rule answers. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a verdict refuses; nothing when it does not. */
export const problemsOf = (verdict: Verdict): readonly Problem[] => (verdict.ok ? [] : verdict.problems);

/** Throws the problems of a refused verdict. @throws RuleViolation */
export function mustHold(verdict: Verdict): void {
  if (!verdict.ok) throw new RuleViolation(verdict.problems);
}
