import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { reminderText } from "~/components/reminders/reminder.text";
import { webhookText } from "~/components/reminders/webhook.text";
import { WebhookTable } from "~/components/reminders/webhook-table";
import { LinkButton } from "~/components/ui/button";
import { DoneNotice } from "~/components/ui/done-notice";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { webhooksView } from "~/features/reminders/webhooks.view.server";
import { guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(webhookText.title, matches);

export const loader = guardedLoader(async ({ view }) => ({ lines: await webhooksView(view) }));

export default function Webhooks() {
  const [t, room] = [useText(webhookText), useText(reminderText)];
  const { lines } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t.title}
        sub={t.sub}
        breadcrumbs={[{ label: room.rules, to: paths.adminReminders() }]}
        actions={
          <LinkButton to={paths.adminWebhookNew()} look="primary">
            {t.add}
          </LinkButton>
        }
      />
      <DoneNotice words={{ saved: t.saved, removed: t.removed }} />
      <WebhookTable lines={lines} />
    </>
  );
}
