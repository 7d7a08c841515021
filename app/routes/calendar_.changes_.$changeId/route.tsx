import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { ChangeDays } from "~/components/calendar/change-days";
import { DifferenceTable } from "~/components/calendar/difference-table";
import { useCalendarCrumbs } from "~/components/calendar/use-calendar-crumbs";
import { pageTitle } from "~/components/frame/page-title";
import { DoneAlert } from "~/components/plans/done-alert";
import { LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { changeView } from "~/features/calendar-changes/change.view.server";
import { guardedLoader } from "~/http/guarded";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(calendarChangeText.change, matches);

export const loader = guardedLoader(({ view, param }) => changeView(view, param("changeId")));

const origins = { edit: "originEdit", law: "originLaw", sheet: "originSheet" } as const;

export default function ChangePage() {
  const t = useText(calendarChangeText);
  const { id, year, origin, appliedAt, differences, days, moves } = useLoaderData<typeof loader>();
  const isApplied = appliedAt !== null;
  const state = isApplied ? t.appliedAt(formatInstant(appliedAt)) : t.notYet;
  const review = isApplied ? t.reviewApplied : moves > 0 ? t.review(formatNumber(moves)) : t.reviewNone;
  return (
    <>
      <PageHeader
        title={t.changeTitle(year)}
        sub={`${t[origins[origin]]} · ${state}`}
        breadcrumbs={useCalendarCrumbs(year)}
        actions={
          <>
            {isApplied ? null : (
              <>
                <LinkButton to={paths.calendarChangeRemoval(id)} look="danger">
                  {t.drop}
                </LinkButton>
                <LinkButton to={paths.calendarDayNew(id)}>{t.addDay}</LinkButton>
              </>
            )}
            {differences.length === 0 ? null : (
              <LinkButton to={paths.calendarApplication(id)} look={isApplied ? "secondary" : "primary"}>
                {review}
              </LinkButton>
            )}
          </>
        }
      />
      <DoneAlert words={{ day: t.doneDay, out: t.doneOut }} />
      <Section title={isApplied ? t.differencesApplied : t.differences} aside={formatNumber(differences.length)}>
        <DifferenceTable differences={differences} isApplied={isApplied} />
      </Section>
      <Section title={t.table(year)} aside={formatNumber(days.length)}>
        <ChangeDays changeId={isApplied ? null : id} year={year} days={days} />
      </Section>
    </>
  );
}
