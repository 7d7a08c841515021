import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { AgencyField } from "~/components/agencies/agency-field";
import { eventWords, webhookText } from "~/components/reminders/webhook.text";
import { Alert } from "~/components/ui/alert";
import { Badge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { CheckboxesField } from "~/components/ui/choice-fields";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextField } from "~/components/ui/text-fields";
import { useSay, useText } from "~/components/ui/use-text";
import { webhookEvents } from "~/features/reminders/webhook-receiver";
import type { WebhookLine } from "~/features/reminders/webhooks.view.server";
import { paths } from "~/lib/paths";

/** The receivers, each with how it answers. */
export function WebhookTable({ lines }: { lines: readonly WebhookLine[] }) {
  const t = useText(webhookText);
  const say = useSay();
  const columns: Column<WebhookLine>[] = [
    { key: "name", header: t.name, cell: (line) => <Link to={paths.adminWebhook(line.id)}>{line.name}</Link> },
    { key: "url", header: t.url, cell: (line) => <span className="break-all">{line.address}</span> },
    { key: "agency", header: t.agency, cell: (line) => line.agency ?? t.everybody },
    { key: "events", header: t.events, cell: (line) => line.events.map((event) => say(eventWords[event])).join(", ") },
    {
      key: "health",
      header: t.health,
      cell: (line) => (line.isFailing ? <Badge tone="late">{t.failing}</Badge> : <Badge tone="done">{t.sound}</Badge>),
    },
    { key: "answer", header: t.lastAnswer, cell: (line) => <span className="break-words">{line.lastAnswer}</span> },
  ];
  return (
    <DataTable
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      caption={t.title}
      empty={<EmptyState title={t.none}>{t.noneHow}</EmptyState>}
    />
  );
}

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

/** A secret that is shown this once. */
export function WebhookSecret({ secret }: { secret: string }) {
  const t = useText(webhookText);
  return (
    <>
      <Alert kind="success" title={t.secretMade}>
        <p className="mt-1">
          <code className="block rounded-badge bg-paper px-1.5 py-0.5 font-mono break-all text-ink select-all">{secret}</code>
        </p>
        <p className="mt-1">{t.secretOnce}</p>
      </Alert>
      <LinkButton to={paths.adminWebhooks()} look="primary">
        {t.toList}
      </LinkButton>
    </>
  );
}
