import { AgenciesField, AgencyNames } from "~/components/agencies/agency-field";
import { UrgencyField } from "~/components/assignments/urgency-field";
import { FormRows } from "~/components/importing/form-rows";
import { importingText } from "~/components/importing/importing.text";
import { FormPart, PlanFormFields } from "~/components/plans/plan-form-fields";
import { TargetFormFields } from "~/components/plans/target-form-fields";
import { TaskFormFields } from "~/components/plans/task-form-fields";
import { stepText } from "~/components/steps/step.text";
import { type Option, SelectField } from "~/components/ui/choice-fields";
import { useText } from "~/components/ui/use-text";
import { urgencyNamed } from "~/features/assignments/urgency";
import { type DraftItem, singleValues } from "~/features/importing/items/draft-item";

export type ItemChoices = {
  readonly plans: readonly string[];
  readonly agencies: readonly string[];
  readonly groups: readonly string[];
  readonly forms: readonly Option[];
};

function PlanFields({ item, choices }: { item: DraftItem; choices: ItemChoices }) {
  const t = useText(importingText);
  const s = useText(stepText);
  const fields = singleValues(item.fields);
  return (
    <>
      <PlanFormFields fields={fields} choices={choices} />
      <FormPart title={s.urgencyTitle}>
        <UrgencyField defaultValue={urgencyNamed(fields.urgency)} help={t.urgencyHelp} />
      </FormPart>
    </>
  );
}

function TaskFields({ item, choices }: { item: DraftItem; choices: ItemChoices }) {
  const t = useText(importingText);
  const fields = singleValues(item.fields);
  const leads = (
    <FormPart title={t.leads}>
      <AgenciesField name="leads[]" label={t.leads} help={t.leadsHelp} isOptional defaultValues={item.fields["leads[]"] ?? []} />
      {choices.forms.length === 0 ? null : (
        <SelectField
          name="usesForm"
          label={t.usesForm}
          isOptional
          options={choices.forms}
          emptyLabel={t.noForm}
          defaultValue={fields.usesForm}
        />
      )}
    </FormPart>
  );
  const offered = { passages: [], forms: [], sections: [], agencies: [] };
  return (
    <>
      <AgencyNames names={[...choices.groups, ...choices.agencies]} />
      <TaskFormFields fields={fields} supports={item.fields["supports[]"] ?? []} choices={offered} leads={leads} foldsEmpty />
    </>
  );
}

/** The form of an item: that of a plan, a target, a task or a report form, filled with what was read. */
export function ItemFormFields({ item, choices }: { item: DraftItem; choices: ItemChoices }) {
  switch (item.kind) {
    case "plan":
      return <PlanFields item={item} choices={choices} />;
    case "target":
      return <TargetFormFields fields={singleValues(item.fields)} choices={null} />;
    case "task":
      return <TaskFields item={item} choices={choices} />;
    case "form":
      return <FormRows fields={item.fields} />;
    default:
      return item.kind satisfies never;
  }
}
