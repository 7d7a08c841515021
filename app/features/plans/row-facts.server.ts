/** Facts of plans and targets as their rows hold them, for every read that joins them. */
import type { PlanRow, TargetRow } from "~db/tables";
import type { PlanFacts } from "./plan";
import type { Comparator, TargetFacts } from "./target";
import { parseHorizon, parseMeasure } from "./target.schema";

/** The settings of a plan by which deadlines are read and peers see. */
export function settingsOf(
  row: Pick<PlanRow, "before_means" | "weekend_rule" | "peers_see">,
): Pick<PlanFacts, "beforeMeans" | "weekendRule" | "peersSee"> {
  return {
    beforeMeans: row.before_means as PlanFacts["beforeMeans"],
    weekendRule: row.weekend_rule as PlanFacts["weekendRule"],
    peersSee: row.peers_see as PlanFacts["peersSee"],
  };
}

export function targetFactsOf(row: TargetRow): TargetFacts {
  return {
    passageId: row.passage_id,
    text: row.text,
    comparator: row.comparator as Comparator | null,
    value: row.value,
    ofValue: row.of_value,
    unit: row.unit,
    horizon: parseHorizon(row),
    measure: parseMeasure(row.measure),
  };
}
