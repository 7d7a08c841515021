import { createContext, useContext } from "react";
import type { Problem } from "~/lib/errors";
import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";

/** What a form knows about its fields. */
export type FormState = {
  /** Put before the ids of fields, so that two forms of one page do not share any. */
  readonly prefix: string;
  /** What was typed before, when the form is shown again; then the defaults no longer count. */
  readonly typed: TypedFields | null;
  readonly problems: readonly Problem[];
  /** What is stored now, by field, when someone else changed it first. */
  readonly current: Readonly<Record<string, string>>;
  readonly action: string | undefined;
};

const blank: FormState = { prefix: "", typed: null, problems: [], current: {}, action: undefined };

export const FormStateContext = createContext<FormState>(blank);

export const useFormState = (): FormState => useContext(FormStateContext);

// The reading of forms drops the brackets of list fields, so problems name them without.
const bare = (name: string) => name.replace(/\[\]$/, "");

export function fieldId(state: FormState, name: string): string {
  return `${state.prefix}field-${bare(name)}`;
}

/** The values to show in a field: what was typed, else the default. */
export function shownValues(state: FormState, name: string, defaults: readonly string[]): readonly string[] {
  if (state.typed === null) return defaults;
  return state.typed[name] ?? state.typed[bare(name)] ?? [];
}

/** The problems at a field; those of one entry of a list field ("support.2") are shown at the field. */
export function problemsAt(state: FormState, name: string): readonly Text[] {
  const isList = name.endsWith("[]");
  return state.problems
    .filter(({ field }) => field === bare(name) || (isList && field?.startsWith(`${bare(name)}.`)))
    .map((problem) => problem.text);
}

/** What is stored now, when it differs from what was typed; otherwise null. */
export function standingAt(state: FormState, name: string): string | null {
  const standing = state.current[bare(name)];
  if (standing === undefined || state.typed === null) return null;
  return standing === (shownValues(state, name, [])[0] ?? "") ? null : standing;
}
