import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { DifferenceTable } from "~/components/calendar/difference-table";
import { useCalendarCrumbs } from "~/components/calendar/use-calendar-crumbs";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { changeDayView } from "~/features/calendar-changes/change.view.server";
import { dropChange } from "~/features/calendar-changes/edit-change.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(calendarChangeText.dropTitle, matches);

export const loader = guardedLoader(({ view, param }) => changeDayView(view, param("changeId"), null));

export const action = guardedAction(async ({ command, param, view }) => {
  const { year } = await changeDayView(view, param("changeId"), null);
  await dropChange(command, { changeId: param("changeId") });
  return redirect(`${paths.calendar(year)}&done=dropped`, 303);
});

export default function DropChangePage() {
  const t = useText(calendarChangeText);
  const { id, year, differences } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.dropTitle} sub={t.dropWhat} breadcrumbs={useCalendarCrumbs(year, id)} />
      <FormFrame>
        <DifferenceTable differences={differences} isApplied={false} />
        <FormEnd back={paths.calendarChange(id)} backLabel={t.keep}>
          <SubmitButton look="danger">{t.drop}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
