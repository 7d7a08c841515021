import { Link } from "@remix-run/react";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { Alert } from "~/components/ui/alert";
import { useText } from "~/components/ui/use-text";
import type { OpenChange } from "~/features/calendar-changes/calendar-page.view.server";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

/** The changes that were begun for a year and are not applied; nothing when there are none. */
export function OpenChanges({ open }: { open: readonly OpenChange[] }) {
  const t = useText(calendarChangeText);
  if (open.length === 0) return null;
  return (
    <Alert kind="info" title={t.open}>
      <ul>
        {open.map(({ id, days, by, madeAt }) => (
          <li key={id}>
            {t.openOne(days, by ?? t.commandLine, formatInstant(madeAt))} ·{" "}
            <Link to={paths.calendarChange(id)}>{t.continue}</Link>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
