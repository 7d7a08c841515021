import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { DayFields } from "~/components/calendar/day-fields";
import { useCalendarCrumbs } from "~/components/calendar/use-calendar-crumbs";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { calendarDayForm } from "~/features/calendar-changes/calendar-day.schema";
import { changeDayView } from "~/features/calendar-changes/change.view.server";
import { enterDay } from "~/features/calendar-changes/edit-change.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(calendarChangeText.addDay, matches);

export const loader = guardedLoader(({ view, param }) => changeDayView(view, param("changeId"), null));

export const action = guardedAction(async ({ command, form, param, view }) => {
  const { id } = await changeDayView(view, param("changeId"), null);
  await enterDay(command, { changeId: id, replaces: null, day: parseForm(calendarDayForm, form) });
  return redirect(`${paths.calendarChange(id)}?done=day`, 303);
});

export default function NewDayPage() {
  const t = useText(calendarChangeText);
  const { id, year } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.addDay} breadcrumbs={useCalendarCrumbs(year, id)} />
      <FormFrame>
        <DayFields day={null} />
        <FormEnd back={paths.calendarChange(id)}>
          <SubmitButton>{t.saveDay}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
