import { Link } from "@remix-run/react";
import { uiText } from "~/components/ui/ui.text";
import { useText } from "~/components/ui/use-text";
import { formatNumber } from "~/lib/number-format";

export type Tab = { readonly label: string; readonly to: string; readonly isCurrent: boolean; readonly count?: number };

/** The parts of one thing, each a page of its own. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label?: string }) {
  const t = useText(uiText);
  return (
    <nav aria-label={label ?? t.sections} className="tabs">
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.isCurrent ? "page" : undefined}>
          {tab.label}
          {tab.count === undefined ? null : <span className="ml-1.5 text-sm text-ink-3">{formatNumber(tab.count)}</span>}
        </Link>
      ))}
    </nav>
  );
}
