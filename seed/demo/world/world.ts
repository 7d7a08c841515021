import { agencies } from "./agencies";
import { amendments } from "./amendments";
import { groups } from "./groups";
import { history } from "./history";
import { inside } from "./inside";
import { people } from "./people";
import { plan142 } from "./plan-142";
import { plan188 } from "./plan-188";
import { plan629 } from "./plan-629";
import { planBacKan } from "./plan-backan";
import { planLaiChau } from "./plan-laichau";
import { reportBacKan } from "./report-backan";
import type { World } from "./world-data";

export type { World } from "./world-data";

/** The demo world: real plans and facts, illustrative days and figures where the documents give none. A higher plan stands before the one that carries it out. */
export const world: World = {
  agencies,
  groups,
  plans: [plan629, plan142, plan188, planBacKan, planLaiChau],
  accounts: people,
  history,
  amendments,
  inside,
  remindedUntil: ["2020-07-01", "2021-06-20", "2026-11-23"],
  reports: { bacKan: reportBacKan },
};
