import { groupsText } from "~/components/agencies/groups.text";
import { Timeline } from "~/components/ui/timeline";
import { useText } from "~/components/ui/use-text";
import type { Turn } from "~/features/agencies/group";
import type { GroupPage } from "~/features/agencies/group.view.server";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";

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
