import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { EffectsTable, MoveChoice } from "~/components/calendar/moved-deadlines";
import { useCalendarCrumbs } from "~/components/calendar/use-calendar-crumbs";
import { pageTitle } from "~/components/frame/page-title";
import { DoneAlert } from "~/components/plans/done-alert";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { applyChange } from "~/features/calendar-changes/apply-change.server";
import { movesForm } from "~/features/calendar-changes/calendar-day.schema";
import { changeDayView, effectsView } from "~/features/calendar-changes/change.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { formatNumber } from "~/lib/number-format";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(calendarChangeText.apply, matches);

export const loader = guardedLoader(({ view, param, url }) => effectsView(view, param("changeId"), pageNumber(url.searchParams)));

export const action = guardedAction(async ({ command, form, param, view }) => {
  const { id, appliedAt } = await changeDayView(view, param("changeId"), null);
  const { version, move, assignments } = parseForm(movesForm, form);
  await applyChange(command, { changeId: id, version, move: move === "chosen" ? assignments : move });
  return redirect(paths.calendarApplication(id, { done: appliedAt === null ? "applied" : "moved" }), 303);
});

export default function ApplicationPage() {
  const t = useText(calendarChangeText);
  const { id, year, version, appliedAt, lines, total, page, pageSize, months, movedBefore } = useLoaderData<typeof loader>();
  const isApplied = appliedAt !== null;
  const count = formatNumber(total);
  const byMonth = months
    .map((one) => t.byMonth(`${one.month.slice(5)}/${one.month.slice(0, 4)}`, formatNumber(one.count)))
    .join(" · ");
  return (
    <>
      <PageHeader
        title={isApplied ? t.effectsTitleApplied(year) : t.effectsTitle(year)}
        sub={t.notByItself}
        breadcrumbs={useCalendarCrumbs(year, id)}
      />
      <DoneAlert words={{ applied: t.doneApplied, moved: t.doneMoved }} />
      {movedBefore === 0 ? null : <Alert kind="info">{t.moved(formatNumber(movedBefore))}</Alert>}
      {total === 0 ? (
        <Alert kind="info" title={t.nothingMoves}>
          {isApplied ? t.nothingMovesApplied : t.nothingMovesHow}
        </Alert>
      ) : (
        <Alert kind="warn" title={isApplied ? t.stillMove(count) : t.wouldMove(count)}>
          {byMonth}
        </Alert>
      )}
      {isApplied && total === 0 ? (
        <div className="mt-4">
          <LinkButton to={paths.calendar(year)}>{t.toCalendar}</LinkButton>
        </div>
      ) : (
        <FormFrame version={version}>
          {total === 0 ? <input type="hidden" name="move" value="none" /> : <EffectsTable lines={lines} />}
          {total > pageSize ? <Pagination page={page} pageSize={pageSize} total={total} /> : null}
          {total === 0 ? null : <MoveChoice total={total} isApplied={isApplied} />}
          <FormEnd back={isApplied ? paths.calendar(year) : paths.calendarChange(id)}>
            <SubmitButton>{isApplied ? t.moveNow : t.apply}</SubmitButton>
          </FormEnd>
        </FormFrame>
      )}
    </>
  );
}
