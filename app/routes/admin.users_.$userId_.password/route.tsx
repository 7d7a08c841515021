import { Form, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { TemporaryPassword } from "~/components/accounts/temporary-password";
import { usersText } from "~/components/accounts/users.text";
import { pageTitle } from "~/components/frame/page-title";
import { Button, LinkButton } from "~/components/ui/button";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { resetPassword } from "~/features/accounts/reset-password.server";
import { userView } from "~/features/accounts/user.view.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(usersText.reset, matches);

export const loader = guardedLoader(async ({ view, param }) => {
  requireSomewhere(view.actor, "user.manage");
  const { id, name, email } = await userView(view, param("userId"));
  return { id, name, email };
});

export const action = guardedAction(async ({ command, param }) => {
  requireSomewhere(command.actor, "user.manage");
  return resetPassword(command, { userId: param("userId") });
});

export default function Password() {
  const user = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useText(usersText);
  const password = answer && "temporaryPassword" in answer ? answer.temporaryPassword : null;
  const breadcrumbs = [
    { label: t.admin, to: paths.adminUsers() },
    { label: user.name, to: paths.adminUser(user.id) },
  ];
  return (
    <>
      <PageHeader title={t.reset} sub={password === null ? t.resetWhat : undefined} breadcrumbs={breadcrumbs} />
      {password === null ? (
        <Form method="post">
          <FormEnd back={paths.adminUser(user.id)}>
            <Button type="submit" look="primary">
              {t.reset}
            </Button>
          </FormEnd>
        </Form>
      ) : (
        <>
          <TemporaryPassword title={t.resetMade(user.name)} email={user.email} password={password} />
          <LinkButton to={paths.adminUser(user.id)} look="primary">
            {t.toUser}
          </LinkButton>
        </>
      )}
    </>
  );
}
