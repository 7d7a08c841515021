import type { ReactNode } from "react";

type EmptyStateProps = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Nothing here yet: says so, and what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-2 rounded-card border border-dashed border-rule px-4 py-6">
      <p className="font-semibold">{title}</p>
      {children === undefined ? null : <div className="max-w-[40rem] text-ink-2">{children}</div>}
      {action === undefined ? null : <div className="mt-1 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
