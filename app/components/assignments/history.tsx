import { Link } from "@remix-run/react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { eventLook } from "~/components/assignments/event-words";
import { urgencyWords } from "~/components/assignments/urgency-words";
import { Timeline } from "~/components/ui/timeline";
import { useSay, useText } from "~/components/ui/use-text";
import type { HistoryEntry } from "~/features/assignments/assignment-shown";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

/** What happened to an assignment, the last first. */
export function History({ entries, groupName }: { entries: readonly HistoryEntry[]; groupName: string | null }) {
  const t = useText(assignmentText);
  const say = useSay();
  const about = (entry: HistoryEntry) => {
    if (entry.moved) {
      const { from, to, origin } = entry.moved;
      const day = (on: CalendarDate | null) => (on === null ? t.noDay : formatDate(on));
      return ` ${t.movedFromTo(day(from), day(to))} (${t[origin]})`;
    }
    if (entry.urgency) return `: ${say(urgencyWords[entry.urgency])}`;
    if (entry.lastOn) return ` ${t.untilEndOf(formatDate(entry.lastOn))}`;
    if (entry.kind === "closing-set") return ` (${t.closingLifted})`;
    if (entry.wantedOn) return ` ${t.wantedOn(formatDate(entry.wantedOn))}`;
    if (entry.number !== null) return ` ${t.version(entry.number)}`;
    return entry.kind === "assigned" && groupName ? ` ${t.byGroup(groupName)}` : "";
  };
  const late = ({ daysLate }: HistoryEntry) => (daysLate === null ? [] : [daysLate === 0 ? t.onTime : t.late(daysLate)]);
  return (
    <Timeline
      entries={entries.map((entry) => ({
        key: entry.id,
        tone: "tone" in eventLook[entry.kind] ? (eventLook[entry.kind] as { tone: "done" }).tone : undefined,
        title: (
          <>
            {t[eventLook[entry.kind].words]}
            <span className="font-normal">
              {about(entry)}
              {entry.agencyName ? ` · ${entry.agencyName}` : ""}
            </span>
          </>
        ),
        body: entry.words || entry.moved?.condition ? <Words entry={entry} /> : undefined,
        when: [formatInstant(entry.at), entry.userName, ...late(entry)].filter(Boolean).join(" · "),
      }))}
    />
  );
}

function Words({ entry: { words, moved, letterId } }: { entry: HistoryEntry }) {
  const t = useText(assignmentText);
  return (
    <>
      {words ? <p className="whitespace-pre-line">{words}</p> : null}
      {moved?.condition ? <p className="whitespace-pre-line">{t.condition(moved.condition)}</p> : null}
      {letterId === null ? null : <Link to={paths.letter(letterId)}>{t.openLetter}</Link>}
    </>
  );
}
