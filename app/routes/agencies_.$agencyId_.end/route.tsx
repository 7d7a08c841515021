import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { agenciesText } from "~/components/agencies/agencies.text";
import { AgencyField, AgencyNames } from "~/components/agencies/agency-field";
import { agencyFormText } from "~/components/agencies/agency-form.text";
import { pageTitle } from "~/components/frame/page-title";
import { Alert } from "~/components/ui/alert";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { agencyEndSchema } from "~/features/agencies/agency.schema";
import { type EndAgencyForm, endAgencyView } from "~/features/agencies/agency-form.view.server";
import { endAgency } from "~/features/agencies/end-agency.server";
import { nameAgency } from "~/features/agencies/name-agency.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(agencyFormText.endTitle, matches);

export const loader = guardedLoader(({ view, param }) => endAgencyView(view, param("agencyId")));

export const action = guardedAction(async ({ form, view, command, param }) => {
  const agencyId = param("agencyId");
  await endAgencyView(view, agencyId);
  const { endsOn, successor, version } = parseForm(agencyEndSchema, form);
  const successorId = successor === null ? null : await nameAgency(view, "successor", successor, endsOn);
  await endAgency(command, { agencyId, endsOn, successorId, version });
  return redirect(`${paths.agency(agencyId)}?done=ended`, 303);
});

function StillOpen({ open }: Pick<EndAgencyForm, "open">) {
  const t = useText(agencyFormText);
  const lines = [
    open.assignments > 0 ? t.openAssignments(formatNumber(open.assignments)) : null,
    open.agenciesBelow > 0 ? t.openBelow(formatNumber(open.agenciesBelow)) : null,
    open.groups > 0 ? t.openGroups(formatNumber(open.groups)) : null,
    open.people > 0 ? t.openPeople(formatNumber(open.people)) : null,
  ].filter((line) => line !== null);
  if (lines.length === 0) return <Alert kind="info">{t.nothingOpen}</Alert>;
  return (
    <Alert kind="warn" title={t.stillOpen}>
      <ul className="list-disc pl-4">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}

export default function EndAgency() {
  const { agency, successor, options, open } = useLoaderData<typeof loader>();
  const [t, list] = [useText(agencyFormText), useText(agenciesText)];
  const breadcrumbs = [
    { label: list.title, to: paths.agencies() },
    { label: agency.name, to: paths.agency(agency.id) },
  ];
  return (
    <>
      <PageHeader title={t.endTitle} sub={t.endWhat} breadcrumbs={breadcrumbs} />
      <StillOpen open={open} />
      <FormFrame version={agency.version}>
        <AgencyNames names={options.map((option) => option.name)} />
        <DateField name="endsOn" label={t.endsOn} help={t.endsOnHelp} defaultValue={agency.validTo} />
        <AgencyField name="successor" label={t.successor} help={t.successorHelp} defaultValue={successor?.name} isOptional />
        <FormEnd back={paths.agency(agency.id)}>
          <SubmitButton look="danger">{t.end}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
