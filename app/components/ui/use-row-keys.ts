import { type RefObject, useEffect } from "react";
import { isTyping } from "~/components/ui/is-typing";

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

// The arrows scroll the page unless a row has the focus; letters also enter the first list of the page.
function isMeantFor(table: HTMLTableElement, key: string): boolean {
  if (table.contains(document.activeElement)) return true;
  const isNowhere = document.activeElement === document.body || document.activeElement?.tagName === "MAIN";
  return key.length === 1 && isNowhere && document.querySelector("table:has([data-row-link])") === table;
}

/** Moves the focus between the row links of a table: j or ↓ to the next, k or ↑ to the one before. Enter follows the link, as always. */
export function useRowKeys(table: RefObject<HTMLTableElement>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (step === undefined || !table.current || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (!isMeantFor(table.current, event.key)) return;
      const links = [...table.current.querySelectorAll<HTMLElement>("[data-row-link]")];
      const here = links.findIndex((link) => link.closest("tr")?.contains(document.activeElement));
      const next = links[here < 0 ? 0 : here + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [table]);
}
