import type { ReactNode } from "react";
import { LinkButton } from "~/components/ui/button";
import { uiText } from "~/components/ui/ui.text";
import { useText } from "~/components/ui/use-text";

type FormEndProps = {
  children?: ReactNode;
  back: string;
  /** What going back means, where it means more than to leave the form. */
  backLabel?: string;
};

/** The last row of a form: what sends it, and the way `back` without doing anything. */
export function FormEnd({ children, back, backLabel }: FormEndProps) {
  const t = useText(uiText);
  return (
    <div className="flex flex-wrap gap-2">
      {children}
      <LinkButton to={back} look="quiet">
        {backLabel ?? t.cancel}
      </LinkButton>
    </div>
  );
}
