import { Form, Link } from "@remix-run/react";
import { plansText } from "~/components/plans/plans.text";
import { Button } from "~/components/ui/button";
import { FilterChips } from "~/components/ui/filter-chips";
import { useText } from "~/components/ui/use-text";
import { type PlansFilters, plansQuery } from "~/features/plans/plans-filters";
import { paths } from "~/lib/paths";

type PlansFilterProps = { filters: PlansFilters; issuers: readonly { id: string; name: string }[]; years: readonly string[] };

/** What the list of plans is asked for; everything stands in the URL. */
export function PlansFilter({ filters, issuers, years }: PlansFilterProps) {
  const t = useText(plansText);
  const chips = ([null, "open", "done", "revoked"] as const).map((state) => ({
    label: t[state ?? "all"],
    to: plansQuery(filters, { state }),
    isCurrent: filters.state === state,
  }));
  const isFiltered = Boolean(filters.q || filters.issuer || filters.year || filters.state);
  return (
    <>
      <Form method="get" key={plansQuery(filters, {})} className="mb-3 flex flex-wrap items-end gap-2.5 print:hidden">
        {filters.state === null ? null : <input type="hidden" name="state" value={filters.state} />}
        {filters.sort === "-issued" ? null : <input type="hidden" name="sort" value={filters.sort} />}
        <label className="flex min-w-0 flex-1 basis-56 flex-col gap-0.5 text-sm font-medium">
          {t.search}
          <input type="search" name="q" defaultValue={filters.q} className="control" />
        </label>
        <label className="flex min-w-0 basis-56 flex-col gap-0.5 text-sm font-medium">
          {t.issuerFilter}
          <select name="issuer" defaultValue={filters.issuer} className="control">
            <option value="">{t.anyIssuer}</option>
            {issuers.map((issuer) => (
              <option key={issuer.id} value={issuer.id}>
                {issuer.name}
              </option>
            ))}
          </select>
        </label>
        <label className="flex flex-col gap-0.5 text-sm font-medium">
          {t.year}
          <select name="year" defaultValue={filters.year} className="control">
            <option value="">{t.anyYear}</option>
            {years.map((year) => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit">{t.apply}</Button>
        {isFiltered ? (
          <Link to={paths.plans()} className="py-2">
            {t.clear}
          </Link>
        ) : null}
      </Form>
      <FilterChips label={t.states} chips={chips} />
    </>
  );
}
