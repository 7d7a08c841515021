import CircleCheck from "lucide-react/icons/circle-check";
import CircleX from "lucide-react/icons/circle-x";
import Info from "lucide-react/icons/info";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import type { ReactNode } from "react";

export type AlertKind = "info" | "warn" | "error" | "success";

const kinds = {
  info: { icon: Info, look: "border-rule bg-accent-soft text-ink", role: "status" },
  warn: { icon: TriangleAlert, look: "border-amber-line bg-amber-soft text-amber-ink", role: "status" },
  error: { icon: CircleX, look: "border-error-line bg-late-soft text-error-ink", role: "alert" },
  success: { icon: CircleCheck, look: "border-done bg-done-soft text-done", role: "status" },
} as const;

type AlertProps = { kind: AlertKind; title?: ReactNode; children?: ReactNode };

/** Something the reader must know about this page. Errors are announced at once, the rest politely. */
export function Alert({ kind, title, children }: AlertProps) {
  const { icon: Icon, look, role } = kinds[kind];
  return (
    <div role={role} className={`alert ${look}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">
        {title === undefined ? null : <p className="font-semibold">{title}</p>}
        {children}
      </div>
    </div>
  );
}
