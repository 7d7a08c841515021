import type { ViewContext } from "~/features/accounts/context";
import type { Env } from "~/lib/env.server";
import type { Ladder } from "./ladder";
import { type LadderOf, ruleOf } from "./set-ladder.server";
import { type Upcoming, upcomingView } from "./upcoming.view.server";

/** What would go out to whom in the next thirty days if a ladder were saved as it was typed; nothing is changed. */
export function ladderPreview(
  view: ViewContext,
  of: LadderOf,
  { ladder, env }: { ladder: Ladder; env: Pick<Env, "smtpUrl"> },
): Promise<Upcoming> {
  const planId = of.scope === "installation" ? null : of.planId;
  const taskId = of.scope === "task" ? of.taskId : null;
  return upcomingView(view, { planId, taskId, day: null, env, trial: { place: ruleOf(of), ladder } });
}
