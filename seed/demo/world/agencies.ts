import { bacKanAgencies } from "./agencies/bac-kan";
import { centralAgencies } from "./agencies/central";
import { laiChauAgencies } from "./agencies/lai-chau";
import { laoCaiAgencies } from "./agencies/lao-cai";
import { ngheAnAgencies } from "./agencies/nghe-an";
import type { AgencyData } from "./world-data";

export const agencies: AgencyData[] = [
  ...centralAgencies,
  ...laoCaiAgencies,
  ...ngheAnAgencies,
  ...bacKanAgencies,
  ...laiChauAgencies,
];
