import type { ReactNode } from "react";
import { AgenciesField, AgencyField, AgencyNames } from "~/components/agencies/agency-field";
import { DeadlineEditor } from "~/components/plans/deadline-editor";
import { FilledFirst, type FoldableField } from "~/components/plans/filled-first";
import { PassageField } from "~/components/plans/passage-field";
import { FormPart } from "~/components/plans/plan-form-fields";
import { taskFormText } from "~/components/plans/task-form.text";
import { type Option, SelectField } from "~/components/ui/choice-fields";
import { TextAreaField, TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";

export type TaskChoices = {
  readonly passages: readonly Option[];
  readonly forms: readonly Option[];
  readonly agencies: readonly string[];
  readonly sections: readonly string[];
};

type TaskFormFieldsProps = {
  fields: Readonly<Record<string, string>>;
  supports: readonly string[];
  choices: TaskChoices;
  isAssigned?: boolean;
  /** Who leads, where that is said in the same form. */
  leads?: ReactNode;
  /** Whether what says nothing is folded away, where a document has filled in the rest. */
  foldsEmpty?: boolean;
};

function useFoldable({ fields, supports, choices }: Pick<TaskFormFieldsProps, "fields" | "supports" | "choices">) {
  const t = useText(taskFormText);
  const { section, deliverable, formVersionId, sendTo, via } = fields;
  const place = { name: "section", label: t.section, help: t.sectionHelp, isOptional: true, defaultValue: section };
  const product = {
    name: "deliverable",
    label: t.deliverable,
    help: t.deliverableHelp,
    isOptional: true,
    defaultValue: deliverable,
  };
  const form = { name: "formVersionId", label: t.form, help: t.formHelp, isOptional: true, defaultValue: formVersionId };
  const results: FoldableField[] = [
    { ...product, values: [deliverable], field: <TextField {...product} /> },
    ...(choices.forms.length === 0
      ? []
      : [
          {
            ...form,
            values: [formVersionId],
            field: <SelectField {...form} options={choices.forms} emptyLabel={t.noForm} />,
          },
        ]),
    ...[
      { name: "sendTo", label: t.sendTo, value: sendTo },
      { name: "via", label: t.via, value: via },
    ].map(({ name, label, value }) => ({
      name,
      label,
      values: [value],
      field: <AgencyField name={name} label={label} isOptional defaultValue={value} />,
    })),
    {
      name: "supports[]",
      label: t.supports,
      values: supports,
      field: <AgenciesField name="supports[]" label={t.supports} isOptional defaultValues={supports} />,
    },
  ];
  const sectionField: FoldableField = {
    ...place,
    values: [section],
    field: <TextField {...place} list="plan-sections" autoComplete="off" />,
  };
  return { section: sectionField, results };
}

/** Everything that a task says. */
export function TaskFormFields({ fields, supports, choices, isAssigned, leads, foldsEmpty = false }: TaskFormFieldsProps) {
  const t = useText(taskFormText);
  const { section, results } = useFoldable({ fields, supports, choices });
  return (
    <>
      <AgencyNames names={choices.agencies} />
      <datalist id="plan-sections">
        {choices.sections.map((section) => (
          <option key={section} value={section} />
        ))}
      </datalist>
      <FormPart title={t.what}>
        <TextAreaField name="text" label={t.text} help={t.textHelp} defaultValue={fields.text} rows={3} />
        <FilledFirst isFolding={foldsEmpty} fields={[section]} />
        <PassageField passages={choices.passages} passageId={fields.passageId} />
      </FormPart>
      {leads}
      <DeadlineEditor fields={fields} isAssigned={isAssigned} />
      <FormPart title={t.result}>
        <FilledFirst isFolding={foldsEmpty} fields={results} />
        {leads === undefined ? <p className="text-ink-3">{t.leadsLater}</p> : null}
      </FormPart>
    </>
  );
}
