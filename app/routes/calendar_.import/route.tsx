import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { useCalendarCrumbs } from "~/components/calendar/use-calendar-crumbs";
import { pageTitle } from "~/components/frame/page-title";
import { FileField } from "~/components/ui/file-field";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { newChangeView } from "~/features/calendar-changes/calendar-page.view.server";
import { importCalendar } from "~/features/calendar-changes/import-calendar.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { yearAsked } from "~/http/year-asked";
import { violation } from "~/lib/errors";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(calendarChangeText.import, matches);

export const loader = guardedLoader(({ view, url }) => newChangeView(view, yearAsked(url, view.today)));

const noFile = { vi: "Chưa chọn tệp nào. Hãy chọn tệp .xlsx rồi gửi.", en: "No file is chosen. Choose an .xlsx file." };

export const action = guardedAction(async ({ command, form, url, view }) => {
  const { year } = await newChangeView(view, yearAsked(url, view.today));
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") throw violation("file", noFile);
  const id = await importCalendar(command, { year, name: file.name, bytes: Buffer.from(await file.arrayBuffer()) });
  return redirect(id === null ? `${paths.calendar(year)}&done=same` : paths.calendarChange(id), 303);
});

export default function ImportPage() {
  const t = useText(calendarChangeText);
  const { year } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.importTitle(year)} sub={t.importWhat} breadcrumbs={useCalendarCrumbs(year)} />
      <FormFrame encType="multipart/form-data" action={paths.calendarImport(year)}>
        <p>
          <a href={paths.calendarSheet(year)}>{t.template}</a>
        </p>
        <FileField name="file" label={t.file} accept=".xlsx" />
        <FormEnd back={paths.calendar(year)}>
          <SubmitButton>{t.send}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
