import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AgenciesField, AgencyNames } from "~/components/agencies/agency-field";
import { groupsText } from "~/components/agencies/groups.text";
import { pageTitle } from "~/components/frame/page-title";
import { CheckboxesField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField, TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { changeGroupMembers } from "~/features/agencies/change-group-members.server";
import { changedMembers } from "~/features/agencies/group";
import { groupChangeSchema } from "~/features/agencies/group.schema";
import { groupFormView } from "~/features/agencies/group.view.server";
import { nameAgencies } from "~/features/agencies/name-agency.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(groupsText.edit, matches);

export const loader = guardedLoader(async ({ view, param }) => {
  const { group, version, members, options } = await groupFormView(view, param("groupId"));
  return { group, version, members, names: options.map((option) => option.name), today: view.today };
});

export const action = guardedAction(async ({ form, view, command, param }) => {
  const groupId = param("groupId");
  const { stored } = await groupFormView(view, groupId);
  const { name, version, leaving, members: typed, on } = parseForm(groupChangeSchema, form);
  const joining = await nameAgencies(view, "members", typed, on);
  const added = joining.map((agencyId) => ({ agencyId, validFrom: on, validTo: null }));
  await changeGroupMembers(command, { groupId, version, name, members: changedMembers(stored, { added, ended: leaving, on }) });
  return redirect(`${paths.group(groupId)}?done=changed`, 303);
});

export default function EditGroup() {
  const { group, version, members, names, today } = useLoaderData<typeof loader>();
  const t = useText(groupsText);
  const breadcrumbs = [
    { label: t.title, to: paths.groups() },
    { label: group.name, to: paths.group(group.id) },
  ];
  const leaving = members.map((member) => ({ value: member.id, label: member.name }));
  return (
    <>
      <PageHeader title={t.edit} breadcrumbs={breadcrumbs} />
      <FormFrame version={version}>
        <AgencyNames names={names} />
        <TextField name="name" label={t.name} defaultValue={group.name} autoComplete="off" />
        <DateField name="on" label={t.on} help={t.onHelp} defaultValue={today} />
        <AgenciesField name="members[]" label={t.joining} defaultValues={[]} isOptional />
        {leaving.length > 0 ? (
          <CheckboxesField name="leaving[]" label={t.leaving} help={t.leavingHelp} options={leaving} isOptional />
        ) : null}
        <FormEnd back={paths.group(group.id)}>
          <SubmitButton>{t.save}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
