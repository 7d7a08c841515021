import { type RefObject, useEffect } from "react";

const isTyping = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;

/**
 * Keys for looking through a list of items: j and k move, and a letter presses what bears it as `data-key` in the item that has
 * the focus.
 */
export function useItemKeys(list: RefObject<HTMLElement>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !list.current) return;
      const items = [...list.current.querySelectorAll<HTMLElement>("[data-item]")];
      const here = items.findIndex((item) => item.contains(document.activeElement));
      const step = event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
      if (step !== 0) items[here < 0 ? 0 : Math.min(Math.max(here + step, 0), items.length - 1)]?.focus();
      else if (event.key.length === 1) items[here]?.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)?.click();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [list]);
}
