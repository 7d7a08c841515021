import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { DirectoryTabs } from "~/components/agencies/directory-tabs";
import { groupsText } from "~/components/agencies/groups.text";
import { pageTitle } from "~/components/frame/page-title";
import { LinkButton } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { useText } from "~/components/ui/use-text";
import { canSomewhere } from "~/features/accounts/permission";
import { type GroupLine, groupsView } from "~/features/agencies/group.view.server";
import { guardedLoader } from "~/http/guarded";
import { formatNumber } from "~/lib/number-format";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(groupsText.title, matches);

export const loader = guardedLoader(async ({ view, url }) => ({
  ...(await groupsView(view, { page: pageNumber(url.searchParams) })),
  mayAdd: canSomewhere(view.actor, "agency.edit"),
}));

export default function Groups() {
  const { groups, total, page, pageSize, mayAdd } = useLoaderData<typeof loader>();
  const t = useText(groupsText);
  const columns: Column<GroupLine>[] = [
    { key: "name", header: t.name, cell: (group) => group.name },
    { key: "owner", header: t.owner, cell: (group) => <Link to={paths.agency(group.ownerId)}>{group.ownerName}</Link> },
    { key: "members", header: t.members, cell: (group) => formatNumber(group.members), align: "end" },
  ];
  const add = mayAdd ? (
    <LinkButton to={paths.groupNew()} look="primary" icon={Plus}>
      {t.add}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeader title={t.title} sub={t.sub} actions={add} />
      <DirectoryTabs current="groups" />
      <DataTable
        columns={columns}
        rows={groups}
        rowKey={(group) => group.id}
        rowTo={(group) => paths.group(group.id)}
        caption={t.title}
        empty={<EmptyState title={t.none}>{t.noneWhat}</EmptyState>}
      />
      <Pagination page={page} pageSize={pageSize} total={total} />
    </>
  );
}
