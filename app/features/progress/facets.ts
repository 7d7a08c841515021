// The number beside each chip: how many there are if that chip is chosen and the other filters stay.

import type { AgencyLevel } from "~/features/agencies/agency";
import { type AssignmentFilters, noSection, sectionAsked } from "./assignment-filters";
import { type BothCounts, countBoth, countStandings, type FactCount, isIn, type StandingCounts } from "./standing";

/** Counted assignments of one plan with the same facts, level and section. */
export type FacetCell = FactCount & { readonly level: AgencyLevel; readonly section: string };

export type Facets = {
  /** Under all filters: the length of the list. */
  readonly total: number;
  /** Under all filters but the state. */
  readonly anyState: number;
  readonly states: StandingCounts;
  /** On time or not, by either day, whatever the state. */
  readonly both: BothCounts;
  readonly levels: readonly { readonly level: AgencyLevel; readonly count: number }[];
  /** Of work that stands under none, the section is empty. */
  readonly sections: readonly { readonly section: string; readonly count: number }[];
};

type Chosen = Pick<AssignmentFilters, "state" | "level" | "section">;

function keep(cells: readonly FacetCell[], { state, level, section }: Partial<Chosen>): FacetCell[] {
  const asked = sectionAsked(section ?? "");
  return cells.filter(
    (cell) => (!state || isIn(state, cell)) && (!level || cell.level === level) && (asked === null || cell.section === asked),
  );
}

const sum = (cells: readonly FacetCell[]) => cells.reduce((total, cell) => total + cell.count, 0);

export function facetsOf(cells: readonly FacetCell[], { state, level, section }: Chosen): Facets {
  const levels = [...new Set(cells.map((cell) => cell.level))];
  const sections = [...new Set(cells.map((cell) => cell.section))];
  return {
    total: sum(keep(cells, { state, level, section })),
    anyState: sum(keep(cells, { level, section })),
    states: countStandings(keep(cells, { level, section })),
    both: countBoth(keep(cells, { level, section })),
    levels: levels.map((one) => ({ level: one, count: sum(keep(cells, { state, section, level: one })) })),
    sections: sections.map((one) => ({ section: one, count: sum(keep(cells, { state, level, section: one || noSection })) })),
  };
}
