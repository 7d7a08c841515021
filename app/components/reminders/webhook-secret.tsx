import { webhookText } from "~/components/reminders/webhook.text";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";
import { paths } from "~/lib/paths";

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
