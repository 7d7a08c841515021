import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { usersText } from "~/components/accounts/users.text";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { disableUser } from "~/features/accounts/disable-user.server";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { userView } from "~/features/accounts/user.view.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(usersText.close, matches);

export const loader = guardedLoader(async ({ view, param }) => {
  requireSomewhere(view.actor, "user.manage");
  const { id, name } = await userView(view, param("userId"));
  return { id, name };
});

export const action = guardedAction(async ({ command, param }) => {
  requireSomewhere(command.actor, "user.manage");
  await disableUser(command, { userId: param("userId") });
  return redirect(`${paths.adminUser(param("userId"))}?done=closed`, 303);
});

export default function Disabling() {
  const user = useLoaderData<typeof loader>();
  const t = useText(usersText);
  const breadcrumbs = [
    { label: t.admin, to: paths.adminUsers() },
    { label: user.name, to: paths.adminUser(user.id) },
  ];
  return (
    <>
      <PageHeader title={t.close} sub={t.closeWhat} breadcrumbs={breadcrumbs} />
      <FormFrame>
        <FormEnd back={paths.adminUser(user.id)}>
          <SubmitButton look="danger">{t.close}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
