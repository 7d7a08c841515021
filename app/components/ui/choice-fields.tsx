import type { ReactNode } from "react";
import { Field, FieldNotes, type FieldProps, OptionalMark, useFieldParts, useShownValues } from "~/components/ui/field";
import { uiText } from "~/components/ui/ui.text";
import { useText } from "~/components/ui/use-text";

export type Option = { readonly value: string; readonly label: string; readonly help?: ReactNode };
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

const labelIn = (options: readonly Option[]) => (value: string) =>
  options.find((option) => option.value === value)?.label ?? value;

type SelectFieldProps = FieldProps & {
  options: readonly Option[];
  /** More options under headings, after `options`. */
  groups?: readonly OptionGroup[];
  defaultValue?: string | null;
  /** The word for "nothing chosen"; null leaves that choice out. */
  emptyLabel?: string | null;
  /** For options of a few letters. */
  isNarrow?: boolean;
};

/** One of many. */
export function SelectField({ options, groups = [], defaultValue, emptyLabel, isNarrow = false, ...field }: SelectFieldProps) {
  const t = useText(uiText);
  const [value = ""] = useShownValues(field.name, defaultValue ? [defaultValue] : []);
  const all = [...options, ...groups.flatMap((group) => group.options)];
  const draw = (option: Option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  );
  return (
    <Field {...field} wordOf={labelIn(all)}>
      {(control) => (
        <select {...control} defaultValue={value} className={`control ${isNarrow ? "max-w-40" : ""}`}>
          {emptyLabel === null ? null : <option value="">{emptyLabel ?? t.choose}</option>}
          {options.map(draw)}
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(draw)}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

type BoxProps = { kind: "radio" | "checkbox"; id: string; name: string; option: Option; isChosen: boolean };

function Box({ kind, id, name, option, isChosen }: BoxProps) {
  const helpId = option.help === undefined ? undefined : `${id}-help`;
  return (
    <div className="choice">
      <input
        type={kind}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={isChosen}
        aria-describedby={helpId}
        className="box"
      />
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="block">
          {option.label}
        </label>
        {option.help === undefined ? null : (
          <div id={helpId} className="field-help">
            {option.help}
          </div>
        )}
      </div>
    </div>
  );
}

type ChoicesProps = FieldProps & { kind: "radio" | "checkbox"; options: readonly Option[]; defaults: readonly string[] };

function Choices({ kind, name, label, help, isOptional, options, defaults }: ChoicesProps) {
  const parts = useFieldParts({ name, help });
  const chosen = useShownValues(name, defaults);
  return (
    <fieldset className="field" aria-describedby={parts.control["aria-describedby"]} aria-invalid={parts.control["aria-invalid"]}>
      <legend className="mb-1 font-medium">
        {label}
        {isOptional ? <OptionalMark /> : null}
      </legend>
      {help === undefined ? null : (
        <div id={`${parts.id}-help`} className="field-help">
          {help}
        </div>
      )}
      {options.map((option, index) => (
        <Box
          key={option.value}
          kind={kind}
          id={index === 0 ? parts.id : `${parts.id}-${index}`}
          name={name}
          option={option}
          isChosen={chosen.includes(option.value)}
        />
      ))}
      <FieldNotes id={parts.id} parts={parts} wordOf={labelIn(options)} />
    </fieldset>
  );
}

/** One of a few, all in sight. */
export function RadioField({ defaultValue, ...rest }: FieldProps & { options: readonly Option[]; defaultValue?: string | null }) {
  return <Choices kind="radio" defaults={defaultValue ? [defaultValue] : []} {...rest} />;
}

/** Any number of a few. Name it with `[]` at the end, so that it is read as a list. */
export function CheckboxesField({
  defaultValues = [],
  ...rest
}: FieldProps & { options: readonly Option[]; defaultValues?: readonly string[] }) {
  return <Choices kind="checkbox" defaults={defaultValues} {...rest} />;
}

type CheckboxFieldProps = { name: string; label: string; help?: ReactNode; value?: string; isChecked?: boolean };

/** One yes-or-no; sends `value` ("yes") when ticked and nothing otherwise. */
export function CheckboxField({ name, label, help, value = "yes", isChecked = false }: CheckboxFieldProps) {
  const parts = useFieldParts({ name });
  const chosen = useShownValues(name, isChecked ? [value] : []);
  return (
    <div className="field">
      <Box kind="checkbox" id={parts.id} name={name} option={{ value, label, help }} isChosen={chosen.includes(value)} />
      <FieldNotes id={parts.id} parts={parts} />
    </div>
  );
}
