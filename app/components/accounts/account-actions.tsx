import { Form } from "@remix-run/react";
import { usersText } from "~/components/accounts/users.text";
import { buttonClass } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";
import type { UserPage } from "~/features/accounts/user.view.server";
import { paths } from "~/lib/paths";

type User = Pick<UserPage, "id" | "isSelf" | "isWhollyManaged" | "disabledAt">;

function ActionForm({
  action,
  button,
  what,
  isDanger = false,
}: {
  action: string;
  button: string;
  what?: string;
  isDanger?: boolean;
}) {
  return (
    <Form method="post" action={action} className="flex flex-col items-start gap-1.5">
      {what === undefined ? null : <p className="text-ink-2">{what}</p>}
      <button type="submit" className={buttonClass(isDanger ? "danger" : "secondary")}>
        {button}
      </button>
    </Form>
  );
}

/** Resets the password, closes the account or opens it again. */
export function AccountActions({ user }: { user: User }) {
  const t = useText(usersText);
  if (!user.isWhollyManaged) return <p className="text-ink-2">{t.elsewhere}</p>;
  if (user.disabledAt !== null) return <ActionForm action={paths.adminUserEnabling(user.id)} button={t.open} />;
  return (
    <div className="flex flex-col gap-4">
      <ActionForm action={paths.adminUserPassword(user.id)} button={t.reset} what={t.resetWhat} />
      {user.isSelf ? null : (
        <ActionForm action={paths.adminUserDisabling(user.id)} button={t.close} what={t.closeWhat} isDanger />
      )}
    </div>
  );
}
