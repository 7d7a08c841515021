import { RoleField } from "~/components/accounts/role-fields";
import { usersText } from "~/components/accounts/users.text";
import { AgencyField, AgencyNames } from "~/components/agencies/agency-field";
import { CheckboxField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import type { CalendarDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

type GrantRoleProps = {
  userId: string;
  agencyNames: readonly string[];
  agency: string;
  today: CalendarDate;
  mayNameOperator: boolean;
};

/** Gives another role. */
export function GrantRoleForm({ userId, agencyNames, agency, today, mayNameOperator }: GrantRoleProps) {
  const t = useText(usersText);
  return (
    <FormFrame name="role" action={paths.adminUserRoles(userId)}>
      <AgencyNames names={agencyNames} />
      <AgencyField name="agency" label={t.agency} defaultValue={agency} />
      <RoleField />
      {mayNameOperator ? <CheckboxField name="isOperator" label={t.operator} help={t.operatorHelp} /> : null}
      <DateField name="validFrom" label={t.from} defaultValue={today} />
      <DateField name="validTo" label={t.until} help={t.untilHelp} isOptional />
      <div>
        <SubmitButton>{t.grant}</SubmitButton>
      </div>
    </FormFrame>
  );
}
