import { bacKanHistory } from "./history/bac-kan";
import { laiChauHistory } from "./history/lai-chau";
import { laoCaiHistory } from "./history/lao-cai";
import { ngheAnHistory } from "./history/nghe-an";
import { byTime } from "./history/steps";
import type { HistoryStep } from "./world-data";

export const history: HistoryStep[] = byTime([...laoCaiHistory, ...ngheAnHistory, ...bacKanHistory, ...laiChauHistory]);
