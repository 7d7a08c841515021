import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { webhookText } from "~/components/reminders/webhook.text";
import { Alert } from "~/components/ui/alert";
import { Button } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { tryWebhook } from "~/features/reminders/try-webhook.server";
import { webhookView } from "~/features/reminders/webhooks.view.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(webhookText.trial, matches);

export const loader = guardedLoader(({ view, param }) => webhookView(view, param("webhookId")));

export const action = guardedAction(async ({ command, param, context }) => {
  const { sessionSecret: installationSecret, publicUrl, webhookAllowHosts: allowed } = context.env;
  return { trial: await tryWebhook(command, param("webhookId"), { installationSecret, publicUrl, allowed }) };
});

export default function Trial() {
  const t = useText(webhookText);
  const { id, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const trial = answer && "trial" in answer ? answer.trial : null;
  const breadcrumbs = [
    { label: t.title, to: paths.adminWebhooks() },
    { label: name, to: paths.adminWebhook(id) },
  ];
  return (
    <>
      <PageHeader title={t.trial} sub={t.trialWhat} breadcrumbs={breadcrumbs} />
      {trial === null ? null : (
        <Alert kind={trial.outcome === "sent" ? "success" : "error"} title={trial.outcome === "sent" ? t.taken : t.notTaken}>
          <p className="break-words">{trial.words}</p>
        </Alert>
      )}
      <Form method="post">
        <Button type="submit" look="primary">
          {t.trial}
        </Button>
      </Form>
    </>
  );
}
