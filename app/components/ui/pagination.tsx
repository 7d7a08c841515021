import { Link, useSearchParams } from "@remix-run/react";
import { uiText } from "~/components/ui/ui.text";
import { useText } from "~/components/ui/use-text";
import { formatNumber } from "~/lib/number-format";

type PaginationProps = { page: number; pageSize: number; total: number; parameter?: string };

/** "1–50 trên 3.321" with the neighbouring pages; every other part of the query string is kept. */
export function Pagination({ page, pageSize, total, parameter = "page" }: PaginationProps) {
  const t = useText(uiText);
  const [query] = useSearchParams();
  if (total === 0) return null;
  const to = (target: number) => {
    const next = new URLSearchParams(query);
    if (target === 1) next.delete(parameter);
    else next.set(parameter, String(target));
    return `?${next}`;
  };
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(page * pageSize, total);
  return (
    <nav aria-label={t.pages} className="mt-3 flex items-center gap-4 text-ink-2">
      <span>{t.range(formatNumber(first), formatNumber(last), formatNumber(total))}</span>
      {page > 1 ? (
        <Link to={to(page - 1)} rel="prev" className="print:hidden">
          ‹ {t.previous}
        </Link>
      ) : null}
      {last < total ? (
        <Link to={to(page + 1)} rel="next" className="print:hidden">
          {t.next} ›
        </Link>
      ) : null}
    </nav>
  );
}
