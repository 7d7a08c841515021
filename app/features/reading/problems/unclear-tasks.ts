// "6 rõ": a task says who, what, by when, to whom one answers, with which result and on whose authority.

import type { Identity, ProblemRead, TaskRead } from "../document-reading";
import { inShort } from "./in-short";

function missing({ lead, text, deadlines, deliverable, sendTo }: TaskRead, { signer, signerTitle }: Identity): string[] {
  return [
    lead.length === 0 ? "rõ người" : null,
    text.length < 12 ? "rõ việc" : null,
    deadlines.length === 0 ? "rõ thời gian" : null,
    sendTo === null && deliverable === null ? "rõ trách nhiệm" : null,
    deliverable === null ? "rõ sản phẩm" : null,
    signer === null && signerTitle === null ? "rõ thẩm quyền" : null,
  ].filter((each) => each !== null);
}

/** One remark for each task that lacks something, naming what. */
export function unclearTasks(tasks: readonly TaskRead[], identity: Identity): ProblemRead[] {
  return tasks.flatMap((task) => {
    const lacks = missing(task, identity);
    if (lacks.length === 0) return [];
    return [
      {
        code: "task-unclear",
        message: `Nhiệm vụ “${inShort(task.text)}” chưa ${lacks.join(", chưa ")}.`,
        source: task.source,
      } as const,
    ];
  });
}
