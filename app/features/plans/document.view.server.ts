import type { ViewContext } from "~/features/accounts/context";
import { parseDeadlineSpec } from "~/features/calendar/deadline.schema";
import { deadlineInShort } from "~/features/calendar/describe-deadline";
import type { Text } from "~/lib/i18n/text";
import type { PassageRow, TargetRow, TaskRow } from "~db/tables";
import { loadPlanHead, type PlanHead } from "./plan-head.view.server";
import { targetFactsOf } from "./row-facts.server";
import type { TargetFacts } from "./target";

export type ReadTask = { readonly id: string; readonly text: string; readonly deadline: Text };
export type ReadTarget = Pick<TargetFacts, "text" | "comparator" | "value" | "ofValue" | "unit" | "horizon"> & {
  readonly id: string;
};

/** A passage with what was read from it; `passage` is null for what stands in no passage. */
export type DocumentPart = {
  readonly passage: Pick<PassageRow, "id" | "code" | "heading" | "words"> | null;
  readonly tasks: readonly ReadTask[];
  readonly targets: readonly ReadTarget[];
};

/** The paper from which the plan was read. */
export type DocumentFile = { readonly id: string; readonly fileName: string };

export type DocumentView = {
  readonly head: PlanHead;
  readonly files: readonly DocumentFile[];
  readonly parts: readonly DocumentPart[];
};

function readTarget(row: TargetRow): ReadTarget {
  const { text, comparator, value, ofValue, unit, horizon } = targetFactsOf(row);
  return { id: row.id, text, comparator, value, ofValue, unit, horizon };
}

/** The words of a plan's document in their order, each with the tasks and targets read from it; five statements. @throws NotFound */
export async function documentView(view: ViewContext, planId: string): Promise<DocumentView> {
  const { db } = view;
  const { head } = await loadPlanHead(view, planId);
  const passages: PassageRow[] = await db("passages").where({ plan_id: planId }).orderBy("position");
  const tasks: TaskRow[] = await db("tasks").where({ plan_id: planId }).whereNull("removed_at").orderBy("position");
  const files: DocumentFile[] = await db("plan_files")
    .where({ plan_id: planId })
    .orderBy("id")
    .select({ id: "id", fileName: "file_name" });
  const targets: TargetRow[] = await db("targets").where({ plan_id: planId }).whereNull("removed_at").orderBy("position");
  const partOf = (passage: PassageRow | null): DocumentPart => ({
    passage: passage && { id: passage.id, code: passage.code, heading: passage.heading, words: passage.words },
    tasks: tasks
      .filter((task) => task.passage_id === (passage?.id ?? null))
      .map((task) => ({ id: task.id, text: task.text, deadline: deadlineInShort(parseDeadlineSpec(task.deadline)) })),
    targets: targets.filter((target) => target.passage_id === (passage?.id ?? null)).map(readTarget),
  });
  const loose = partOf(null);
  const hasLoose = loose.tasks.length + loose.targets.length > 0;
  return { head, files, parts: [...passages.map(partOf), ...(hasLoose ? [loose] : [])] };
}
