import { type MetaFunction, useActionData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { webhookText } from "~/components/reminders/webhook.text";
import { WebhookForm } from "~/components/reminders/webhook-form";
import { WebhookSecret } from "~/components/reminders/webhook-secret";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { requirePermission } from "~/features/accounts/require-permission";
import { saveWebhook } from "~/features/reminders/save-webhook.server";
import { webhookFormSchema } from "~/features/reminders/webhook.schema";
import { webhookSecret } from "~/features/reminders/webhook-secret.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(webhookText.add, matches);

export const loader = guardedLoader(async ({ actor }) => {
  requirePermission(actor, "reminders.set", {}, { seen: true });
  return null;
});

export const action = guardedAction(async ({ command, form, actor, context }) => {
  requirePermission(actor, "reminders.set", {}, { seen: true });
  const { sessionSecret, webhookAllowHosts: allowed } = context.env;
  const receiver = parseForm(webhookFormSchema, form);
  const id = await saveWebhook(command, { id: null, version: 0, receiver, allowed });
  return { secret: webhookSecret(sessionSecret, { id, secretNumber: 1 }) };
});

export default function NewWebhook() {
  const t = useText(webhookText);
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t.add} breadcrumbs={[{ label: t.title, to: paths.adminWebhooks() }]} />
      {answer && "secret" in answer ? <WebhookSecret secret={answer.secret} /> : <WebhookForm />}
    </>
  );
}
