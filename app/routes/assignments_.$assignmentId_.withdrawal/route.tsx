import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { WithdrawalForm } from "~/components/assignments/step-forms";
import { StepPage } from "~/components/assignments/step-page";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { withdrawalSchema } from "~/features/assignments/step.schema";
import { withdrawAssignment } from "~/features/assignments/withdraw-assignment.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(assignmentText.withdraw, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  await requireAssignment(view, "assignment.assign", param("assignmentId"));
  return { assignment: await assignmentView(view, param("assignmentId")) };
});

export const action = guardedAction(async ({ param, form, command, view }) => {
  const assignmentId = param("assignmentId");
  await requireAssignment(view, "assignment.assign", assignmentId);
  await withdrawAssignment(command, { assignmentId, ...parseForm(withdrawalSchema, form) });
  return redirect(`${paths.assignment(assignmentId)}?done=withdrawn`, 303);
});

export default function Step() {
  const t = useText(assignmentText);
  const { assignment } = useLoaderData<typeof loader>();
  return (
    <StepPage assignment={assignment} title={t.withdraw} isAllowed={assignment.next.withdrawal}>
      <WithdrawalForm assignmentId={assignment.id} />
    </StepPage>
  );
}
