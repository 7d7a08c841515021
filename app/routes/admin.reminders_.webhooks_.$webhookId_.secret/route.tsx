import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { webhookText } from "~/components/reminders/webhook.text";
import { WebhookSecret } from "~/components/reminders/webhook-secret";
import { Button } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { renewWebhookSecret } from "~/features/reminders/renew-webhook-secret.server";
import { webhookSecret } from "~/features/reminders/webhook-secret.server";
import { webhookView } from "~/features/reminders/webhooks.view.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(webhookText.renew, matches);

export const loader = guardedLoader(({ view, param }) => webhookView(view, param("webhookId")));

export const action = guardedAction(async ({ command, param, context }) => {
  const receiver = await renewWebhookSecret(command, param("webhookId"));
  return { secret: webhookSecret(context.env.sessionSecret, receiver) };
});

export default function Secret() {
  const t = useText(webhookText);
  const { id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const breadcrumbs = [
    { label: t.title, to: paths.adminWebhooks() },
    { label: name, to: paths.adminWebhook(id) },
  ];
  return (
    <>
      <PageHeader title={t.renew} sub={t.renewWhat} breadcrumbs={breadcrumbs} />
      {answer && "secret" in answer ? (
        <WebhookSecret secret={answer.secret} />
      ) : (
        <Form method="post">
          <Button type="submit" look="primary">
            {t.renew}
          </Button>
        </Form>
      )}
    </>
  );
}
