import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { agenciesText } from "~/components/agencies/agencies.text";
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

export const loader = guardedLoader(({ view, param }) => feedView(view, { agencyId: param("agencyId") }));

export const action = guardedAction(async ({ command, param, url, context }) => {
  const { key } = await makeFeed(command, { agencyId: param("agencyId") });
  return { address: ownAddress(paths.feed(key), url, context.env) };
});

export default function AgencyFeed() {
  const t = useText(feedText);
  const agencies = useText(agenciesText);
  const { madeAt, agency } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [id, name] = [agency?.id ?? "", agency?.name ?? ""];
  const breadcrumbs = [
    { label: agencies.title, to: paths.agencies() },
    { label: name, to: paths.agency(id) },
  ];
  return (
    <>
      <PageHeader title={t.ofAgency(name)} sub={t.sub} breadcrumbs={breadcrumbs} />
      <FeedKeeping
        madeAt={madeAt}
        what={t.whatAgency}
        address={answer && "address" in answer ? answer.address : null}
        removal={paths.agencyFeedRemoval(id)}
      />
    </>
  );
}
