import ChevronRight from "lucide-react/icons/chevron-right";
import { type ReactNode, useEffect, useRef } from "react";
import { formatNumber } from "~/lib/number-format";

type FoldProps = {
  title: string;
  count: number;
  /** What is in it in a few words, for whoever does not open it. */
  note?: string | undefined;
  /** Whether a screen shows it open; a phone never does. */
  isOpen?: boolean;
  aside?: ReactNode;
  children: ReactNode;
};

/** A part of a long page with the number of what it holds; folded on a phone, and where it is not open, until somebody asks. */
export function Fold({ title, count, note, isOpen = true, aside, children }: FoldProps) {
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (box.current && window.matchMedia("(width < 40rem)").matches) box.current.open = false;
  }, []);
  return (
    <details ref={box} open={isOpen} className="fold group mt-6">
      <summary className="flex cursor-pointer items-center gap-1 py-1 max-sm:min-h-11 max-sm:border-t max-sm:border-line">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-3 group-open:rotate-90 print:hidden" />
        <h2 className="text-lg font-semibold">{title}</h2>
        <span className="ml-1 text-ink-3">{formatNumber(count)}</span>
        {note === undefined ? null : <span className="ml-2 min-w-0 text-sm text-ink-3">{note}</span>}
      </summary>
      {aside === undefined ? null : <div className="mb-1 text-right text-sm text-ink-3">{aside}</div>}
      {children}
    </details>
  );
}
