import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, number>> = { Enter: 1, ArrowDown: 1, ArrowUp: -1 };

/** Enter and the arrows move between the cells of a report, as in a sheet; menus and longer texts keep their own arrows. */
export function moveBetweenCells(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const cell = event.target;
  if (step === undefined || !(cell instanceof HTMLElement) || !cell.matches("[data-cell]")) return;
  if (cell instanceof HTMLTextAreaElement || (cell instanceof HTMLSelectElement && event.key !== "Enter")) return;
  event.preventDefault();
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-cell]")];
  const next = cells[cells.indexOf(cell) + step];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}
