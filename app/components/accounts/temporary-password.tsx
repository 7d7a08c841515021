import { usersText } from "~/components/accounts/users.text";
import { Alert } from "~/components/ui/alert";
import { useText } from "~/components/ui/use-text";

/** A password that is shown this once. */
export function TemporaryPassword({ title, email, password }: { title: string; email: string; password: string }) {
  const t = useText(usersText);
  return (
    <Alert kind="success" title={title}>
      <p className="mt-1">
        {t.email}: <span className="font-semibold">{email}</span>
      </p>
      <p>
        {t.temporary}:{" "}
        <code className="rounded-badge bg-paper px-1.5 py-0.5 font-mono text-lg text-ink select-all">{password}</code>
      </p>
      <p className="mt-1">{t.temporaryWhat}</p>
    </Alert>
  );
}
