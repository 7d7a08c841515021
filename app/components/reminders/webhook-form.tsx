import type { ReactNode } from "react";
import { AgencyField } from "~/components/agencies/agency-field";
import { eventWords, webhookText } from "~/components/reminders/webhook.text";
import { CheckboxesField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextField } from "~/components/ui/text-fields";
import { useSay, useText } from "~/components/ui/use-text";
import { webhookEvents } from "~/features/reminders/webhook-receiver";
import type { WebhookLine } from "~/features/reminders/webhooks.view.server";
import { paths } from "~/lib/paths";

/** The form of a receiver. */
export function WebhookForm({ line, children }: { line?: WebhookLine; children?: ReactNode }) {
  const t = useText(webhookText);
  const say = useSay();
  return (
    <FormFrame version={line?.version ?? 0}>
      <TextField name="name" label={t.name} width="medium" defaultValue={line?.name} />
      <TextField name="url" label={t.url} help={t.urlHelp} inputMode="url" autoComplete="off" defaultValue={line?.url} />
      <AgencyField name="agency" label={t.agency} help={t.agencyHelp} isOptional defaultValue={line?.agency} />
      <CheckboxesField
        name="events[]"
        label={t.events}
        options={webhookEvents.map((event) => ({ value: event, label: say(eventWords[event]) }))}
        defaultValues={line?.events ?? webhookEvents}
      />
      <FormEnd back={paths.adminWebhooks()}>
        <SubmitButton>{t.save}</SubmitButton>
        {children}
      </FormEnd>
    </FormFrame>
  );
}
