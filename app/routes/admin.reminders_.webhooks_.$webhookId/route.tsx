import { redirect } from "@remix-run/node";
import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { webhookText } from "~/components/reminders/webhook.text";
import { WebhookForm } from "~/components/reminders/webhook-form";
import { Button } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { versionSchema } from "~/features/plans/plan.schema";
import { saveWebhook } from "~/features/reminders/save-webhook.server";
import { webhookFormSchema } from "~/features/reminders/webhook.schema";
import { webhookView } from "~/features/reminders/webhooks.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(data?.name ?? webhookText.title, matches);

export const loader = guardedLoader(({ view, param }) => webhookView(view, param("webhookId")));

export const action = guardedAction(async ({ view, command, form, param, context }) => {
  const { id } = await webhookView(view, param("webhookId"));
  const { version } = parseForm(versionSchema, form);
  const receiver = parseForm(webhookFormSchema, form);
  await saveWebhook(command, { id, version, receiver, allowed: context.env.webhookAllowHosts });
  return redirect(`${paths.adminWebhooks()}?done=saved`, 303);
});

export default function Webhook() {
  const t = useText(webhookText);
  const line = useLoaderData<typeof loader>();
  const act = (what: string, to: string, button: string, look: "secondary" | "danger" = "secondary") => (
    <Form method="post" action={to} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
      <Button type="submit" look={look}>
        {button}
      </Button>
      <span className="text-ink-2">{what}</span>
    </Form>
  );
  return (
    <>
      <PageHeader title={line.name} breadcrumbs={[{ label: t.title, to: paths.adminWebhooks() }]} />
      <WebhookForm line={line} />
      <Section title={t.health}>
        <p className="mb-3">
          {line.isFailing ? t.failing : t.sound}
          {line.lastAnswer === null ? "" : ` · ${t.lastAnswer}: ${line.lastAnswer}`}
        </p>
        <div className="flex flex-col gap-3">
          {act(t.trialWhat, paths.adminWebhookTrial(line.id), t.trial)}
          {act(t.renewWhat, paths.adminWebhookSecret(line.id), t.renew)}
          {act(t.removeWhat, paths.adminWebhookRemoval(line.id), t.remove, "danger")}
        </div>
      </Section>
    </>
  );
}
