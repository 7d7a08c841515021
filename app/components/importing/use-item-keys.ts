import { type RefObject, useEffect } from "react";
import { partnersOf, placeAmong, unfold } from "~/components/importing/choosing";
import { isTyping } from "~/components/ui/is-typing";

/** A key as it stands on a keyboard, where small letters are not told from capitals: "J", "Shift J". */
export function keyShown(key: string): string {
  return key === key.toLowerCase() ? key.toUpperCase() : `Shift ${key}`;
}

const steps: Readonly<Record<string, number>> = { j: 1, k: -1 };
const lineSteps: Readonly<Record<string, number>> = { J: 1, K: -1 };

// What was chosen without the focus, as the first one is at the beginning, is where the first step leads.
function isWaiting(items: readonly HTMLElement[]): boolean {
  return !items.some((item) => item.contains(document.activeElement)) && placeAmong(items) >= 0;
}

// What is folded away cannot take the focus.
function lead(item: HTMLElement | undefined): void {
  if (!item) return;
  unfold(item);
  item.focus();
  item.dataset.wasAt = "";
}

function move(items: readonly HTMLElement[], step: number): void {
  const here = placeAmong(items);
  const next = here + (isWaiting(items) ? 0 : step);
  lead(items[here < 0 ? 0 : Math.min(Math.max(next, 0), items.length - 1)]);
}

// After the last comes the first again: the doubtful ones are gone through until none is left.
function moveToDoubtful(items: readonly HTMLElement[], step = isWaiting(items) ? 0 : 1): boolean {
  const after = placeAmong(items) + step;
  const isDoubtful = ({ dataset }: HTMLElement) => dataset.state === "to-check";
  const next = [...items.slice(after), ...items.slice(0, after)].find(isDoubtful);
  lead(next);
  return next !== undefined;
}

const itemsIn = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>("[data-item]")];

/** Leads from the item in hand to the next that is to be checked; to the one in hand while nobody was led to it. */
export function goToDoubtful(root: HTMLElement): void {
  const items = itemsIn(root);
  const here = items[placeAmong(items)];
  if (here?.dataset.state === "to-check" && here.dataset.wasAt === undefined) lead(here);
  else moveToDoubtful(items, 1);
}

// "v" leads from an item to its words, and from the words back.
function moveBack(root: HTMLElement): boolean {
  const line = document.activeElement?.closest<HTMLElement>("[data-source]");
  const partner = line ? partnersOf(root, line)[0] : undefined;
  lead(partner);
  return partner !== undefined;
}

const lineInFocus = () => document.activeElement?.closest<HTMLElement>("[data-source]") ?? null;

// From the line that has the focus, else from the one that was chosen.
function moveLine(root: HTMLElement, step: number): void {
  const lines = [...root.querySelectorAll<HTMLElement>("[data-source][tabindex]:not([aria-hidden], .word-on-page)")];
  const here = lineInFocus() ?? root.querySelector<HTMLElement>("[data-source][aria-current]");
  const at = here ? lines.indexOf(here) : -1;
  lines[at < 0 ? 0 : Math.min(Math.max(at + step, 0), lines.length - 1)]?.focus();
}

function pressKey(root: HTMLElement, item: HTMLElement | undefined, key: string): boolean {
  if (key === "v" && moveBack(root)) return true;
  // Whoever comes back from where a key leads goes on with the same item.
  if (item?.id) window.history.replaceState(window.history.state, "", `#${item.id}`);
  // What is done with a line is only meant while one is at it: an item that was chosen marks its line, too.
  const bearing = [item, lineInFocus(), ...root.querySelectorAll<HTMLElement>(".review-bar, .review-sides")].map((within) =>
    within?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`),
  );
  const button = bearing.find(Boolean);
  button?.click();
  return button !== undefined;
}

// Whether the key could do something where one is.
function press(root: HTMLElement, key: string): boolean {
  const items = itemsIn(root);
  const [step, lineStep] = [steps[key], lineSteps[key]];
  if (step !== undefined) move(items, step);
  else if (lineStep !== undefined) moveLine(root, lineStep);
  else if (key === "n") return moveToDoubtful(items);
  else return pressKey(root, key === "?" ? root : items[placeAmong(items)], key);
  return true;
}

/**
 * Keys for looking through what was read: j and k move among the items, J and K among the lines of the document, n goes to the next doubtful item, ? shows the keys, and any other letter
 * presses what bears it as `data-key` in the item that was chosen or the line that has the focus. They are no commands while something is typed or asked.
 * @param onPress is told each key, and whether it could do something
 */
export function useItemKeys(root: RefObject<HTMLElement>, onPress?: (key: string, isDone: boolean) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1 || isTyping(event.target)) return;
      if (!root.current || document.querySelector("dialog[open]")) return;
      const isDone = press(root.current, event.key);
      onPress?.(event.key, isDone);
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [root, onPress]);
}
