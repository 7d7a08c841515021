import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { ReturnForm } from "~/components/assignments/step-forms";
import { StepPage } from "~/components/assignments/step-page";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { returnCompletion } from "~/features/assignments/return-completion.server";
import { returnSchema } from "~/features/assignments/step.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(assignmentText.returnCompletion, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  await requireAssignment(view, "completion.decide", param("assignmentId"));
  return { assignment: await assignmentView(view, param("assignmentId")) };
});

export const action = guardedAction(async ({ param, form, command, view }) => {
  const assignmentId = param("assignmentId");
  await requireAssignment(view, "completion.decide", assignmentId);
  await returnCompletion(command, { assignmentId, ...parseForm(returnSchema, form) });
  return redirect(`${paths.assignment(assignmentId)}?done=returned`, 303);
});

export default function Step() {
  const t = useText(assignmentText);
  const { assignment } = useLoaderData<typeof loader>();
  return (
    <StepPage isDecision assignment={assignment} title={t.returnCompletion} isAllowed={assignment.next.confirmation}>
      <ReturnForm assignmentId={assignment.id} />
    </StepPage>
  );
}
