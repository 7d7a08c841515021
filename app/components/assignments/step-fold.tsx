import type { ReactNode } from "react";
import { buttonClass } from "~/components/ui/button";
import { useRootData } from "~/components/ui/use-text";

type StepProps = {
  /** The name of its form. */
  name?: string;
  label: string;
  isMain?: boolean;
  children: ReactNode;
};

/**
 * A button that opens its form in place; a plain `details`, so it works before scripts arrive. It stands open when it
 * holds what was typed before the session ended.
 */
export function StepFold({ name, label, isMain = false, children }: StepProps) {
  const resumed = useRootData()?.resumed?.form?.[0];
  return (
    <details className="group" open={name !== undefined && name === resumed}>
      <summary className={buttonClass(isMain ? "primary" : "secondary", true)}>{label}</summary>
      <div className="px-1 pt-3 pb-4">{children}</div>
    </details>
  );
}
