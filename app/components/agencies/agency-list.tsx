import { Link } from "@remix-run/react";
import { agenciesText } from "~/components/agencies/agencies.text";
import { levelWords } from "~/components/agencies/agency-words";
import { Life, TakenOver } from "~/components/agencies/life";
import { type Column, DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { useSay, useText } from "~/components/ui/use-text";
import type { AgencyLine } from "~/features/agencies/agencies.view.server";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

type AgencyListProps = {
  agencies: readonly AgencyLine[];
  belowQuery: Readonly<Record<string, string | undefined>>;
  /** Where the list is not of one parent's agencies, each says what stands above it. */
  hasParents: boolean;
  isBelow: boolean;
};

/** Agencies with the way down to what lies below them. */
export function AgencyList({ agencies, belowQuery, hasParents, isBelow }: AgencyListProps) {
  const t = useText(agenciesText);
  const say = useSay();
  const name = (agency: AgencyLine) => agency.name;
  const columns: Column<AgencyLine>[] = [
    { key: "name", header: t.name, cell: name },
    { key: "level", header: t.level, cell: ({ level }) => say(levelWords[level]), isNowrap: true },
    { key: "code", header: t.code, cell: ({ code }) => code, isNowrap: true },
    ...(hasParents ? [{ key: "parent", header: t.parent, cell: ({ parentName }: AgencyLine) => parentName }] : []),
    {
      key: "below",
      header: t.below,
      cell: (agency) =>
        agency.below === 0 ? null : (
          <Link
            to={paths.agencies({ ...belowQuery, parent: agency.id })}
            aria-label={t.belowOf(agency.name)}
            className="whitespace-nowrap"
          >
            {t.belowCount(formatNumber(agency.below))} ›
          </Link>
        ),
    },
    {
      key: "life",
      header: t.life,
      cell: (agency) => (
        <div>
          <Life validFrom={agency.validFrom} validTo={agency.validTo} />
          <TakenOver by={agency.successors} say={t.endedInto} />
        </div>
      ),
    },
  ];
  return (
    <DataTable
      columns={columns}
      rows={agencies}
      rowKey={(agency) => agency.id}
      rowTo={(agency) => paths.agency(agency.id)}
      caption={t.title}
      empty={<EmptyState title={isBelow ? t.emptyBelow : t.empty}>{t.emptyWhat}</EmptyState>}
    />
  );
}
