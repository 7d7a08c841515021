import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { reminderText } from "~/components/reminders/reminder.text";
import { ReminderTabs } from "~/components/reminders/reminder-tabs";
import { UpcomingPage } from "~/components/reminders/upcoming-page";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { planHeadView } from "~/features/plans/plan-head.view.server";
import { maySetRules } from "~/features/reminders/rules.view.server";
import { upcomingView } from "~/features/reminders/upcoming.view.server";
import { guardedLoader } from "~/http/guarded";
import { isCalendarDate } from "~/lib/calendar-date";

export const meta: MetaFunction = ({ matches }) => pageTitle(reminderText.upcoming, matches);

export const loader = guardedLoader(async ({ view, url, context }) => {
  const asked = (name: string) => url.searchParams.get(name) ?? "";
  const plan = asked("plan") === "" ? null : await planHeadView(view, asked("plan"));
  const day = asked("day");
  const upcoming = await upcomingView(view, {
    planId: plan?.id ?? null,
    day: isCalendarDate(day) ? day : null,
    env: context.env,
  });
  return { ...upcoming, plan: plan === null ? null : { id: plan.id, name: plan.name }, maySetRules: maySetRules(view) };
});

export default function Upcoming() {
  const t = useText(reminderText);
  const { maySetRules, ...upcoming } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.title} sub={t.upcomingSub} />
      <ReminderTabs current="upcoming" maySetRules={maySetRules} />
      <UpcomingPage {...upcoming} />
    </>
  );
}
