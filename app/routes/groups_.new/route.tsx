import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AgenciesField, AgencyField, AgencyNames } from "~/components/agencies/agency-field";
import { groupsText } from "~/components/agencies/groups.text";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField, TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { grantsWith } from "~/features/accounts/actor";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { addGroup } from "~/features/agencies/add-group.server";
import { newGroupSchema } from "~/features/agencies/group.schema";
import { newGroupView } from "~/features/agencies/group.view.server";
import { nameAgencies, nameAgency } from "~/features/agencies/name-agency.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { newId } from "~/lib/id";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(groupsText.newTitle, matches);

export const loader = guardedLoader(async ({ view }) => {
  const { options } = await newGroupView(view);
  const owner = grantsWith(view.actor, "admin")[0]?.agencyName ?? "";
  return { id: newId(), owner, names: options.map((option) => option.name), today: view.today };
});

export const action = guardedAction(async ({ form, view, command }) => {
  requireSomewhere(command.actor, "agency.edit");
  const { id, name, owner, members, from } = parseForm(newGroupSchema, form);
  const ownerAgencyId = await nameAgency(view, "owner", owner);
  const ids = await nameAgencies(view, "members", members, from);
  const listed = ids.map((agencyId) => ({ agencyId, validFrom: from, validTo: null }));
  const group = await addGroup(command, { id, name, ownerAgencyId, members: listed });
  return redirect(`${paths.group(group.id)}?done=added`, 303);
});

export default function NewGroup() {
  const { id, owner, names, today } = useLoaderData<typeof loader>();
  const t = useText(groupsText);
  return (
    <>
      <PageHeader title={t.newTitle} sub={t.sub} breadcrumbs={[{ label: t.title, to: paths.groups() }]} />
      <FormFrame hidden={{ id }}>
        <AgencyNames names={names} />
        <TextField name="name" label={t.name} autoComplete="off" />
        <AgencyField name="owner" label={t.owner} defaultValue={owner} />
        <AgenciesField name="members[]" label={t.newMembers} defaultValues={[]} />
        <DateField name="from" label={t.from} defaultValue={today} />
        <div>
          <SubmitButton>{t.save}</SubmitButton>
        </div>
      </FormFrame>
    </>
  );
}
