import type { ViewContext } from "~/features/accounts/context";
import { grantFor } from "~/features/accounts/permission";
import { assignmentFrame } from "~/features/assignments/assignment-frame.view.server";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { holderChoices } from "./part-holders.server";

/** The form that splits an assignment; eight statements. @throws NotFound, Forbidden unless the actor works for its lead */
export async function giveFormView(view: ViewContext, assignmentId: string) {
  const { db, actor, today } = view;
  await requireAssignment(view, "part.give", assignmentId);
  const { frame, permission } = await assignmentFrame(view, assignmentId);
  const grant = grantFor(actor, "part.give", permission);
  const inside = { agencyIds: grant?.agencyIds ?? [], paths: grant?.paths ?? [], on: today };
  const { workState } = frame.state;
  return {
    assignment: frame,
    choices: await holderChoices(db, inside),
    isAllowed: workState !== "completed" && workState !== "cancelled",
  };
}
