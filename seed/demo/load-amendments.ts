import { amendPlan } from "~/features/amendments/amend-plan.server";
import { calendarDate } from "~/lib/calendar-date";
import { atLocalTime } from "~/lib/clock";
import { idOf, type Made, type Moment, secretariatOf } from "./made";
import type { World } from "./world/world";

/** The documents by which the plans of the world were amended, each recorded at its own time. */
export function amendmentMoments(world: World, made: Made): Moment[] {
  return world.amendments.map(({ at: written, plan, document, moves }) => {
    const [on = "", time = ""] = written.split("T");
    const at = atLocalTime(calendarDate(on), time);
    const standing = world.plans.find(({ key }) => key === plan)?.standing ?? "";
    return {
      at,
      make: async (trx) => {
        await amendPlan(
          { db: trx, actor: await secretariatOf(trx, idOf(made.agencies, standing)), now: at },
          {
            planId: idOf(made.plans, plan),
            document: { ...document, issuedOn: calendarDate(document.issuedOn) },
            moves: moves.map(({ on: { task, agency, period }, to }) => ({
              assignmentId: idOf(made.assignments, `${task} ${agency} ${period ?? ""}`),
              on: calendarDate(to),
            })),
          },
        );
      },
    };
  });
}
