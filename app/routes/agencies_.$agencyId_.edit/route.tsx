import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { agenciesText } from "~/components/agencies/agencies.text";
import { AgencyFields } from "~/components/agencies/agency-form";
import { agencyFormText } from "~/components/agencies/agency-form.text";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { agencyEditSchema } from "~/features/agencies/agency.schema";
import { editAgencyView } from "~/features/agencies/agency-form.view.server";
import { editAgency } from "~/features/agencies/edit-agency.server";
import { resolveUnit } from "~/features/agencies/find-unit.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(agencyFormText.editTitle, matches);

export const loader = guardedLoader(({ view, param }) => editAgencyView(view, param("agencyId")));

export const action = guardedAction(async ({ form, view, command, param }) => {
  const agencyId = param("agencyId");
  await editAgencyView(view, agencyId);
  const { unit, ...agency } = parseForm(agencyEditSchema, form);
  await editAgency(command, { ...agency, agencyId, unitCode: await resolveUnit(view.db, unit) });
  return redirect(`${paths.agency(agencyId)}?done=edited`, 303);
});

export default function EditAgency() {
  const { agency, mayPlace } = useLoaderData<typeof loader>();
  const [t, list] = [useText(agencyFormText), useText(agenciesText)];
  const breadcrumbs = [
    { label: list.title, to: paths.agencies() },
    { label: agency.name, to: paths.agency(agency.id) },
  ];
  return (
    <>
      <PageHeader title={t.editTitle} sub={t.editWhat} breadcrumbs={breadcrumbs} />
      <FormFrame version={agency.version}>
        <AgencyFields agency={agency} mayPlace={mayPlace} />
        <FormEnd back={paths.agency(agency.id)}>
          <SubmitButton>{t.save}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
