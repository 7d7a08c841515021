import { groupsText } from "~/components/agencies/groups.text";
import { Life, TakenOver } from "~/components/agencies/life";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { Timeline } from "~/components/ui/timeline";
import { useText } from "~/components/ui/use-text";
import type { Turn } from "~/features/agencies/group";
import type { GroupPage, MemberLine } from "~/features/agencies/group.view.server";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
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

function TurnBody({ turn }: { turn: Turn }) {
  const t = useText(groupsText);
  const part = (words: string, names: readonly string[]) =>
    names.length === 0 ? null : (
      <p>
        {words}: {names.join("; ")}
      </p>
    );
  return (
    <>
      {part(t.joined(formatNumber(turn.joined.length)), turn.joined)}
      {part(t.left(formatNumber(turn.left.length)), turn.left)}
    </>
  );
}

/** The days on which the list became another, newest first. */
export function GroupTurns({ turns }: Pick<GroupPage, "turns">) {
  const t = useText(groupsText);
  const entries = turns.map((turn) => ({
    key: turn.on,
    title: t.since(formatDate(turn.on)),
    when: null,
    body: <TurnBody turn={turn} />,
  }));
  return <Timeline entries={entries} />;
}
