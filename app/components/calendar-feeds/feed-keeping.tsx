import { Form } from "@remix-run/react";
import { feedText } from "~/components/calendar-feeds/feed.text";
import { FeedAddress } from "~/components/calendar-feeds/feed-address";
import { Alert } from "~/components/ui/alert";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { DoneNotice } from "~/components/ui/done-notice";
import { useText } from "~/components/ui/use-text";
import { formatInstant, type Instant } from "~/lib/clock";

type FeedKeepingProps = {
  madeAt: Instant | null;
  /** What the calendar holds. */
  what: string;
  /** The whole address, right after it was made. */
  address: string | null;
  removal: string;
};

/** Makes, shows once and revokes the address of a calendar. */
export function FeedKeeping({ madeAt, what, address, removal }: FeedKeepingProps) {
  const t = useText(feedText);
  return (
    <>
      <DoneNotice words={{ revoked: t.revoked }} />
      {address === null ? null : (
        <Alert kind="success" title={t.made}>
          <FeedAddress address={address} />
          <p className="mt-1">{t.once}</p>
          <p>{t.secret}</p>
        </Alert>
      )}
      <Card>
        <p>{what}</p>
        <p className="mt-2 text-ink-2">{madeAt === null ? t.none : `${t.inUse(formatInstant(madeAt))} ${t.againWhat}`}</p>
        <div className="mt-3 flex flex-wrap gap-2">
          <Form method="post">
            <Button type="submit" look={madeAt === null ? "primary" : "secondary"}>
              {madeAt === null ? t.make : t.again}
            </Button>
          </Form>
          {madeAt === null ? null : (
            <Form method="post" action={removal}>
              <Button type="submit" look="danger">
                {t.revoke}
              </Button>
            </Form>
          )}
        </div>
      </Card>
    </>
  );
}
