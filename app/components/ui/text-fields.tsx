import type { ComponentPropsWithoutRef, FocusEvent } from "react";
import { Field, type FieldProps, useShownValues } from "~/components/ui/field";
import { uiText } from "~/components/ui/ui.text";
import { useText } from "~/components/ui/use-text";
import { formatDate, isCalendarDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";

type Width = "narrow" | "medium" | "full";

const widths: Readonly<Record<Width, string>> = { narrow: "max-w-40", medium: "max-w-md", full: "" };

type InputProps = Omit<ComponentPropsWithoutRef<"input">, keyof FieldProps | "className" | "id" | "defaultValue">;
type TextFieldProps = FieldProps & { defaultValue?: string | null; width?: Width } & InputProps;

const one = (value: string | null | undefined): readonly string[] => (value === null || value === undefined ? [] : [value]);

/** One line of text. Other attributes of `input` (`type`, `autoComplete`, `maxLength`) are handed on. */
export function TextField({ name, label, help, isOptional, defaultValue, width = "full", ...input }: TextFieldProps) {
  const [value = ""] = useShownValues(name, one(defaultValue));
  // A password is never sent back to the screen.
  const shown = input.type === "password" ? undefined : value;
  return (
    <Field name={name} label={label} help={help} isOptional={isOptional}>
      {(control) => <input type="text" {...input} {...control} defaultValue={shown} className={`control ${widths[width]}`} />}
    </Field>
  );
}

type TextAreaFieldProps = FieldProps & { defaultValue?: string | null; rows?: number; maxLength?: number };

/** Several lines of text. */
export function TextAreaField({ name, label, help, isOptional, defaultValue, rows = 4, maxLength }: TextAreaFieldProps) {
  const [value = ""] = useShownValues(name, one(defaultValue));
  return (
    <Field name={name} label={label} help={help} isOptional={isOptional}>
      {(control) => <textarea rows={rows} maxLength={maxLength} {...control} defaultValue={value} className="control" />}
    </Field>
  );
}

// The digit keys of some phones have no slash: 06072020 becomes 06/07/2020 on leaving the field.
function putSlashes({ currentTarget: input }: FocusEvent<HTMLInputElement>) {
  input.value = input.value.trim().replace(/^(\d{2})(\d{2})(\d{4})$/, "$1/$2/$3");
}

/** A day, typed as dd/mm/yyyy. `defaultValue` is a CalendarDate or text as typed. */
export function DateField({ name, label, help, isOptional, defaultValue }: FieldProps & { defaultValue?: string | null }) {
  const t = useText(uiText);
  const [value = ""] = useShownValues(name, one(defaultValue));
  const shown = isCalendarDate(value) ? formatDate(value) : value;
  return (
    <Field name={name} label={label} help={help ?? t.dateHint} isOptional={isOptional}>
      {(control) => (
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          onBlur={putSlashes}
          {...control}
          defaultValue={shown}
          className={`control ${widths.narrow}`}
        />
      )}
    </Field>
  );
}

type NumberFieldProps = FieldProps & { defaultValue?: number | string | null; unit?: string };

/** A number, typed as 1.234,5. The unit stands beside it. */
export function NumberField({ name, label, help, isOptional, defaultValue, unit }: NumberFieldProps) {
  const written = typeof defaultValue === "number" ? formatNumber(defaultValue) : defaultValue;
  const [value = ""] = useShownValues(name, one(written));
  return (
    <Field name={name} label={label} help={help} isOptional={isOptional}>
      {(control) => (
        <div className="flex items-center gap-2">
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            {...control}
            defaultValue={value}
            className={`control text-right ${widths.narrow}`}
          />
          {unit === undefined ? null : <span className="text-ink-2">{unit}</span>}
        </div>
      )}
    </Field>
  );
}
