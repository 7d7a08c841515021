import { Link } from "@remix-run/react";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { Section } from "~/components/ui/card";
import { useText } from "~/components/ui/use-text";
import type { AppliedChange } from "~/features/calendar-changes/calendar-page.view.server";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** The changes in force, each with the way to the deadlines that it left where they were, of the last also their number. */
export function AppliedChanges({ changes }: { changes: readonly AppliedChange[] }) {
  const t = useText(calendarChangeText);
  if (changes.length === 0) return null;
  return (
    <Section title={t.applied}>
      <ul className="card divide-y divide-line">
        {changes.map(({ id, days, by, appliedAt, left }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 px-4 py-3">
            <span>{t.appliedOne(days, by ?? t.commandLine, formatInstant(appliedAt))}</span>
            {left === 0 ? (
              <>
                <span className="text-ink-3">{t.leftNone}</span>
                <Link to={paths.calendarChange(id)}>{t.see}</Link>
              </>
            ) : (
              <>
                {left === null ? null : <strong>{t.leftSome(formatNumber(left))}</strong>}
                <Link to={paths.calendarApplication(id)}>{t.moveLeft}</Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
