import { Form, type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { NoticeList } from "~/components/notices/notice-list";
import { noticesText } from "~/components/notices/notices.text";
import { FailingChannels } from "~/components/reminders/delivery-facts";
import { Button } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterChips } from "~/components/ui/filter-chips";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { useText } from "~/components/ui/use-text";
import { noticesView } from "~/features/progress/notices.view.server";
import { failingChannels } from "~/features/reminders/rules.view.server";
import { guardedLoader } from "~/http/guarded";
import { formatNumber } from "~/lib/number-format";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(noticesText.title, matches);

export const loader = guardedLoader(async ({ view, url }) => {
  const onlyUnread = url.searchParams.get("unread") === "1";
  const failing = await failingChannels(view);
  return { onlyUnread, failing, ...(await noticesView(view, { onlyUnread, page: pageNumber(url.searchParams) })) };
});

export default function NoticesRoute() {
  const { onlyUnread, failing, notices, total, unread, page, pageSize } = useLoaderData<typeof loader>();
  const t = useText(noticesText);
  const chips = [
    { label: t.all, to: paths.notices(), isCurrent: !onlyUnread, count: total },
    { label: t.unread, to: paths.notices({ unread: "1" }), isCurrent: onlyUnread, count: unread },
  ];
  const markAll = (
    <Form method="post" action={paths.noticeReading()}>
      <Button type="submit" name="all" value="yes">
        {t.markAll}
      </Button>
    </Form>
  );
  return (
    <>
      <PageHeader
        title={t.title}
        sub={unread > 0 ? t.sub(formatNumber(unread)) : t.allRead}
        actions={unread > 0 ? markAll : undefined}
      />
      <FailingChannels failing={failing} />
      <FilterChips label={t.filter} chips={chips} />
      {notices.length === 0 ? (
        <EmptyState title={onlyUnread ? t.emptyUnread : t.empty}>{t.emptyHow}</EmptyState>
      ) : (
        <NoticeList notices={notices} />
      )}
      <Pagination page={page} pageSize={pageSize} total={onlyUnread ? unread : total} />
    </>
  );
}
