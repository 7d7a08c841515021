import { groupsText } from "~/components/agencies/groups.text";
import { Life, TakenOver } from "~/components/agencies/life";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { useText } from "~/components/ui/use-text";
import type { MemberLine } from "~/features/agencies/group.view.server";
import { paths } from "~/lib/paths";

/** The members on the day looked at. */
export function MemberTable({ members }: { members: readonly MemberLine[] }) {
  const t = useText(groupsText);
  const columns: Column<MemberLine>[] = [
    { key: "agency", header: t.agency, cell: (member) => member.name },
    { key: "code", header: t.code, cell: (member) => member.code, isNowrap: true },
    {
      key: "span",
      header: t.span,
      cell: (member) => (
        <div>
          <Life validFrom={member.validFrom} validTo={member.validTo} />
          <TakenOver by={member.successors} say={t.successor} />
        </div>
      ),
    },
  ];
  return (
    <DataTable
      columns={columns}
      rows={members}
      rowKey={(member) => member.id}
      rowTo={(member) => paths.agency(member.id)}
      caption={t.members}
      empty={<EmptyState title={t.noMembers}>{t.noMembersWhat}</EmptyState>}
    />
  );
}
