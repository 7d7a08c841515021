import { redirect } from "@remix-run/node";
import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { webhookText } from "~/components/reminders/webhook.text";
import { Button } from "~/components/ui/button";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { removeWebhook } from "~/features/reminders/remove-webhook.server";
import { webhookView } from "~/features/reminders/webhooks.view.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(webhookText.remove, matches);

export const loader = guardedLoader(({ view, param }) => webhookView(view, param("webhookId")));

export const action = guardedAction(async ({ command, param }) => {
  await removeWebhook(command, param("webhookId"));
  return redirect(`${paths.adminWebhooks()}?done=removed`, 303);
});

export default function Removal() {
  const t = useText(webhookText);
  const { id, name } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`${t.remove}: ${name}`}
        sub={t.removeWhat}
        breadcrumbs={[{ label: t.title, to: paths.adminWebhooks() }]}
      />
      <Form method="post">
        <FormEnd back={paths.adminWebhook(id)}>
          <Button type="submit" look="danger">
            {t.remove}
          </Button>
        </FormEnd>
      </Form>
    </>
  );
}
