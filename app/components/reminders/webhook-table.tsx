import { Link } from "@remix-run/react";
import { eventWords, webhookText } from "~/components/reminders/webhook.text";
import { Badge } from "~/components/ui/badge";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { useSay, useText } from "~/components/ui/use-text";
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
