import { Form } from "@remix-run/react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { useFrameData } from "~/components/frame/frame-data";
import { Alert } from "~/components/ui/alert";
import { Button } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

/** Why nothing can be done on the day looked at: more happened until `laterOn`. In the demo, the way there. */
export function LaterNotice({ assignmentId, laterOn }: { assignmentId: string; laterOn: CalendarDate }) {
  const t = useText(assignmentText);
  const isDemo = useFrameData()?.isDemo ?? false;
  return (
    <Alert kind="warn" title={t.laterTitle}>
      <p>{t.later(formatDate(laterOn))}</p>
      {isDemo ? (
        <Form method="post" action={paths.today()} className="pt-2">
          <input type="hidden" name="day" value={formatDate(laterOn)} />
          <input type="hidden" name="to" value={paths.assignment(assignmentId)} />
          <Button type="submit">{t.goThere(formatDate(laterOn))}</Button>
        </Form>
      ) : null}
    </Alert>
  );
}
