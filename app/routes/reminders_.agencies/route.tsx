import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { AgencyReminders } from "~/components/reminders/agencies-page";
import { reminderText } from "~/components/reminders/reminder.text";
import { ReminderTabs } from "~/components/reminders/reminder-tabs";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { agenciesView, agencyPageSize } from "~/features/reminders/agencies.view.server";
import { agencyFilterSchema } from "~/features/reminders/agency-filter.schema";
import { maySetRules } from "~/features/reminders/rules.view.server";
import { guardedLoader } from "~/http/guarded";

export const meta: MetaFunction = ({ matches }) => pageTitle(reminderText.agencies, matches);

export const loader = guardedLoader(async ({ view, url }) => {
  const filter = agencyFilterSchema.parse(Object.fromEntries(url.searchParams));
  return { filter, ...(await agenciesView(view, filter)), pageSize: agencyPageSize, maySetRules: maySetRules(view) };
});

export default function Agencies() {
  const t = useText(reminderText);
  const { maySetRules, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.title} sub={t.agenciesSub} />
      <ReminderTabs current="agencies" maySetRules={maySetRules} />
      <AgencyReminders {...page} />
    </>
  );
}
