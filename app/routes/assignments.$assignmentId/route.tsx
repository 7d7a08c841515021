import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AssignmentPage } from "~/components/assignments/assignment-page";
import { doneKey } from "~/components/assignments/event-words";
import { OlderCalendarNotice } from "~/components/calendar/older-calendar";
import { pageTitle } from "~/components/frame/page-title";
import { InsideSection } from "~/components/inner-parts/inside-section";
import { WhyLate } from "~/components/progress/why-late";
import { RemindersSent } from "~/components/reminders/reminders-sent";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { olderCalendarView } from "~/features/calendar-changes/older-calendar.view.server";
import { insideView } from "~/features/inner-parts/inside.view.server";
import { whyLateOf } from "~/features/progress/why-late";
import { remindersOfAssignment } from "~/features/reminders/reminders-of-assignment.view.server";
import { reportSummaryView } from "~/features/reports/report-summary.view.server";
import { guardedLoader } from "~/http/guarded";
import { newId } from "~/lib/id";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data ? pageTitle(`${data.assignment.task.text} · ${data.assignment.lead.name}`, matches) : [];

export const loader = guardedLoader(async ({ param, view, url }) => {
  const assignment = await assignmentView(view, param("assignmentId"));
  const report = assignment.task.formVersionId ? await reportSummaryView(view, assignment) : null;
  const reminders = await remindersOfAssignment(view, assignment.id);
  return {
    assignment,
    report,
    inside: await insideView(view, assignment),
    older: await olderCalendarView(view, assignment),
    late: whyLateOf(assignment, reminders),
    reminders: reminders.lines,
    done: doneKey(url.searchParams.get("done")),
    ids: { progress: newId(), directive: newId(), extension: newId() },
  };
});

export default function Assignment() {
  const { assignment, report, inside, older, late, reminders, done, ids } = useLoaderData<typeof loader>();
  return (
    <AssignmentPage
      assignment={assignment}
      report={report}
      done={done}
      ids={ids}
      notice={
        <>
          <WhyLate reasons={late} />
          <OlderCalendarNotice dueOn={assignment.dueOn} older={older} />
        </>
      }
      inside={<InsideSection assignmentId={assignment.id} inside={inside} today={assignment.today} />}
    >
      <RemindersSent reminders={reminders} />
    </AssignmentPage>
  );
}
