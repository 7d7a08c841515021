import type { ReactNode } from "react";
import { fieldId, problemsAt, shownValues, standingAt, useFormState } from "~/components/ui/form-state";
import { uiText } from "~/components/ui/ui.text";
import { useSay, useText } from "~/components/ui/use-text";

export type FieldProps = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  /** Says "không bắt buộc" beside the label; fields are required unless told. */
  isOptional?: boolean;
};

/** What a control must carry so that label, help and error belong to it. */
export type ControlProps = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** The values that a field of this name shows. */
export function useShownValues(name: string, defaults: readonly string[]): readonly string[] {
  return shownValues(useFormState(), name, defaults);
}

/** The control's attributes, and the problems and notes at the field. */
export function useFieldParts({ name, help }: { name: string; help?: ReactNode }) {
  const state = useFormState();
  const id = fieldId(state, name);
  const problems = problemsAt(state, name);
  const standing = standingAt(state, name);
  const described = [
    help === undefined ? "" : `${id}-help`,
    problems.length > 0 ? `${id}-error` : "",
    standing === null ? "" : `${id}-now`,
  ];
  const control: ControlProps = {
    id,
    name,
    "aria-describedby": described.filter(Boolean).join(" ") || undefined,
    "aria-invalid": problems.length > 0 ? true : undefined,
  };
  return { id, control, problems, standing, typed: state.typed?.[name]?.[0] ?? "" };
}

type NotesProps = { id: string; parts: ReturnType<typeof useFieldParts>; wordOf?: (value: string) => string };

/** Under a control: what is wrong and what to do, and what is stored now if someone else changed it. */
export function FieldNotes({ id, parts, wordOf = (value) => value }: NotesProps) {
  const t = useText(uiText);
  const say = useSay();
  return (
    <>
      {parts.problems.length === 0 ? null : (
        <p id={`${id}-error`} className="field-error">
          <span className="sr-only">{t.errorAt} </span>
          {parts.problems.map(say).join(" ")}
        </p>
      )}
      {parts.standing === null ? null : (
        <p id={`${id}-now`} className="field-standing">
          {t.standsNow} <strong>{wordOf(parts.standing) || t.standsEmpty}</strong> · {t.youTyped}{" "}
          <strong>{wordOf(parts.typed) || t.standsEmpty}</strong>
        </p>
      )}
    </>
  );
}

export function OptionalMark() {
  const t = useText(uiText);
  return <span className="font-normal text-ink-3"> ({t.optional})</span>;
}

type OneControlProps = FieldProps & { children: (control: ControlProps) => ReactNode; wordOf?: (value: string) => string };

/** Label above, help under it, then the control, then what is wrong with it. `children` draws the control. */
export function Field({ name, label, help, isOptional = false, children, wordOf }: OneControlProps) {
  const parts = useFieldParts({ name, help });
  return (
    <div className="field">
      <label htmlFor={parts.id} className="font-medium">
        {label}
        {isOptional ? <OptionalMark /> : null}
      </label>
      {help === undefined ? null : (
        <div id={`${parts.id}-help`} className="field-help">
          {help}
        </div>
      )}
      {children(parts.control)}
      <FieldNotes id={parts.id} parts={parts} wordOf={wordOf} />
    </div>
  );
}
