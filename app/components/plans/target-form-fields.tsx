import { PassageField } from "~/components/plans/passage-field";
import { FieldRow, FormPart } from "~/components/plans/plan-form-fields";
import { measureWords, targetFormText } from "~/components/plans/target-form.text";
import { type Option, type OptionGroup, RadioField, SelectField } from "~/components/ui/choice-fields";
import { DateField, NumberField, TextAreaField, TextField } from "~/components/ui/text-fields";
import { useSay, useText } from "~/components/ui/use-text";
import { comparatorWord } from "~/features/plans/goal-words";
import { comparators, measureKinds } from "~/features/plans/target";

export type TargetChoices = {
  readonly passages: readonly Option[];
  readonly indicators: readonly OptionGroup[];
  readonly tasks: readonly Option[];
};
type Fields = Readonly<Record<string, string>>;

function GoalPart({ fields }: { fields: Fields }) {
  const t = useText(targetFormText);
  const say = useSay();
  return (
    <FormPart title={t.goal}>
      <SelectField
        name="comparator"
        label={t.comparator}
        emptyLabel={t.noComparator}
        defaultValue={fields.comparator}
        options={comparators.map((sign) => ({ value: sign, label: `${say(comparatorWord(sign))} (${sign})` }))}
      />
      <FieldRow>
        <NumberField name="value" label={t.value} isOptional defaultValue={fields.value} />
        <NumberField name="ofValue" label={t.ofValue} help={t.ofHelp} isOptional defaultValue={fields.ofValue} />
      </FieldRow>
      <TextField name="unit" label={t.unit} help={t.unitHelp} isOptional defaultValue={fields.unit} width="narrow" />
      <RadioField
        name="horizon"
        label={t.horizon}
        defaultValue={fields.horizon}
        options={(["plan", "year", "by"] as const).map((value) => ({ value, label: t[value] }))}
      />
      <DateField name="horizonOn" label={t.horizonOn} isOptional defaultValue={fields.horizonOn} />
    </FormPart>
  );
}

function MeasurePart({ fields, choices }: { fields: Fields; choices: TargetChoices }) {
  const t = useText(targetFormText);
  const say = useSay();
  const kinds = measureKinds.map((kind) => ({ value: kind, label: say(measureWords[kind]) }));
  const indicator = { options: [], groups: choices.indicators, emptyLabel: t.nothing, isOptional: true };
  return (
    <FormPart title={t.measurePart}>
      <SelectField
        name="measure"
        label={t.measure}
        help={t.measureHelp}
        emptyLabel={null}
        options={kinds}
        defaultValue={fields.measure}
      />
      <SelectField
        name="indicatorId"
        label={t.indicator}
        help={t.indicatorHelp}
        {...indicator}
        defaultValue={fields.indicatorId}
      />
      <SelectField
        name="ofIndicatorId"
        label={t.ofIndicator}
        help={t.ofIndicatorHelp}
        {...indicator}
        defaultValue={fields.ofIndicatorId}
      />
      <SelectField
        name="taskId"
        label={t.task}
        help={t.taskHelp}
        isOptional
        options={choices.tasks}
        emptyLabel={t.nothing}
        defaultValue={fields.taskId}
      />
    </FormPart>
  );
}

/** Everything that a target says; without `choices` not how it is measured, which is chosen once its plan has tasks and forms. */
export function TargetFormFields({ fields, choices }: { fields: Fields; choices: TargetChoices | null }) {
  const t = useText(targetFormText);
  return (
    <>
      <FormPart title={t.what}>
        <TextAreaField name="text" label={t.text} help={t.textHelp} defaultValue={fields.text} rows={3} />
        <PassageField passages={choices?.passages ?? []} passageId={fields.passageId} />
      </FormPart>
      <GoalPart fields={fields} />
      {choices === null ? <input type="hidden" name="measure" value="none" /> : <MeasurePart fields={fields} choices={choices} />}
    </>
  );
}
