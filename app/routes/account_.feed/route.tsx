import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { accountText } from "~/components/accounts/account.text";
import { feedText } from "~/components/calendar-feeds/feed.text";
import { FeedKeeping } from "~/components/calendar-feeds/feed-keeping";
import { pageTitle } from "~/components/frame/page-title";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { feedView } from "~/features/calendar-feeds/feed.view.server";
import { makeFeed } from "~/features/calendar-feeds/make-feed.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { ownAddress } from "~/http/own-hosts";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(feedText.title, matches);

export const loader = guardedLoader(({ view }) => feedView(view, { userId: view.actor.userId }));

export const action = guardedAction(async ({ command, url, context }) => {
  const { key } = await makeFeed(command, { userId: command.actor.userId });
  return { address: ownAddress(paths.feed(key), url, context.env) };
});

export default function OwnFeed() {
  const t = useText(feedText);
  const account = useText(accountText);
  const { madeAt } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader title={t.title} sub={t.sub} breadcrumbs={[{ label: account.title, to: paths.account() }]} />
      <FeedKeeping
        madeAt={madeAt}
        what={t.whatMine}
        address={answer && "address" in answer ? answer.address : null}
        removal={paths.accountFeedRemoval()}
      />
    </>
  );
}
