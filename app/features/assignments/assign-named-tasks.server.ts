import type { CommandContext } from "~/features/accounts/context";
import { loadVisiblePlan } from "~/features/plans/plan-object.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { goOn, made, type Outcome } from "~/lib/outcome";
import { inTransaction } from "~db/connection";
import { type Assigned, assignTasks } from "./assign-tasks.server";
import { readTypedLeads } from "./typed-leads.server";

export type NamedTasks = {
  readonly planId: string;
  /** Each task once, with the agencies as people write them, one in each field, and the groups. */
  readonly tasks: readonly {
    readonly taskId: string;
    readonly agencies: readonly string[];
    readonly groupIds: readonly string[];
  }[];
  readonly on: CalendarDate;
  /** As of `assignTasks`. */
  readonly owedFrom?: CalendarDate;
};

/**
 * Assigns tasks of a plan to agencies named as people write them, and to groups, as `assignTasks`; each task is tried by itself.
 * @returns for each task what was made; refused also when a field names two agencies, or one that is not in the directory
 */
export async function assignNamedTasks(
  command: CommandContext,
  { planId, tasks, on, owedFrom }: NamedTasks,
): Promise<Outcome<Assigned>[]> {
  return inTransaction(command.db, async (trx) => {
    const { permission } = await loadVisiblePlan(trx, command.actor, planId);
    const near = (permission.owners ?? []).map((owner) => owner.path);
    const typed = tasks.map(({ agencies }) => agencies);
    const named = (await readTypedLeads(trx, typed, { on, near })).map((agencyIds, index) => {
      const { taskId = "", groupIds = [] } = tasks[index] ?? {};
      return agencyIds.ok ? made({ taskId, agencyIds: agencyIds.value, groupIds }) : agencyIds;
    });
    return goOn(named, (found) => assignTasks({ ...command, db: trx }, { planId, tasks: found, on, owedFrom }));
  });
}
