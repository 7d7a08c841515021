// "6 rõ": a task says who, what, by when, to whom one answers, with which result and on whose authority.

import { groupBy } from "~/lib/group-by";
import { formatNumber } from "~/lib/number-format";
import type { Identity, ProblemRead, TaskRead } from "../document-reading";
import { inShort } from "./in-short";
import { placeOf } from "./place";

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

// More than these are told in one remark: a plan without days would say the same of every task.
const MOST_ALONE = 3;

const said = (lacks: readonly Clarity[]) => lacks.map((lack) => `chưa rõ ${lack}`).join(", ");

function together(tasks: readonly TaskRead[], lacks: readonly Clarity[]): string {
  const places = [...new Set(tasks.map(({ source }) => placeOf(source)))].join(", ");
  return `${formatNumber(tasks.length)} nhiệm vụ ${said(lacks)}: ${places}.`;
}

/** What tasks lack: a remark for each of a few, one for all that lack the same, naming the place of every one. */
export function unclearTasks(tasks: readonly TaskRead[], identity: Identity): ProblemRead[] {
  const lacking = tasks.map((task) => ({ task, lacks: lacksOf(task, identity) })).filter(({ lacks }) => lacks.length > 0);
  return [...groupBy(lacking, ({ lacks }) => lacks.join()).values()].flatMap((group): ProblemRead[] => {
    const [first] = group;
    if (first === undefined) return [];
    const problem = (message: string, { source }: TaskRead) => ({ code: "task-unclear", message, source }) as const;
    if (group.length > MOST_ALONE)
      return [
        problem(
          together(
            group.map(({ task }) => task),
            first.lacks,
          ),
          first.task,
        ),
      ];
    return group.map(({ task, lacks }) => problem(`Nhiệm vụ “${inShort(task.text)}” ${said(lacks)}.`, task));
  });
}
