import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { RolesField } from "~/components/accounts/role-fields";
import { TemporaryPassword } from "~/components/accounts/temporary-password";
import { usersText } from "~/components/accounts/users.text";
import { AgencyField, AgencyNames } from "~/components/agencies/agency-field";
import { pageTitle } from "~/components/frame/page-title";
import { LinkButton } from "~/components/ui/button";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField, TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { grantsWith } from "~/features/accounts/actor";
import { addUser } from "~/features/accounts/add-user.server";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { newUserSchema } from "~/features/accounts/user.schema";
import { newAgencyView } from "~/features/agencies/agency-form.view.server";
import { nameAgency } from "~/features/agencies/name-agency.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(usersText.newTitle, matches);

export const loader = guardedLoader(async ({ view }) => {
  const { options } = await newAgencyView(view, null);
  return { names: options.map((option) => option.name), agency: grantsWith(view.actor, "admin")[0]?.agencyName ?? "" };
});

export const action = guardedAction(async ({ form, view, command }) => {
  requireSomewhere(command.actor, "user.manage");
  const { agency, validFrom, ...person } = parseForm(newUserSchema, form);
  const agencyId = await nameAgency(view, "agency", agency);
  const { id, temporaryPassword } = await addUser(command, { ...person, agencyId, validFrom: validFrom ?? undefined });
  return { id, name: person.name, email: person.email, temporaryPassword: temporaryPassword ?? "" };
});

export default function NewUser() {
  const { names, agency } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText(usersText);
  const breadcrumbs = [{ label: t.admin, to: paths.adminUsers() }];
  if (answer && "temporaryPassword" in answer) {
    return (
      <>
        <PageHeader title={t.newTitle} breadcrumbs={breadcrumbs} />
        <TemporaryPassword title={t.made(answer.name)} email={answer.email} password={answer.temporaryPassword} />
        <div className="flex flex-wrap gap-2">
          <LinkButton to={paths.adminUser(answer.id)} look="primary">
            {t.toUser}
          </LinkButton>
          <LinkButton to={paths.adminUserNew()}>{t.another}</LinkButton>
        </div>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.newTitle} sub={t.newWhat} breadcrumbs={breadcrumbs} />
      <FormFrame>
        <AgencyNames names={names} />
        <TextField name="name" label={t.name} width="medium" autoComplete="off" />
        <TextField name="email" label={t.email} type="email" width="medium" autoComplete="off" />
        <AgencyField name="agency" label={t.agency} defaultValue={agency} />
        <RolesField />
        <DateField name="validFrom" label={t.from} help={t.fromHelp} isOptional />
        <div>
          <SubmitButton>{t.add}</SubmitButton>
        </div>
      </FormFrame>
    </>
  );
}
