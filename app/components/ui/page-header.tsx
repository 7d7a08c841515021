import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { uiText } from "~/components/ui/ui.text";
import { useText } from "~/components/ui/use-text";

/** One step back; without `to` it is plain words (a chapter of a document). */
export type Crumb = { readonly label: string; readonly to?: string };

type PageHeaderProps = { title: ReactNode; sub?: ReactNode; breadcrumbs?: readonly Crumb[]; actions?: ReactNode };

function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useText(uiText);
  return (
    <nav aria-label={t.breadcrumbs} className="crumbs mb-1.5 text-sm text-ink-3 max-sm:mb-0 print:hidden">
      <ol className="flex flex-wrap items-baseline gap-x-1.5 gap-y-1.5 max-sm:gap-y-0">
        {crumbs.map((crumb, index) => (
          <li key={`${crumb.to ?? ""} ${crumb.label}`} className="flex min-w-0 items-baseline gap-x-1.5">
            {index > 0 ? <span aria-hidden>›</span> : null}
            {crumb.to === undefined ? <span>{crumb.label}</span> : <Link to={crumb.to}>{crumb.label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The head of a page: the way back, what it is, one line about it, and what can be done. */
export function PageHeader({ title, sub, breadcrumbs = [], actions }: PageHeaderProps) {
  return (
    <header className="mb-4">
      {breadcrumbs.length > 0 ? <Breadcrumbs crumbs={breadcrumbs} /> : null}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3">
        <div className="min-w-0 max-w-[56rem] flex-1 basis-[28rem] max-sm:basis-full">
          <h1 className="text-xl font-bold text-pretty">{title}</h1>
          {sub === undefined ? null : <div className="mt-1 text-ink-2">{sub}</div>}
        </div>
        {actions === undefined ? null : <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
      </div>
    </header>
  );
}
