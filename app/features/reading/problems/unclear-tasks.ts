// "6 rõ": a task says who, what, by when, to whom one answers, with which result and on whose authority.

import type { Identity, ProblemRead, TaskRead } from "../document-reading";
import { inShort } from "./in-short";

/** What a task can lack of the "6 rõ". */
export type Clarity = "người" | "việc" | "thời gian" | "trách nhiệm" | "sản phẩm" | "thẩm quyền";

/** What a task lacks of the "6 rõ", in their order. */
export function lacksOf(
  { lead, text, deadlines, deliverable, sendTo }: TaskRead,
  { signer, signerTitle }: Pick<Identity, "signer" | "signerTitle">,
): Clarity[] {
  const lacks: readonly (Clarity | null)[] = [
    lead.length === 0 ? "người" : null,
    text.length < 12 ? "việc" : null,
    deadlines.length === 0 ? "thời gian" : null,
    sendTo === null && deliverable === null ? "trách nhiệm" : null,
    deliverable === null ? "sản phẩm" : null,
    signer === null && signerTitle === null ? "thẩm quyền" : null,
  ];
  return lacks.filter((each) => each !== null);
}

/** One remark for each task that lacks something, naming what. */
export function unclearTasks(tasks: readonly TaskRead[], identity: Identity): ProblemRead[] {
  return tasks.flatMap((task) => {
    const lacks = lacksOf(task, identity);
    if (lacks.length === 0) return [];
    return [
      {
        code: "task-unclear",
        message: `Nhiệm vụ “${inShort(task.text)}” ${lacks.map((lack) => `chưa rõ ${lack}`).join(", ")}.`,
        source: task.source,
      } as const,
    ];
  });
}
