import { AgenciesField, AgencyNames } from "~/components/agencies/agency-field";
import { assignmentText } from "~/components/assignments/assignment.text";
import { CheckboxesField } from "~/components/ui/choice-fields";
import { Details } from "~/components/ui/details";
import { DateField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import type { CalendarDate } from "~/lib/calendar-date";

export type GroupChoice = { readonly id: string; readonly name: string; readonly members: readonly string[] };

type AssignFieldsProps = {
  names: readonly string[];
  groups: readonly GroupChoice[];
  on: CalendarDate;
  agencies: readonly string[];
  groupIds: readonly string[];
};

/** Who is to do it: agencies by name, groups opened to their members of the day. */
export function AssignFields({ names, groups, on, agencies, groupIds }: AssignFieldsProps) {
  const t = useText(assignmentText);
  const members = (group: GroupChoice) =>
    group.members.length === 0 ? (
      t.noMembers
    ) : (
      <Details summary={t.members(group.members.length)}>{group.members.join("; ")}</Details>
    );
  return (
    <>
      <AgencyNames names={names} />
      <AgenciesField name="agencies[]" label={t.assignLead} help={t.assignLeadHelp} defaultValues={agencies} isOptional />
      {groups.length === 0 ? null : (
        <CheckboxesField
          name="groupIds[]"
          label={t.assignGroups}
          help={t.assignGroupsHelp}
          options={groups.map((group) => ({ value: group.id, label: group.name, help: members(group) }))}
          defaultValues={groupIds}
          isOptional
        />
      )}
      <DateField name="on" label={t.assignOn} help={t.assignOnHelp} defaultValue={on} />
    </>
  );
}
