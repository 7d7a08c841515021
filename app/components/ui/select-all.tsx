import type { ChangeEvent } from "react";
import { uiText } from "~/components/ui/ui.text";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useText } from "~/components/ui/use-text";

function tickAll({ currentTarget: all }: ChangeEvent<HTMLInputElement>) {
  const boxes = all.closest("table")?.querySelectorAll<HTMLInputElement>("tbody .select-cell input") ?? [];
  for (const box of boxes) box.checked = all.checked;
}

/** In the head of a list with boxes: ticks every row of the page, or none. It is never sent, and waits for scripts. */
export function SelectAll() {
  const t = useText(uiText);
  if (!useHydrated()) return <span className="sr-only">{t.select}</span>;
  return (
    <input type="checkbox" aria-label={t.selectAll} title={t.selectAll} onChange={tickAll} autoComplete="off" className="box" />
  );
}
