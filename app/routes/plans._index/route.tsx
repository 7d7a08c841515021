import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import FileText from "lucide-react/icons/file-text";
import Plus from "lucide-react/icons/plus";
import { pageTitle } from "~/components/frame/page-title";
import { PrintHead } from "~/components/frame/print-head";
import { plansText } from "~/components/plans/plans.text";
import { PlansFilter } from "~/components/plans/plans-filter";
import { PlansTable } from "~/components/plans/plans-table";
import { LinkButton } from "~/components/ui/button";
import { EmptyState } from "~/components/ui/empty-state";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { useText } from "~/components/ui/use-text";
import { readPlansFilters } from "~/features/plans/plans-filters";
import { plansView } from "~/features/progress/plans.view.server";
import { guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, url }) => plansView(view, readPlansFilters(url.searchParams)));

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(plansText.title, matches);

export default function PlansPage() {
  const t = useText(plansText);
  const { filters, plans, total, pageSize, issuers, years, canCreate } = useLoaderData<typeof loader>();
  const isFiltered = Boolean(filters.q || filters.issuer || filters.year || filters.state);
  const add = canCreate ? (
    <>
      <LinkButton to={paths.planImport()} look="primary" icon={FileText}>
        {t.readIn}
      </LinkButton>
      <LinkButton to={paths.planNew()} icon={Plus}>
        {t.add}
      </LinkButton>
    </>
  ) : undefined;
  return (
    <>
      <PrintHead />
      <PageHeader title={t.title} actions={add} />
      {issuers.length > 0 || isFiltered ? <PlansFilter filters={filters} issuers={issuers} years={years} /> : null}
      {total > 0 ? (
        <PlansTable plans={plans} filters={filters} />
      ) : (
        <EmptyState
          title={isFiltered ? t.noneFound : t.none}
          action={isFiltered ? <LinkButton to={paths.plans()}>{t.clear}</LinkButton> : add}
        >
          {isFiltered ? t.noneFoundHow : t.noneHow}
        </EmptyState>
      )}
      <Pagination page={filters.page} pageSize={pageSize} total={total} />
    </>
  );
}
