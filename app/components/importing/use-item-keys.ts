import { type RefObject, useEffect } from "react";
import { partnersOf, placeAmong } from "~/components/importing/choosing";
import { isTyping } from "~/components/ui/is-typing";

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };
const lineSteps: Readonly<Record<string, number>> = { J: 1, K: -1 };

// What was chosen without the focus, as the first one is at the beginning, is where the first step leads.
function isWaiting(items: readonly HTMLElement[]): boolean {
  return !items.some((item) => item.contains(document.activeElement)) && placeAmong(items) >= 0;
}

function move(items: readonly HTMLElement[], step: number): void {
  const here = placeAmong(items);
  const next = here + (isWaiting(items) ? 0 : step);
  items[here < 0 ? 0 : Math.min(Math.max(next, 0), items.length - 1)]?.focus();
}

// After the last comes the first again: the doubtful ones are gone through until none is left.
function moveToDoubtful(items: readonly HTMLElement[]): void {
  const after = placeAmong(items) + (isWaiting(items) ? 0 : 1);
  const isDoubtful = ({ dataset }: HTMLElement) => dataset.state === "to-check";
  [...items.slice(after), ...items.slice(0, after)].find(isDoubtful)?.focus();
}

// "v" leads from an item to its words, and from the words back.
function moveBack(root: HTMLElement): boolean {
  const line = document.activeElement?.closest<HTMLElement>("[data-source]");
  const partner = line ? partnersOf(root, line)[0] : undefined;
  partner?.focus();
  return partner !== undefined;
}

const lineInFocus = () => document.activeElement?.closest<HTMLElement>("[data-source]") ?? null;

// From the line that has the focus, else from the one that was chosen.
function moveLine(root: HTMLElement, step: number): void {
  const lines = [...root.querySelectorAll<HTMLElement>("[data-source][tabindex]")];
  const here = lineInFocus() ?? root.querySelector<HTMLElement>("[data-source][aria-current]");
  const at = here ? lines.indexOf(here) : -1;
  lines[at < 0 ? 0 : Math.min(Math.max(at + step, 0), lines.length - 1)]?.focus();
}

function pressKey(root: HTMLElement, item: HTMLElement | undefined, key: string): void {
  if (key === "v" && moveBack(root)) return;
  // Whoever comes back from where a key leads goes on with the same item.
  if (item?.id) window.history.replaceState(window.history.state, "", `#${item.id}`);
  // What is done with a line is only meant while one is at it: an item that was chosen marks its line, too.
  const bearing = [item, lineInFocus()].map((within) => within?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`));
  bearing.find(Boolean)?.click();
}

function press(root: HTMLElement, key: string): void {
  const items = [...root.querySelectorAll<HTMLElement>("[data-item]")];
  const [step, lineStep] = [steps[key], lineSteps[key]];
  if (step !== undefined) move(items, step);
  else if (lineStep !== undefined) moveLine(root, lineStep);
  else if (key === "n") moveToDoubtful(items);
  else pressKey(root, key === "?" ? root : items[placeAmong(items)], key);
}

/**
 * Keys for looking through what was read: j and k move among the items, J and K among the lines of the document, n goes to the next doubtful item, ? shows the keys, and any other letter
 * presses what bears it as `data-key` in the item that was chosen or the line that has the focus. They are no commands while something is typed or asked.
 */
export function useItemKeys(root: RefObject<HTMLElement>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1 || isTyping(event.target)) return;
      if (root.current && !document.querySelector("dialog[open]")) press(root.current, event.key);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [root]);
}
