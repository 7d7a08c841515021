import { signInText } from "~/components/accounts/sign-in.text";
import { Alert } from "~/components/ui/alert";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import type { SessionEnd } from "~/lib/paths";

const endWords = { kept: "endedKept", upload: "endedUpload", lost: "endedLost", session: "endedSession" } as const;

/** That the session has ended, and what became of what was sent. */
export function SessionEnded({ end }: { end: SessionEnd }) {
  const t = useText(signInText);
  return (
    <Alert kind="warn" title={t.ended}>
      <p>{t[endWords[end]]}</p>
    </Alert>
  );
}

/** E-mail and password. `to` is the address to go on to. */
export function SignInForm({ to }: { to: string }) {
  const t = useText(signInText);
  return (
    <FormFrame name="sign-in" hidden={{ to }}>
      <TextField name="email" label={t.email} type="email" autoComplete="username" width="medium" />
      <TextField name="password" label={t.password} type="password" autoComplete="current-password" width="medium" />
      <div>
        {/* The cards of a demonstration are sent to the same address: only its own press is said here. */}
        <SubmitButton name="by" value="password">
          {t.signIn}
        </SubmitButton>
      </div>
      <p className="text-ink-2">{t.forgotten}</p>
    </FormFrame>
  );
}
