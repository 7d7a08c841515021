import ChevronRight from "lucide-react/icons/chevron-right";
import type { ReactNode } from "react";

type DetailsProps = { summary: ReactNode; isOpen?: boolean; children: ReactNode };

/** More about something, opened by whoever wants it. */
export function Details({ summary, isOpen = false, children }: DetailsProps) {
  return (
    <details open={isOpen} className="group">
      <summary className="fold-head">
        <ChevronRight aria-hidden className="size-4 shrink-0 group-open:rotate-90" />
        {summary}
      </summary>
      <div className="pt-1 pl-5">{children}</div>
    </details>
  );
}
