import { Form } from "@remix-run/react";
import { accountText } from "~/components/accounts/account.text";
import { deviceName } from "~/components/accounts/device-name";
import { Button } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useSay, useText } from "~/components/ui/use-text";
import { formatInstant, type Instant } from "~/lib/clock";
import { paths } from "~/lib/paths";

type SessionLine = { readonly id: string; readonly openedAt: Instant; readonly device: string | null; readonly isThis: boolean };

function EndButton({ session }: { session: SessionLine }) {
  const t = useText(accountText);
  const device = useSay()(deviceName(session.device));
  if (session.isThis) return <span className="text-ink-3">{t.thisSession}</span>;
  return (
    <Form method="post" action={paths.accountSessions()}>
      <Button type="submit" name="session" value={session.id} aria-label={t.endSessionOn(device)}>
        {t.endSession}
      </Button>
    </Form>
  );
}

/** Where the account is signed in, each with a button that ends it. */
export function Sessions({ sessions }: { sessions: readonly SessionLine[] }) {
  const t = useText(accountText);
  const say = useSay();
  const columns: Column<SessionLine>[] = [
    { key: "device", header: t.device, cell: (session) => say(deviceName(session.device)) },
    { key: "openedAt", header: t.openedAt, cell: (session) => formatInstant(session.openedAt), isNowrap: true },
    { key: "action", header: t.action, cell: (session) => <EndButton session={session} /> },
  ];
  return (
    <>
      <p className="mb-2 text-ink-2">{t.sessionsHelp}</p>
      <DataTable columns={columns} rows={sessions} rowKey={(session) => session.id} caption={t.sessions} />
      {sessions.length > 1 ? (
        <Form method="post" action={paths.accountSessions()} className="mt-2.5">
          <Button type="submit" name="others" value="yes">
            {t.endOthers}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
