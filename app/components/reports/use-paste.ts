import { type ClipboardEvent, useState } from "react";
import type { Indicator } from "~/features/reports/indicator";
import { type PastedColumn, pastedColumn, placePasted, shownInCell } from "~/features/reports/pasted-column";
import { valueField } from "~/features/reports/report-fields";
import { readTyped } from "~/features/reports/report-value";

type Cell = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a pasted column did to the cells of a report. */
export type Pasted = {
  readonly filled: number;
  /** Cells that show their own sentence now, and choices that know no such word and stay as they were. */
  readonly unread: number;
  readonly unchosen: readonly string[];
  readonly left: number;
  readonly columns: number;
  readonly undo: () => void;
};

type Filled = { readonly cell: Cell; readonly before: string; readonly after: string };

function isCell(element: EventTarget | Element | null | undefined): element is Cell {
  return element instanceof HTMLElement && element.matches("[data-cell]:enabled");
}

function fill(form: HTMLFormElement, indicators: readonly Indicator[], fromId: string, { cells, columns }: PastedColumn) {
  const placed = placePasted(indicators, fromId, cells);
  const filled: Filled[] = [];
  const unchosen: string[] = [];
  let unread = 0;
  for (const { indicator, typed } of placed.cells) {
    const cell = form.elements.namedItem(valueField(indicator.id));
    const after = shownInCell(indicator, typed);
    if (after === null) unchosen.push(typed);
    if (after === null || !(cell instanceof Element) || !isCell(cell)) continue;
    filled.push({ cell, before: cell.value, after });
    cell.value = after;
    if (!readTyped(indicator, after).ok) unread++;
  }
  return { filled, unread, unchosen, left: placed.left, columns };
}

/** A column copied from a sheet goes downwards from the cell that has the focus; longer texts and single values are pasted as anywhere. */
export function usePaste(indicators: readonly Indicator[], onFilled: () => void) {
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const close = () => setPasted(null);
  const onPaste = (event: ClipboardEvent<HTMLFormElement>) => {
    const { target, currentTarget: form } = event;
    if (!isCell(target) || target instanceof HTMLTextAreaElement) return;
    const column = pastedColumn(event.clipboardData.getData("text/plain"));
    const from = indicators.find(({ id }) => valueField(id) === target.name);
    if (!column || !from) return;
    event.preventDefault();
    const { filled, ...rest } = fill(form, indicators, from.id, column);
    const undo = () => {
      // What was typed over a pasted value since then stays.
      for (const { cell, before, after } of filled) if (cell.value === after) cell.value = before;
      onFilled();
      close();
      target.focus();
    };
    setPasted({ ...rest, filled: filled.length, undo });
    onFilled();
  };
  return { pasted, onPaste, close };
}
