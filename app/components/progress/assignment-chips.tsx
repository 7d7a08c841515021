import { Form, Link } from "@remix-run/react";
import { levelWords } from "~/components/agencies/agency-words";
import { standingLooks } from "~/components/plans/standing-words";
import { BothDeadlines } from "~/components/progress/both-deadlines";
import { progressText } from "~/components/progress/progress.text";
import { Button } from "~/components/ui/button";
import { type FilterChip, FilterChips } from "~/components/ui/filter-chips";
import { useSay, useText } from "~/components/ui/use-text";
import { type AssignmentFilters, filterQuery, noSection } from "~/features/progress/assignment-filters";
import type { Facets } from "~/features/progress/facets";
import type { StateFilter } from "~/features/progress/standing";
import { formatNumber } from "~/lib/number-format";

/** In the order in which they ask for a hand. */
const shownStates = [
  "overdue",
  "sent-late",
  "due-soon",
  "awaiting",
  "in-time",
  "done-on-time",
  "done-late",
  "no-deadline",
  "paused",
  "cancelled",
] as const satisfies readonly StateFilter[];

type ChipsProps = { filters: AssignmentFilters; facets: Facets; hasMine?: boolean; hasSections?: boolean };

/** What a list is asked for, in the URL; the number on each chip is the length of its list. */
export function AssignmentChips({ filters, facets, hasMine = false, hasSections = true }: ChipsProps) {
  const t = useText(progressText);
  const say = useSay();
  const stateWord = (state: StateFilter) => (state === "awaiting" ? t.awaiting : say(standingLooks[state].words));
  const states: FilterChip[] = [
    { label: t.all, to: filterQuery(filters, { state: null }), isCurrent: filters.state === null, count: facets.anyState },
    ...shownStates
      .filter((state) => facets.states[state] > 0 || filters.state === state)
      .map((state) => ({
        label: stateWord(state),
        to: filterQuery(filters, { state: filters.state === state ? null : state }),
        isCurrent: filters.state === state,
        count: facets.states[state],
      })),
  ];
  const levels = facets.levels.map(({ level, count }) => ({
    label: say(levelWords[level]),
    to: filterQuery(filters, { level: filters.level === level ? null : level }),
    isCurrent: filters.level === level,
    count,
  }));
  const toldWords = (told: "any" | "yes" | "no") =>
    told === "any" ? t.unfinished : (told === "yes" ? t.told : t.untold)(formatNumber(filters.days));
  const toldChips = (told: "any" | "yes" | "no"): FilterChip[] =>
    (["any", "yes", "no"] as const).map((one) => ({
      label: `${toldWords(one)}${one === told ? " ×" : ""}`,
      to: filterQuery(filters, { told: one === told ? null : one }),
      isCurrent: one === told,
    }));
  const others: FilterChip[] = [
    ...(levels.length > 1 ? levels : []),
    ...(hasMine
      ? [{ label: t.mine, to: filterQuery(filters, { mine: filters.mine ? null : "1" }), isCurrent: filters.mine !== null }]
      : []),
    ...(filters.due
      ? [{ label: `${filters.due === "week" ? t.week : t.came} ×`, to: filterQuery(filters, { due: null }), isCurrent: true }]
      : []),
    ...(filters.told ? toldChips(filters.told) : []),
    ...(filters.receipt ? [{ label: `${t.unreceived} ×`, to: filterQuery(filters, { receipt: null }), isCurrent: true }] : []),
  ];
  return (
    <>
      <FilterWords filters={filters} facets={facets} hasSections={hasSections} />
      <FilterChips label={t.states} chips={states} />
      {others.length > 0 ? <FilterChips label={t.levels} chips={others} /> : null}
      <div className="mb-3">
        <BothDeadlines both={facets.both} />
      </div>
    </>
  );
}

function FilterWords({ filters, facets, hasSections }: Required<Pick<ChipsProps, "filters" | "facets" | "hasSections">>) {
  const t = useText(progressText);
  const isFiltered = Object.keys(filters).some(
    (key) => !["sort", "page", "days"].includes(key) && filters[key as keyof AssignmentFilters],
  );
  const kept = (
    ["state", "level", "agency", "mine", "due", "told", "receipt", ...(filters.told ? (["days"] as const) : [])] as const
  ).flatMap((name) => (filters[name] ? [[name, filters[name]] as const] : []));
  return (
    <Form method="get" key={filterQuery(filters, {})} className="mb-3 flex flex-wrap items-end gap-2.5 print:hidden">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {filters.sort === "plan" ? null : <input type="hidden" name="sort" value={filters.sort} />}
      <label className="flex min-w-0 flex-1 basis-56 flex-col gap-0.5 text-sm font-medium">
        {t.search}
        <input type="search" name="q" defaultValue={filters.q} className="control" />
      </label>
      {hasSections && facets.sections.length > 1 ? (
        <label className="flex min-w-0 basis-64 flex-col gap-0.5 text-sm font-medium">
          {t.sections}
          <select name="section" defaultValue={filters.section} className="control">
            <option value="">{t.anySection}</option>
            {facets.sections.map(({ section, count }) => (
              <option key={section} value={section || noSection}>
                {section || t.noSection} ({formatNumber(count)})
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <Button type="submit">{t.apply}</Button>
      {isFiltered ? (
        <Link to="?" className="py-2">
          {t.clear}
        </Link>
      ) : null}
    </Form>
  );
}
