import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { roleWords } from "~/components/accounts/role-words";
import { usersText } from "~/components/accounts/users.text";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField } from "~/components/ui/text-fields";
import { useSay, useText } from "~/components/ui/use-text";
import { endRole } from "~/features/accounts/end-role.server";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { roleEndSchema } from "~/features/accounts/user.schema";
import { userView } from "~/features/accounts/user.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { formatDate } from "~/lib/calendar-date";
import { NotFound } from "~/lib/errors";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(usersText.endTitle, matches);

export const loader = guardedLoader(async ({ view, param }) => {
  requireSomewhere(view.actor, "user.manage");
  const { id, name, roles } = await userView(view, param("userId"));
  const role = roles.find((held) => held.id === param("grantId"));
  if (!role) throw new NotFound();
  return { id, name, role, today: view.today };
});

export const action = guardedAction(async ({ form, command, param, view }) => {
  requireSomewhere(view.actor, "user.manage");
  await userView(view, param("userId"));
  const { on } = parseForm(roleEndSchema, form);
  await endRole(command, { grantId: param("grantId"), on });
  return redirect(`${paths.adminUser(param("userId"))}?done=ended`, 303);
});

export default function EndRole() {
  const { id, name, role, today } = useLoaderData<typeof loader>();
  const t = useText(usersText);
  const say = useSay();
  const breadcrumbs = [
    { label: t.admin, to: paths.adminUsers() },
    { label: name, to: paths.adminUser(id) },
  ];
  const span = t.span(formatDate(role.validFrom), role.validTo && formatDate(role.validTo));
  return (
    <>
      <PageHeader
        title={t.endTitle}
        sub={`${t.roleAt(say(roleWords[role.role].name), role.agencyName)} · ${span}`}
        breadcrumbs={breadcrumbs}
      />
      <FormFrame>
        <DateField name="on" label={t.endOn} help={t.endOnHelp} defaultValue={today} />
        <FormEnd back={paths.adminUser(id)}>
          <SubmitButton>{t.endTitle}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
