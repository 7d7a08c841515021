import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { useCalendarCrumbs } from "~/components/calendar/use-calendar-crumbs";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import { changeDayView } from "~/features/calendar-changes/change.view.server";
import { takeOutDay } from "~/features/calendar-changes/edit-change.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { calendarDate, formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(calendarChangeText.takeOut, matches);

export const loader = guardedLoader(({ view, param }) => changeDayView(view, param("changeId"), param("on")));

export const action = guardedAction(async ({ command, param, view }) => {
  const { id } = await changeDayView(view, param("changeId"), param("on"));
  await takeOutDay(command, { changeId: id, on: calendarDate(param("on")) });
  return redirect(`${paths.calendarChange(id)}?done=out`, 303);
});

export default function TakeOutDayPage() {
  const t = useText(calendarChangeText);
  const say = useSay();
  const { id, year, day } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t.takeOutTitle(day === null ? "" : formatDate(day.on))}
        sub={day === null ? undefined : say(day.name)}
        breadcrumbs={useCalendarCrumbs(year, id)}
      />
      <FormFrame>
        <p className="max-w-2xl">{t.takeOutWhat}</p>
        <FormEnd back={paths.calendarChange(id)} backLabel={t.keep}>
          <SubmitButton look="danger">{t.takeOut}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
