import { type ReactNode, useEffect, useRef, useState } from "react";
import { deadlineText, kindWords } from "~/components/plans/deadline-editor.text";
import { FieldRow } from "~/components/plans/plan-form-fields";
import { SelectField } from "~/components/ui/choice-fields";
import { Details } from "~/components/ui/details";
import { Field, FieldNotes, useFieldParts, useShownValues } from "~/components/ui/field";
import { DateField, TextField } from "~/components/ui/text-fields";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useSay, useText } from "~/components/ui/use-text";
import { dueLevels } from "~/features/calendar/deadline-spec";
import { type DeadlineKind, deadlineKinds, monthOffsets } from "~/features/plans/deadline-fields";

type Fields = Readonly<Record<string, string>>;
type PartProps = { fields: Fields };

const years = { inputMode: "numeric", maxLength: 4, width: "narrow" } as const;

function YearField({ name, fields }: PartProps & { name: string }) {
  const t = useText(deadlineText);
  return <TextField name={`deadline.${name}`} label={t.year} defaultValue={fields[`deadline.${name}`]} {...years} />;
}

function Choice({
  name,
  label,
  fields,
  options,
}: PartProps & { name: string; label: string; options: readonly (readonly [string, string])[] }) {
  return (
    <SelectField
      name={`deadline.${name}`}
      label={label}
      defaultValue={fields[`deadline.${name}`]}
      options={options.map(([value, words]) => ({ value, label: words }))}
    />
  );
}

function RelativePart({ fields }: PartProps) {
  const t = useText(deadlineText);
  return (
    <>
      <FieldRow>
        <TextField
          name="deadline.count"
          label={t.count}
          defaultValue={fields["deadline.count"]}
          inputMode="numeric"
          width="narrow"
        />
        <Choice
          name="unit"
          label={t.unit}
          fields={fields}
          options={[
            ["days", t.days],
            ["workingDays", t.workingDays],
            ["months", t.months],
          ]}
        />
      </FieldRow>
      <DateField name="deadline.from" label={t.from} help={t.fromHelp} defaultValue={fields["deadline.from"]} />
      <TextField name="deadline.event" label={t.event} help={t.eventHelp} isOptional defaultValue={fields["deadline.event"]} />
    </>
  );
}

/** The last month of the period first, then the one after it, then those before. */
function MonthOffset({ name, fields }: PartProps & { name: string }) {
  const t = useText(deadlineText);
  const words = (offset: string) =>
    offset === "0" ? t.lastMonth : offset === "1" ? t.nextMonth : t.monthsBefore(-Number(offset));
  return (
    <Choice
      name={name}
      label={t.monthOffset}
      fields={fields}
      options={monthOffsets.map((offset) => [offset, words(offset)] as const)}
    />
  );
}

function PeriodicPart({ fields }: PartProps) {
  const t = useText(deadlineText);
  const every = [
    ["month", t.everyMonth],
    ["quarter", t.everyQuarter],
    ["half", t.everyHalf],
    ["nineMonths", t.everyNineMonths],
    ["year", t.everyYear],
  ] as const;
  return (
    <>
      <Choice name="every" label={t.every} fields={fields} options={every} />
      <Choice
        name="window"
        label={t.window}
        fields={fields}
        options={[
          ["decree09", t.decree09],
          ["calendar", t.calendar],
          ["untilDue", t.untilDue],
        ]}
      />
      <FieldRow>
        <TextField
          name="deadline.day"
          label={t.day}
          help={t.dayHelp}
          defaultValue={fields["deadline.day"]}
          inputMode="numeric"
          maxLength={2}
          width="narrow"
        />
        <MonthOffset name="monthOffset" fields={fields} />
      </FieldRow>
      <Details summary={t.perLevel} isOpen={dueLevels.some((level) => fields[`deadline.${level}Day`])}>
        <p className="field-help mb-2">{t.perLevelHelp}</p>
        {dueLevels.map((level) => (
          <FieldRow key={level}>
            <TextField
              name={`deadline.${level}Day`}
              label={t[level]}
              defaultValue={fields[`deadline.${level}Day`]}
              inputMode="numeric"
              maxLength={2}
              width="narrow"
              isOptional
            />
            <MonthOffset name={`${level}Offset`} fields={{ [`deadline.${level}Offset`]: "0", ...fields }} />
          </FieldRow>
        ))}
      </Details>
    </>
  );
}

function PartOf({ kind, fields }: PartProps & { kind: DeadlineKind }): ReactNode {
  const t = useText(deadlineText);
  switch (kind) {
    case "date":
      return <DateField name="deadline.on" label={t.on} defaultValue={fields["deadline.on"]} />;
    case "before":
      return <DateField name="deadline.before" label={t.before} defaultValue={fields["deadline.before"]} />;
    case "month":
      return (
        <FieldRow>
          <TextField
            name="deadline.month"
            label={t.month}
            defaultValue={fields["deadline.month"]}
            inputMode="numeric"
            maxLength={2}
            width="narrow"
          />
          <YearField name="monthYear" fields={fields} />
        </FieldRow>
      );
    case "quarter":
      return (
        <FieldRow>
          <Choice
            name="quarter"
            label={t.quarter}
            fields={fields}
            options={[
              ["1", "I"],
              ["2", "II"],
              ["3", "III"],
              ["4", "IV"],
            ]}
          />
          <YearField name="quarterYear" fields={fields} />
        </FieldRow>
      );
    case "half":
      return (
        <FieldRow>
          <Choice
            name="half"
            label={t.half}
            fields={fields}
            options={[
              ["1", t.firstHalf],
              ["2", t.secondHalf],
            ]}
          />
          <YearField name="halfYear" fields={fields} />
        </FieldRow>
      );
    case "year":
      return <YearField name="year" fields={fields} />;
    case "relative":
      return <RelativePart fields={fields} />;
    case "periodic":
      return <PeriodicPart fields={fields} />;
    case "ongoing":
    case "adhoc":
    case "none":
      return null;
    default:
      return kind satisfies never;
  }
}

const kindsWithFields = deadlineKinds.filter((kind) => !["ongoing", "adhoc", "none"].includes(kind));

/**
 * A deadline: its kind, the document's words, and the fields of the kind. Until JavaScript arrives every kind's
 * fields are in sight, each under its name; then only those of the chosen kind.
 */
export function DeadlineEditor({ fields, isAssigned = false }: { fields: Fields; isAssigned?: boolean }) {
  const t = useText(deadlineText);
  const say = useSay();
  const isHydrated = useHydrated();
  const [shown = ""] = useShownValues("deadline.kind", [fields["deadline.kind"] ?? ""]);
  const [chosen, setChosen] = useState<string | null>(null);
  const kind = chosen ?? shown;
  const select = useRef<HTMLSelectElement>(null);
  // A kind chosen before scripts arrived stands only in the page; its fields must stay in sight.
  useEffect(() => setChosen(select.current?.value ?? null), []);
  const whole = useFieldParts({ name: "deadline" });
  return (
    <section id={whole.id} className="card flex flex-col gap-4 px-4 py-3.5" tabIndex={-1} aria-labelledby={`${whole.id}-title`}>
      <h2 id={`${whole.id}-title`} className="text-lg font-semibold">
        {t.deadline}
      </h2>
      <FieldNotes id={whole.id} parts={whole} />
      {isAssigned ? <p className="max-w-2xl text-ink-2">{t.assigned}</p> : null}
      <TextField name="deadline.words" label={t.words} help={t.wordsHelp} isOptional defaultValue={fields["deadline.words"]} />
      <Field
        name="deadline.kind"
        label={t.kind}
        help={t.kindHelp}
        wordOf={(value) => (value in kindWords ? say(kindWords[value as DeadlineKind]) : value)}
      >
        {(control) => (
          <select
            {...control}
            ref={select}
            defaultValue={shown}
            onChange={(event) => setChosen(event.currentTarget.value)}
            className="control"
          >
            {shown === "" ? <option value="" /> : null}
            {deadlineKinds.map((one) => (
              <option key={one} value={one}>
                {say(kindWords[one])}
              </option>
            ))}
          </select>
        )}
      </Field>
      {kindsWithFields.map((one) => (
        <div
          key={one}
          hidden={isHydrated && one !== kind}
          className={isHydrated && one !== kind ? "hidden" : "flex flex-col gap-4 border-l-3 border-line pl-3"}
        >
          {isHydrated ? null : <h3 className="font-semibold">{say(kindWords[one])}</h3>}
          <PartOf kind={one} fields={fields} />
        </div>
      ))}
    </section>
  );
}
