import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { GrantRoleForm } from "~/components/accounts/grant-role-form";
import { usersText } from "~/components/accounts/users.text";
import { pageTitle } from "~/components/frame/page-title";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { grantRole } from "~/features/accounts/grant-role.server";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { newRoleSchema } from "~/features/accounts/user.schema";
import { userView } from "~/features/accounts/user.view.server";
import { newAgencyView } from "~/features/agencies/agency-form.view.server";
import { nameAgency } from "~/features/agencies/name-agency.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(usersText.grantTitle, matches);

export const loader = guardedLoader(async ({ view, param }) => {
  requireSomewhere(view.actor, "user.manage");
  const { id, name, roles, mayNameOperator } = await userView(view, param("userId"));
  const { options } = await newAgencyView(view, null);
  const names = options.map((option) => option.name);
  return { id, name, mayNameOperator, agency: roles[0]?.agencyName ?? "", names, today: view.today };
});

export const action = guardedAction(async ({ form, view, command, param }) => {
  requireSomewhere(view.actor, "user.manage");
  const userId = param("userId");
  await userView(view, userId);
  const { agency, ...role } = parseForm(newRoleSchema, form);
  await grantRole(command, { ...role, userId, agencyId: await nameAgency(view, "agency", agency) });
  return redirect(`${paths.adminUser(userId)}?done=granted`, 303);
});

export default function GrantRole() {
  const { id, name, mayNameOperator, ...form } = useLoaderData<typeof loader>();
  const t = useText(usersText);
  const breadcrumbs = [
    { label: t.admin, to: paths.adminUsers() },
    { label: name, to: paths.adminUser(id) },
  ];
  return (
    <>
      <PageHeader title={t.grantTitle} breadcrumbs={breadcrumbs} />
      <GrantRoleForm
        userId={id}
        agencyNames={form.names}
        agency={form.agency}
        today={form.today}
        mayNameOperator={mayNameOperator}
      />
    </>
  );
}
