import { useState } from "react";
import { agencyFieldText } from "~/components/agencies/agency-field.text";
import { Button } from "~/components/ui/button";
import { FieldNotes, type FieldProps, OptionalMark, useFieldParts, useShownValues } from "~/components/ui/field";
import { useFormState } from "~/components/ui/form-state";
import { TextField } from "~/components/ui/text-fields";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useText } from "~/components/ui/use-text";

/** Where the names stand that the browser offers. */
export const agencyNamesId = "agency-names";

/** The names that the browser offers while one types in an agency field; once on a page that has such fields. */
export function AgencyNames({ names }: { names: readonly string[] }) {
  return (
    <datalist id={agencyNamesId}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  );
}

/** One agency, typed by name or code; the browser offers names as one types. */
export function AgencyField({ help, ...field }: FieldProps & { defaultValue?: string | null }) {
  const t = useText(agencyFieldText);
  return <TextField {...field} help={help ?? t.help} list={agencyNamesId} autoComplete="off" />;
}

const spare = 2;

/** Any number of agencies, one in each box; empty boxes are left out. Name it with `[]` at the end. */
export function AgenciesField({
  name,
  label,
  help,
  isOptional,
  defaultValues,
}: FieldProps & { defaultValues: readonly string[] }) {
  const t = useText(agencyFieldText);
  const shown = useShownValues(name, defaultValues).filter((value) => value.trim() !== "");
  const [extra, setExtra] = useState(spare);
  const isHydrated = useHydrated();
  const parts = useNamedParts(name, shown, help ?? t.helpMany);
  const boxes = Array.from({ length: shown.length + extra }, (_, index) => ({
    key: `${parts.id}-${index}`,
    value: shown[index] ?? "",
  }));
  return (
    <fieldset className="field" aria-describedby={parts.control["aria-describedby"]}>
      <legend className="mb-1 font-medium">
        {label}
        {isOptional ? <OptionalMark /> : null}
      </legend>
      <div id={`${parts.id}-help`} className="field-help">
        {help ?? t.helpMany}
      </div>
      {boxes.map(({ key, value }, index) => (
        <input
          key={key}
          type="text"
          id={index === 0 ? parts.id : key}
          name={name}
          list={agencyNamesId}
          autoComplete="off"
          aria-label={t.agencyNumber(index + 1)}
          aria-invalid={parts.control["aria-invalid"]}
          defaultValue={value}
          className="control"
        />
      ))}
      {isHydrated ? (
        <div>
          <Button look="quiet" onClick={() => setExtra((count) => count + 1)}>
            {t.another}
          </Button>
        </div>
      ) : null}
      <FieldNotes id={parts.id} parts={parts} />
    </fieldset>
  );
}

// What is stored now is one text for all boxes, so it is compared with all of them together.
function useNamedParts(name: string, shown: readonly string[], help: FieldProps["help"]) {
  const parts = useFieldParts({ name, help });
  const { current, typed } = useFormState();
  const standing = current[name.replace(/\[\]$/, "")];
  const together = shown.join("; ");
  const isOther = typed !== null && standing !== undefined && standing !== together;
  return { ...parts, standing: isOther ? standing : null, typed: together };
}
