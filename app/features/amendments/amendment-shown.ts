import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";
import type { Reach } from "./amendment.schema";
import type { AmendedLine } from "./amendment-form.view.server";
import type { ChangedTask } from "./amendments.view.server";

/** What the document would move, to be looked at before it is applied. */
export type Preview = {
  readonly lines: readonly AmendedLine[];
  /** What changes for all that is assigned later. */
  readonly tasks: readonly ChangedTask[];
  readonly hasDays: boolean;
  readonly reach: Reach;
  /** Why it was not applied: something changed after it was looked at. */
  readonly conflict: Text | null;
};

/** The tasks and periods beside which a day was typed, as the form of an amendment stands. */
export function scopesWithDays(typed: TypedFields): string[] {
  const days = typed["on[]"] ?? [];
  return (typed["scope[]"] ?? []).filter((_scope, index) => (days[index] ?? "").trim() !== "");
}
