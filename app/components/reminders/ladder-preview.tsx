import { useActionData } from "@remix-run/react";
import { reminderText } from "~/components/reminders/reminder.text";
import { UpcomingDays } from "~/components/reminders/upcoming-days";
import { Alert } from "~/components/ui/alert";
import { Section } from "~/components/ui/card";
import { useText } from "~/components/ui/use-text";
import type { Upcoming } from "~/features/reminders/upcoming.view.server";

/** What the ladder that was typed would bring, once it was asked for; above the form, in which it still stands. */
export function LadderPreview() {
  const t = useText(reminderText);
  const { preview } = (useActionData() as { preview?: Upcoming } | undefined) ?? {};
  if (!preview) return null;
  return (
    <Section title={t.trial} id="trial">
      <Alert kind="info">{t.trialWhat}</Alert>
      <div className="mt-3">
        <UpcomingDays days={preview.days} closed={preview.closed} />
      </div>
    </Section>
  );
}
