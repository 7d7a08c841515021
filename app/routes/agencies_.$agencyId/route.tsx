import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { agenciesText, agencyDone } from "~/components/agencies/agencies.text";
import { AgencyFacts } from "~/components/agencies/agency-facts";
import { AgencyGroups } from "~/components/agencies/agency-groups";
import { AgencyPeople } from "~/components/agencies/agency-people";
import { AgencyWork } from "~/components/agencies/agency-work";
import { ObjectHistory } from "~/components/audit/object-history";
import { feedText } from "~/components/calendar-feeds/feed.text";
import { pageTitle } from "~/components/frame/page-title";
import { LinkButton } from "~/components/ui/button";
import { Card, Section } from "~/components/ui/card";
import { DoneNotice } from "~/components/ui/done-notice";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { can } from "~/features/accounts/permission";
import { agencyView } from "~/features/agencies/agency.view.server";
import { objectHistory } from "~/features/audit/object-history.view.server";
import { agencyWorkView } from "~/features/progress/agency-work.view.server";
import { guardedLoader } from "~/http/guarded";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.page.agency.name ?? agenciesText.title, matches);

export const loader = guardedLoader(async ({ view, param, url }) => {
  const page = await agencyView(view, param("agencyId"));
  const scope = { objectType: "agency", objectId: page.agency.id, now: view.now } as const;
  const history = await objectHistory(view.db, { ...scope, page: pageNumber(url.searchParams, "history") });
  const mayKeepFeed = can(view.actor, "feed.make", { agency: page.agency });
  return { page, mayKeepFeed, history, work: await agencyWorkView(view, page.agency.id), today: view.today };
});

type ActionsProps = { id: string; isEnded: boolean; mayEdit: boolean; mayKeepFeed: boolean };

function Actions({ id, isEnded, mayEdit, mayKeepFeed }: ActionsProps) {
  const [t, feed] = [useText(agenciesText), useText(feedText)];
  return (
    <>
      {mayKeepFeed ? <LinkButton to={paths.agencyFeed(id)}>{feed.open}</LinkButton> : null}
      {mayEdit ? (
        <>
          <LinkButton to={paths.agencyEdit(id)}>{t.edit}</LinkButton>
          <LinkButton to={paths.agencyNew(id)}>{t.addBelow}</LinkButton>
          <LinkButton to={paths.agencyEnd(id)}>{isEnded ? t.changeEnd : t.end}</LinkButton>
        </>
      ) : null}
    </>
  );
}

export default function Agency() {
  const { page, mayKeepFeed, history, work, today } = useLoaderData<typeof loader>();
  const [t, done] = [useText(agenciesText), useText(agencyDone)];
  const { agency, line, groups, people, mayEdit } = page;
  const above = line.slice(0, -1).map(({ id, name }) => ({ label: name, to: paths.agency(id) }));
  return (
    <>
      <PageHeader
        title={agency.name}
        breadcrumbs={[{ label: t.title, to: paths.agencies() }, ...above]}
        actions={
          mayEdit || mayKeepFeed ? (
            <Actions id={agency.id} isEnded={agency.validTo !== null} mayEdit={mayEdit} mayKeepFeed={mayKeepFeed} />
          ) : undefined
        }
      />
      <DoneNotice words={done} />
      <Card>
        <AgencyFacts page={page} today={today} />
      </Card>
      <Section title={t.work}>
        <AgencyWork agencyId={agency.id} {...work} />
      </Section>
      <Section title={t.inGroups}>
        <AgencyGroups groups={groups} />
      </Section>
      {people === null ? null : (
        <Section title={t.people} aside={<LinkButton to={paths.adminUserNew()}>{t.addPerson}</LinkButton>}>
          <AgencyPeople people={people} />
        </Section>
      )}
      <Section title={t.history}>
        <ObjectHistory history={history} />
      </Section>
    </>
  );
}
