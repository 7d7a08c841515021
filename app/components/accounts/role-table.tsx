import { Link } from "@remix-run/react";
import { roleWords } from "~/components/accounts/role-words";
import { usersText } from "~/components/accounts/users.text";
import { LinkButton } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import type { RoleLine } from "~/features/accounts/user.view.server";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

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
