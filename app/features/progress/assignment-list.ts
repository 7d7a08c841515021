// A list of assignments with the filters that made it and the numbers beside them.

import type { AssignmentFilters } from "./assignment-filters";
import type { AssignmentLine } from "./assignment-line";
import type { Facets } from "./facets";

/** A line that the reader may open, or of a peer: then only its name, day and state. */
export type ListedLine = AssignmentLine & { readonly isOpenable: boolean };

export type AssignmentList = {
  readonly filters: AssignmentFilters;
  readonly facets: Facets;
  readonly pageSize: number;
  /** False for an assigned agency, which is offered a chip for its own work. */
  readonly seesAll: boolean;
  /** The plan whose deadlines the reader may extend from this list; null when none. */
  readonly extensiblePlanId: string | null;
  /** The plans of this page about which the reader may write letters. */
  readonly writablePlanIds: readonly string[];
  readonly lines: readonly ListedLine[];
};
