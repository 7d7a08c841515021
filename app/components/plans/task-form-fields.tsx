import type { ReactNode } from "react";
import { AgenciesField, AgencyField, AgencyNames } from "~/components/agencies/agency-field";
import { DeadlineEditor } from "~/components/plans/deadline-editor";
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
};

/** Everything that a task says. */
export function TaskFormFields({ fields, supports, choices, isAssigned, leads }: TaskFormFieldsProps) {
  const t = useText(taskFormText);
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
        <TextField
          name="section"
          label={t.section}
          help={t.sectionHelp}
          isOptional
          defaultValue={fields.section}
          list="plan-sections"
          autoComplete="off"
        />
        <PassageField passages={choices.passages} passageId={fields.passageId} />
      </FormPart>
      {leads}
      <DeadlineEditor fields={fields} isAssigned={isAssigned} />
      <FormPart title={t.result}>
        <TextField
          name="deliverable"
          label={t.deliverable}
          help={t.deliverableHelp}
          isOptional
          defaultValue={fields.deliverable}
        />
        {choices.forms.length === 0 ? null : (
          <SelectField
            name="formVersionId"
            label={t.form}
            help={t.formHelp}
            isOptional
            options={choices.forms}
            emptyLabel={t.noForm}
            defaultValue={fields.formVersionId}
          />
        )}
        <AgencyField name="sendTo" label={t.sendTo} isOptional defaultValue={fields.sendTo} />
        <AgencyField name="via" label={t.via} isOptional defaultValue={fields.via} />
        <AgenciesField name="supports[]" label={t.supports} isOptional defaultValues={supports} />
        {leads === undefined ? <p className="text-ink-3">{t.leadsLater}</p> : null}
      </FormPart>
    </>
  );
}
