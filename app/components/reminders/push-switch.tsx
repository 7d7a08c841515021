import { Form, useSubmit } from "@remix-run/react";
import { useState } from "react";
import { deviceName } from "~/components/accounts/device-name";
import { pushText } from "~/components/reminders/push.text";
import { Alert } from "~/components/ui/alert";
import { Button } from "~/components/ui/button";
import { type Column, DataTable } from "~/components/ui/data-table";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useSay, useText } from "~/components/ui/use-text";
import { formatInstant, type Instant } from "~/lib/clock";
import { paths } from "~/lib/paths";

export type Browser = { readonly id: string; readonly device: string | null; readonly madeAt: Instant };

const canPush = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** Asks the browser for an address under which it takes messages; null when the person has refused. */
async function subscribe(publicKey: string): Promise<Record<"endpoint" | "p256dh" | "auth", string> | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  await navigator.serviceWorker.register("/push-worker.js");
  const worker = await navigator.serviceWorker.ready;
  const subscription = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { endpoint = "", keys = {} } = subscription.toJSON();
  return { endpoint, p256dh: keys.p256dh ?? "", auth: keys.auth ?? "" };
}

function SwitchOn({ publicKey }: { publicKey: string }) {
  const t = useText(pushText);
  const submit = useSubmit();
  const [trouble, setTrouble] = useState<string | null>(null);
  const switchOn = async () => {
    try {
      const keys = await subscribe(publicKey);
      setTrouble(keys === null ? t.denied : null);
      if (keys !== null) submit(keys, { method: "post", action: paths.accountPush() });
    } catch {
      setTrouble(t.failed);
    }
  };
  return (
    <>
      {trouble === null ? null : <Alert kind="error">{trouble}</Alert>}
      <Button onClick={() => void switchOn()}>{t.on}</Button>
    </>
  );
}

/** Switches notifications on in this browser, and off in any of them. Only switching on needs scripts. */
export function PushSwitch({ publicKey, browsers }: { publicKey: string; browsers: readonly Browser[] }) {
  const t = useText(pushText);
  const say = useSay();
  const isHydrated = useHydrated();
  const columns: Column<Browser>[] = [
    { key: "device", header: t.browser, cell: ({ device }) => say(deviceName(device)) },
    { key: "since", header: t.since, cell: ({ madeAt }) => formatInstant(madeAt), isNowrap: true },
    {
      key: "action",
      header: t.action,
      cell: ({ id, device }) => (
        <Form method="post" action={paths.accountPushRemoval()}>
          <Button type="submit" name="browser" value={id} aria-label={t.offOn(say(deviceName(device)))}>
            {t.off}
          </Button>
        </Form>
      ),
    },
  ];
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-ink-2">{t.what}</p>
      {isHydrated && canPush() ? <SwitchOn publicKey={publicKey} /> : <p className="text-ink-3">{t.needsScript}</p>}
      {browsers.length === 0 ? (
        <p className="text-ink-2">{t.none}</p>
      ) : (
        <div className="w-full">
          <DataTable columns={columns} rows={browsers} rowKey={({ id }) => id} caption={t.browsers} />
        </div>
      )}
    </div>
  );
}
