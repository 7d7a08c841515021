import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import Plus from "lucide-react/icons/plus";
import { agenciesText } from "~/components/agencies/agencies.text";
import { AgencyList } from "~/components/agencies/agency-list";
import { levelWords } from "~/components/agencies/agency-words";
import { DirectoryTabs } from "~/components/agencies/directory-tabs";
import { pageTitle } from "~/components/frame/page-title";
import { LinkButton } from "~/components/ui/button";
import { FilterChips } from "~/components/ui/filter-chips";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { SearchForm } from "~/components/ui/search-form";
import { useSay, useText } from "~/components/ui/use-text";
import { type Agencies, agenciesView } from "~/features/agencies/agencies.view.server";
import { agencyLevels } from "~/features/agencies/agency";
import { type AgencyAsked, agencyFilterSchema } from "~/features/agencies/agency-filter.schema";
import { guardedLoader } from "~/http/guarded";
import { formatDate } from "~/lib/calendar-date";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(agenciesText.title, matches);

export const loader = guardedLoader(async ({ view, url }) => {
  const asked = agencyFilterSchema.parse(
    Object.fromEntries(["parent", "q", "level", "ended"].map((key) => [key, url.searchParams.get(key) ?? undefined])),
  );
  const filter = {
    parentId: asked.parent || undefined,
    q: asked.q,
    level: asked.level ?? undefined,
    isWithEnded: asked.ended !== null,
  };
  return { asked, today: view.today, ...(await agenciesView(view, { ...filter, page: pageNumber(url.searchParams) })) };
});

const queryOf = ({ parent, q, level, ended }: AgencyAsked) => ({
  parent,
  q,
  level: level ?? undefined,
  ended: ended ?? undefined,
});

function Chips({ asked }: { asked: AgencyAsked }) {
  const t = useText(agenciesText);
  const say = useSay();
  const to = (change: Partial<AgencyAsked>) => paths.agencies(queryOf({ ...asked, ...change }));
  const levels = agencyLevels.map((level) => ({
    label: say(levelWords[level]),
    to: to({ level }),
    isCurrent: asked.level === level,
  }));
  const place = { label: t.byPlace, to: to({ level: null, q: "" }), isCurrent: asked.level === null && asked.q === "" };
  const ended = { label: t.withEnded, to: to({ ended: asked.ended === null ? "1" : null }), isCurrent: asked.ended !== null };
  return <FilterChips label={t.levels} chips={[place, ...levels, ended]} />;
}

function Line({ line, asked, own }: Pick<Agencies, "line" | "own"> & { asked: AgencyAsked }) {
  const t = useText(agenciesText);
  const kept = { ended: asked.ended ?? undefined };
  if (line.length === 0) {
    return own.length === 0 ? null : (
      <p className="mb-2.5">
        <span className="text-ink-3">{t.own}: </span>
        {own.map((agency, index) => (
          <span key={agency.id}>
            {index > 0 ? " · " : null}
            <Link to={paths.agency(agency.id)} className="underline">
              {agency.name}
            </Link>
          </span>
        ))}
      </p>
    );
  }
  return (
    <nav aria-label={t.lineAbove} className="mb-2.5">
      <Link to={paths.agencies(kept)}>{t.top}</Link>
      {line.map((agency) => (
        <span key={agency.id}>
          {" › "}
          {agency.id === asked.parent ? (
            <span className="font-semibold">{agency.name}</span>
          ) : (
            <Link to={paths.agencies({ ...kept, parent: agency.id })}>{agency.name}</Link>
          )}
        </span>
      ))}
    </nav>
  );
}

export default function AgenciesPage() {
  const { asked, today, agencies, line, own, total, page, pageSize, mayAdd } = useLoaderData<typeof loader>();
  const t = useText(agenciesText);
  const isFlat = asked.q !== "" || asked.level !== null;
  const isBelow = !isFlat && asked.parent !== "";
  const add = (
    <LinkButton to={paths.agencyNew(asked.parent || undefined)} look="primary" icon={Plus}>
      {t.add}
    </LinkButton>
  );
  const { q: _, ...kept } = queryOf(asked);
  return (
    <>
      <PageHeader title={t.title} sub={t.sub(formatDate(today))} actions={mayAdd ? add : undefined} />
      <DirectoryTabs current="agencies" />
      <SearchForm label={t.search} button={t.find} defaultValue={asked.q} kept={kept} />
      <Chips asked={asked} />
      <Line line={line} asked={asked} own={own} />
      <AgencyList agencies={agencies} belowQuery={{ ended: kept.ended }} hasParents={isFlat} isBelow={isBelow} />
      <Pagination page={page} pageSize={pageSize} total={total} />
    </>
  );
}
