import { Form } from "@remix-run/react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { useFrameData } from "~/components/frame/frame-data";
import { Button } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

/** Looks at `day` in a demonstration and comes back to `to`; elsewhere there is no day to choose. */
export function GoToDay({ day, to }: { day: CalendarDate; to: string }) {
  const t = useText(assignmentText);
  const isDemo = useFrameData()?.isDemo ?? false;
  if (!isDemo) return null;
  return (
    <Form method="post" action={paths.today()} className="pt-2">
      <input type="hidden" name="day" value={formatDate(day)} />
      <input type="hidden" name="to" value={to} />
      <Button type="submit">{t.goThere(formatDate(day))}</Button>
    </Form>
  );
}
