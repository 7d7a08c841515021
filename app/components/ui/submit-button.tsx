import { useNavigation, useResolvedPath } from "@remix-run/react";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Button, type ButtonLook } from "~/components/ui/button";
import { useFormState } from "~/components/ui/form-state";
import { uiText } from "~/components/ui/ui.text";
import { useText } from "~/components/ui/use-text";

type SubmitButtonProps = {
  children: ReactNode;
  look?: ButtonLook;
  icon?: LucideIcon;
  isWide?: boolean;
  /** For a form with several buttons: which of them was pressed. */
  name?: string;
  value?: string;
  formAction?: string;
  /** Something has to be done first; what is said beside the button. */
  isHeldBack?: boolean;
};

/** Sends its form. While that is under way it says so, and a second press does nothing. */
export function SubmitButton({
  children,
  look = "primary",
  name,
  value,
  formAction,
  isHeldBack = false,
  ...rest
}: SubmitButtonProps) {
  const t = useText(uiText);
  const navigation = useNavigation();
  const { action } = useFormState();
  const target = useResolvedPath(formAction ?? action ?? ".");
  const isSending = navigation.state !== "idle" && navigation.formMethod !== undefined && navigation.formMethod !== "GET";
  const isOfThisForm = navigation.formAction?.split("?")[0] === target.pathname;
  const isPressed = name === undefined || navigation.formData?.get(name) === value;
  return (
    <Button
      type="submit"
      look={look}
      name={name}
      value={value}
      formAction={formAction}
      aria-disabled={isSending || isHeldBack || undefined}
      onClick={(event) => {
        if (isSending || isHeldBack) event.preventDefault();
      }}
      {...rest}
    >
      {isSending && isOfThisForm && isPressed ? t.sending : children}
    </Button>
  );
}
