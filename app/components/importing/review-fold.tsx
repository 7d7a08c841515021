import ChevronRight from "lucide-react/icons/chevron-right";
import { type ReactNode, type RefObject, useEffect } from "react";

type ReviewFoldProps = { title: ReactNode; aside?: ReactNode; children: ReactNode };

/** A part of the review under its heading; open, and on a phone folded by `useFoldedOnPhone`. */
export function ReviewFold({ title, aside, children }: ReviewFoldProps) {
  return (
    <details open className="review-fold group">
      <summary className="max-sm:min-h-11">
        <span className="flex items-baseline gap-1">
          <ChevronRight aria-hidden className="size-3.5 shrink-0 self-center text-ink-3 group-open:rotate-90 print:hidden" />
          {title}
        </span>
        {aside}
      </summary>
      {children}
    </details>
  );
}

const holdsWhatIsAsked = (fold: Element) => fold.querySelector("[data-item][aria-current], :target") !== null;

/** Folds every part of the review on a phone but the one that somebody is at; a screen shows all of them. */
export function useFoldedOnPhone(root: RefObject<HTMLElement>): void {
  useEffect(() => {
    if (!root.current || !window.matchMedia("(width < 40rem)").matches) return;
    for (const fold of root.current.querySelectorAll<HTMLDetailsElement>("details.review-fold"))
      fold.open = holdsWhatIsAsked(fold);
  }, [root]);
}
