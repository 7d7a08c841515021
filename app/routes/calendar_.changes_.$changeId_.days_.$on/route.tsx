import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { DayFields } from "~/components/calendar/day-fields";
import { useCalendarCrumbs } from "~/components/calendar/use-calendar-crumbs";
import { pageTitle } from "~/components/frame/page-title";
import { LinkButton } from "~/components/ui/button";
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
import { calendarDate, formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(calendarChangeText.editDay, matches);

export const loader = guardedLoader(({ view, param }) => changeDayView(view, param("changeId"), param("on")));

export const action = guardedAction(async ({ command, form, param, view }) => {
  const { id } = await changeDayView(view, param("changeId"), param("on"));
  const replaces = calendarDate(param("on"));
  await enterDay(command, { changeId: id, replaces, day: parseForm(calendarDayForm, form) });
  return redirect(`${paths.calendarChange(id)}?done=day`, 303);
});

export default function EditDayPage() {
  const t = useText(calendarChangeText);
  const { id, year, day } = useLoaderData<typeof loader>();
  const on = day?.on ?? "";
  return (
    <>
      <PageHeader
        title={day === null ? t.editDay : `${t.editDay} ${formatDate(day.on)}`}
        breadcrumbs={useCalendarCrumbs(year, id)}
        actions={
          <LinkButton to={paths.calendarDayRemoval(id, on)} look="danger">
            {t.takeOut}
          </LinkButton>
        }
      />
      <FormFrame>
        <DayFields day={day} />
        <FormEnd back={paths.calendarChange(id)}>
          <SubmitButton>{t.saveDay}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
