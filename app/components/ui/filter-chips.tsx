import { Link } from "@remix-run/react";
import { uiText } from "~/components/ui/ui.text";
import { useText } from "~/components/ui/use-text";
import { formatNumber } from "~/lib/number-format";

export type FilterChip = { readonly label: string; readonly to: string; readonly isCurrent: boolean; readonly count?: number };

/** Filters as links, so that a view can be sent to a colleague. */
export function FilterChips({ chips, label }: { chips: readonly FilterChip[]; label?: string }) {
  const t = useText(uiText);
  return (
    <nav
      aria-label={label ?? t.filters}
      className="chips mb-2.5 flex gap-1.5 max-sm:overflow-x-auto max-sm:py-0.5 sm:flex-wrap print:hidden"
    >
      {chips.map((chip) => (
        <Link key={`${chip.to} ${chip.label}`} to={chip.to} aria-current={chip.isCurrent ? "true" : undefined} className="chip">
          {chip.label}
          {chip.count === undefined ? null : <span className="ml-1">{formatNumber(chip.count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
