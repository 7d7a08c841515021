import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { inTransaction } from "~db/connection";
import type { EventKind } from "./assignment-event";
import { permittedAssignment } from "./permitted-assignment.server";
import { lacksReceipt } from "./receipt";
import { recordEvent } from "./record-event.server";
import { workStateNow } from "./work-state-now.server";

/**
 * Confirms that the lead agency has received an assignment. Confirming what was confirmed already, or what has begun, changes
 * nothing; nobody's inbox is told, the room "Đôn đốc" lists who has not.
 * @returns whether this was the confirmation
 * @throws Forbidden when the actor does not work for the lead agency
 */
export async function acknowledgeReceipt(
  { db, actor, now }: CommandContext,
  { assignmentId }: { assignmentId: string },
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "assignment.progress", assignmentId);
    const history: { kind: EventKind }[] = await trx("assignment_events")
      .where({ assignment_id: assignmentId })
      .orderBy("seq", "desc")
      .select("kind");
    const isNotStarted = (await workStateNow(trx, assignmentId)) === "not-started";
    if (!lacksReceipt(history, isNotStarted)) return false;
    const by = { userId: actor.userId, agencyId: object.grant.agencyId };
    await recordEvent(trx, now, { assignmentId, kind: "acknowledged", ...by, tell: [] });
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "assignment.acknowledged",
      objectType: "assignment",
      objectId: assignmentId,
      data: {},
    });
    return true;
  });
}
