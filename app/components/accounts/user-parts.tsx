import { Form, Link } from "@remix-run/react";
import { RoleField } from "~/components/accounts/role-fields";
import { roleWords } from "~/components/accounts/role-words";
import { usersText } from "~/components/accounts/users.text";
import { AgencyField, AgencyNames } from "~/components/agencies/agency-field";
import { buttonClass, LinkButton } from "~/components/ui/button";
import { CheckboxField } from "~/components/ui/choice-fields";
import { type Column, DataTable } from "~/components/ui/data-table";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField } from "~/components/ui/text-fields";
import { useSay, useText } from "~/components/ui/use-text";
import type { RoleLine, UserPage } from "~/features/accounts/user.view.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

type User = Pick<UserPage, "id" | "isSelf" | "isWhollyManaged" | "disabledAt">;

/** The roles that an account holds and held, newest first. */
export function RoleTable({ userId, roles }: { userId: string; roles: readonly RoleLine[] }) {
  const t = useText(usersText);
  const say = useSay();
  const roleName = ({ role }: RoleLine) => say(roleWords[role].name);
  const columns: Column<RoleLine>[] = [
    {
      key: "role",
      header: t.role,
      cell: (line) => (
        <>
          <span className="font-semibold">{roleName(line)}</span>
          {line.isOperator ? <span className="block text-ink-3">{t.operator}</span> : null}
        </>
      ),
    },
    { key: "agency", header: t.agency, cell: (line) => <Link to={paths.agency(line.agencyId)}>{line.agencyName}</Link> },
    { key: "from", header: t.from, cell: ({ validFrom }) => formatDate(validFrom), isNowrap: true },
    { key: "until", header: t.until, cell: ({ validTo }) => (validTo === null ? "–" : formatDate(validTo)), isNowrap: true },
    {
      key: "action",
      header: t.action,
      cell: (line) =>
        line.mayEnd ? (
          <LinkButton to={paths.adminUserRole(userId, line.id)} aria-label={t.endRoleOf(roleName(line))}>
            {t.endRole}
          </LinkButton>
        ) : null,
    },
  ];
  return <DataTable columns={columns} rows={roles} rowKey={(line) => line.id} caption={t.roles} empty={<p>{t.noRole}</p>} />;
}

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

function ActionForm({
  action,
  button,
  what,
  isDanger = false,
}: {
  action: string;
  button: string;
  what?: string;
  isDanger?: boolean;
}) {
  return (
    <Form method="post" action={action} className="flex flex-col items-start gap-1.5">
      {what === undefined ? null : <p className="text-ink-2">{what}</p>}
      <button type="submit" className={buttonClass(isDanger ? "danger" : "secondary")}>
        {button}
      </button>
    </Form>
  );
}

/** Resets the password, closes the account or opens it again. */
export function AccountActions({ user }: { user: User }) {
  const t = useText(usersText);
  if (!user.isWhollyManaged) return <p className="text-ink-2">{t.elsewhere}</p>;
  if (user.disabledAt !== null) return <ActionForm action={paths.adminUserEnabling(user.id)} button={t.open} />;
  return (
    <div className="flex flex-col gap-4">
      <ActionForm action={paths.adminUserPassword(user.id)} button={t.reset} what={t.resetWhat} />
      {user.isSelf ? null : (
        <ActionForm action={paths.adminUserDisabling(user.id)} button={t.close} what={t.closeWhat} isDanger />
      )}
    </div>
  );
}
