import { type RefObject, useEffect } from "react";

const SIDEWAYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
const UPWARDS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

const linksIn = (part: Element | null | undefined) => [...(part?.querySelectorAll<HTMLElement>("a[href]") ?? [])];
const columnOf = (link: Element | null) => link?.closest<HTMLElement>("[data-column]")?.dataset.column;

// The cell that opens nearest below or above in the same column; cells without work are passed over.
function inColumn(table: HTMLElement, link: HTMLElement, step: number): HTMLElement | undefined {
  const column = [...table.querySelectorAll(`[data-column="${columnOf(link)}"]`)].flatMap((cell) => linksIn(cell).slice(0, 1));
  return column[column.indexOf(link) + step];
}

function inRow(link: HTMLElement, step: number): HTMLElement | undefined {
  const row = linksIn(link.closest("tr"));
  return row[row.indexOf(link) + step];
}

/** Moves the focus among the cells of a table that open, as in a sheet: ← and → within a row, ↑ and ↓ within a column. */
export function useCellKeys(table: RefObject<HTMLTableElement>): void {
  useEffect(() => {
    const within = table.current;
    if (!within) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const link = document.activeElement;
      if (!(link instanceof HTMLElement) || columnOf(link) === undefined || event.ctrlKey || event.metaKey || event.altKey)
        return;
      const [sideways, upwards] = [SIDEWAYS[event.key], UPWARDS[event.key]];
      const next =
        sideways !== undefined ? inRow(link, sideways) : upwards !== undefined ? inColumn(within, link, upwards) : undefined;
      if (!next) return;
      event.preventDefault();
      // The keys of rows lead to the beginning of a row.
      event.stopPropagation();
      next.focus();
    };
    within.addEventListener("keydown", onKeyDown);
    return () => within.removeEventListener("keydown", onKeyDown);
  }, [table]);
}
