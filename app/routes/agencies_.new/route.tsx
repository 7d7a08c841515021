import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { agenciesText } from "~/components/agencies/agencies.text";
import { AgencyField, AgencyNames } from "~/components/agencies/agency-field";
import { AgencyFields } from "~/components/agencies/agency-form";
import { agencyFormText } from "~/components/agencies/agency-form.text";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { addAgency } from "~/features/agencies/add-agency.server";
import { newAgencySchema } from "~/features/agencies/agency.schema";
import { newAgencyView } from "~/features/agencies/agency-form.view.server";
import { resolveUnit } from "~/features/agencies/find-unit.server";
import { nameAgency } from "~/features/agencies/name-agency.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { newId } from "~/lib/id";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(agencyFormText.newTitle, matches);

export const loader = guardedLoader(async ({ view, url }) => {
  const { options, parent, since } = await newAgencyView(view, url.searchParams.get("parent"));
  return { id: newId(), names: options.map((option) => option.name), parent: parent?.name ?? "", since };
});

export const action = guardedAction(async ({ form, view, command }) => {
  requireSomewhere(command.actor, "agency.edit");
  const { parent, unit, ...agency } = parseForm(newAgencySchema, form);
  const parentId = parent === null ? null : await nameAgency(view, "parent", parent);
  const unitCode = await resolveUnit(view.db, unit);
  const { id } = await addAgency(command, { ...agency, parentId, unitCode, origin: "entered" });
  return redirect(`${paths.agency(id)}?done=added`, 303);
});

export default function NewAgency() {
  const { id, names, parent, since } = useLoaderData<typeof loader>();
  const [t, list] = [useText(agencyFormText), useText(agenciesText)];
  return (
    <>
      <PageHeader title={t.newTitle} breadcrumbs={[{ label: list.title, to: paths.agencies() }]} />
      <FormFrame hidden={{ id }}>
        <AgencyNames names={names} />
        <AgencyField name="parent" label={t.parent} defaultValue={parent} />
        <AgencyFields agency={since === null ? {} : { validFrom: since }} />
        <DateField name="validTo" label={t.validTo} help={t.validToHelp} isOptional />
        <div>
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </FormFrame>
    </>
  );
}
