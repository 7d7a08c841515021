import { type MetaFunction, useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { AdminTabs } from "~/components/accounts/admin-tabs";
import { roleWords } from "~/components/accounts/role-words";
import { usersText } from "~/components/accounts/users.text";
import { pageTitle } from "~/components/frame/page-title";
import { LinkButton } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { SearchForm } from "~/components/ui/search-form";
import { useSay, useText } from "~/components/ui/use-text";
import { type UserLine, usersView } from "~/features/accounts/users.view.server";
import { guardedLoader } from "~/http/guarded";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(usersText.title, matches);

export const loader = guardedLoader(async ({ view, url }) => {
  const q = (url.searchParams.get("q") ?? "").slice(0, 200);
  return { q, ...(await usersView(view, { q, page: pageNumber(url.searchParams) })) };
});

function HeldRoles({ roles }: Pick<UserLine, "roles">) {
  const t = useText(usersText);
  const say = useSay();
  if (roles.length === 0) return <span className="text-ink-3">{t.noRole}</span>;
  return (
    <ul>
      {roles.map(({ role, agencyId, agencyName }) => (
        <li key={`${role} ${agencyId}`}>{t.roleAt(say(roleWords[role].name), agencyName)}</li>
      ))}
    </ul>
  );
}

export default function Users() {
  const { q, users, total, page, pageSize } = useLoaderData<typeof loader>();
  const t = useText(usersText);
  const columns: Column<UserLine>[] = [
    { key: "name", header: t.name, cell: (user) => user.name },
    { key: "email", header: t.email, cell: (user) => user.email },
    { key: "roles", header: t.roles, cell: (user) => <HeldRoles roles={user.roles} /> },
    { key: "state", header: t.state, cell: (user) => (user.disabledAt === null ? t.active : t.closed), isNowrap: true },
  ];
  const add = (
    <LinkButton to={paths.adminUserNew()} look="primary" icon={Plus}>
      {t.add}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t.admin} sub={t.sub} actions={add} />
      <AdminTabs current="users" />
      <SearchForm label={t.search} button={t.find} defaultValue={q} />
      <DataTable
        columns={columns}
        rows={users}
        rowKey={(user) => user.id}
        rowTo={(user) => paths.adminUser(user.id)}
        caption={t.title}
        empty={<EmptyState title={t.nobody}>{t.nobodyWhat}</EmptyState>}
      />
      <Pagination page={page} pageSize={pageSize} total={total} />
    </>
  );
}
