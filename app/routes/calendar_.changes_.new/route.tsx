import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { useCalendarCrumbs } from "~/components/calendar/use-calendar-crumbs";
import { pageTitle } from "~/components/frame/page-title";
import { RadioField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { beginChange, beginChangeByLaw } from "~/features/calendar-changes/begin-change.server";
import { newChangeForm } from "~/features/calendar-changes/calendar-day.schema";
import { newChangeView } from "~/features/calendar-changes/calendar-page.view.server";
import { requireCalendarEditor } from "~/features/calendar-changes/require-change.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { yearAsked } from "~/http/year-asked";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(calendarChangeText.change, matches);

export const loader = guardedLoader(({ view, url }) => newChangeView(view, yearAsked(url, view.today)));

export const action = guardedAction(async ({ actor, command, form }) => {
  requireCalendarEditor(actor);
  const { from, year, ...choices } = parseForm(newChangeForm, form);
  const id =
    from === "law" ? await beginChangeByLaw(command, { year, ...choices }) : await beginChange(command, { year, origin: "edit" });
  return redirect(paths.calendarChange(id), 303);
});

export default function NewChangePage() {
  const t = useText(calendarChangeText);
  const { year, isEntered, likely } = useLoaderData<typeof loader>();
  const tet = likely === null ? t.unknown : likely.tetDaysBefore === 1 ? t.tet1 : t.tet2;
  const nationalDay = likely === null ? t.unknown : t[likely.nationalDay];
  return (
    <>
      <PageHeader title={t.newTitle(year)} sub={t.newWhat} breadcrumbs={useCalendarCrumbs(year)} />
      <FormFrame>
        <TextField name="year" label={t.year} defaultValue={String(year)} inputMode="numeric" maxLength={4} width="narrow" />
        <RadioField
          name="from"
          label={t.from}
          defaultValue={isEntered ? "edit" : "law"}
          options={[
            { value: "edit", label: t.fromEdit, help: t.fromEditHelp },
            { value: "law", label: t.fromLaw, help: t.fromLawHelp },
          ]}
        />
        <section aria-labelledby="by-notice" className="flex flex-col gap-4 border-l-3 border-line pl-3">
          <h2 id="by-notice" className="font-semibold">
            {t.notice}
          </h2>
          <RadioField
            name="tetDaysBefore"
            label={t.tet}
            defaultValue="likely"
            options={[
              { value: "likely", label: t.likely(tet) },
              { value: "1", label: t.tet1 },
              { value: "2", label: t.tet2 },
            ]}
          />
          <RadioField
            name="nationalDay"
            label={t.nationalDay}
            defaultValue="likely"
            options={[
              { value: "likely", label: t.likely(nationalDay) },
              { value: "before", label: t.before },
              { value: "after", label: t.after },
            ]}
          />
        </section>
        <FormEnd back={paths.calendar(year)}>
          <SubmitButton>{t.begin}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
