import { accountText } from "~/components/accounts/account.text";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";

export function PasswordForm() {
  const t = useText(accountText);
  return (
    <FormFrame name="password">
      <TextField
        name="currentPassword"
        label={t.currentPassword}
        type="password"
        autoComplete="current-password"
        width="medium"
      />
      <TextField
        name="newPassword"
        label={t.newPassword}
        help={t.newPasswordHelp}
        type="password"
        autoComplete="new-password"
        width="medium"
      />
      <TextField name="repeatedPassword" label={t.repeatedPassword} type="password" autoComplete="new-password" width="medium" />
      <div>
        <SubmitButton>{t.savePassword}</SubmitButton>
      </div>
    </FormFrame>
  );
}
