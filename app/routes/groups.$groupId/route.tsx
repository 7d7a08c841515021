import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { GroupTurns } from "~/components/agencies/group-turns";
import { groupDone, groupsText } from "~/components/agencies/groups.text";
import { MemberTable } from "~/components/agencies/member-table";
import { ObjectHistory } from "~/components/audit/object-history";
import { pageTitle } from "~/components/frame/page-title";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { DoneNotice } from "~/components/ui/done-notice";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { useText } from "~/components/ui/use-text";
import { groupView } from "~/features/agencies/group.view.server";
import { objectHistory } from "~/features/audit/object-history.view.server";
import { guardedLoader } from "~/http/guarded";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageTitle(data?.group.name ?? groupsText.title, matches);

const pageSize = 50;

export const loader = guardedLoader(async ({ view, param, url }) => {
  const page = pageNumber(url.searchParams);
  const { members, ...group } = await groupView(view, param("groupId"));
  const scope = { objectType: "group", objectId: group.group.id, now: view.now } as const;
  const history = await objectHistory(view.db, { ...scope, page: pageNumber(url.searchParams, "history") });
  const shown = members.slice((page - 1) * pageSize, page * pageSize);
  return { ...group, members: shown, total: members.length, page, history, today: view.today };
});

export default function Group() {
  const { group, members, total, page, turns, mayEdit, history, today } = useLoaderData<typeof loader>();
  const [t, done] = [useText(groupsText), useText(groupDone)];
  const sub = (
    <>
      {t.owner}:{" "}
      <Link to={paths.agency(group.ownerId)} className="underline">
        {group.ownerName}
      </Link>{" "}
      · {t.memberCount(formatNumber(total), formatDate(today))}
    </>
  );
  return (
    <>
      <PageHeader
        title={group.name}
        sub={sub}
        breadcrumbs={[{ label: t.title, to: paths.groups() }]}
        actions={mayEdit ? <LinkButton to={paths.groupEdit(group.id)}>{t.edit}</LinkButton> : undefined}
      />
      <DoneNotice words={done} />
      <MemberTable members={members} />
      <Pagination page={page} pageSize={pageSize} total={total} />
      <Section title={t.turns}>
        <GroupTurns turns={turns} />
      </Section>
      <Section title={t.history}>
        <ObjectHistory history={history} />
      </Section>
    </>
  );
}
