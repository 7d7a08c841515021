import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { CompletionForm } from "~/components/assignments/step-forms";
import { StepPage } from "~/components/assignments/step-page";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { requestCompletion } from "~/features/assignments/request-completion.server";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { completionSchema } from "~/features/assignments/step.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(assignmentText.requestCompletion, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  await requireAssignment(view, "completion.request", param("assignmentId"));
  return { assignment: await assignmentView(view, param("assignmentId")) };
});

export const action = guardedAction(async ({ param, form, command, view }) => {
  const assignmentId = param("assignmentId");
  await requireAssignment(view, "completion.request", assignmentId);
  await requestCompletion(command, { assignmentId, ...parseForm(completionSchema, form) });
  return redirect(`${paths.assignment(assignmentId)}?done=requested`, 303);
});

export default function Step() {
  const t = useText(assignmentText);
  const { assignment } = useLoaderData<typeof loader>();
  return (
    <StepPage assignment={assignment} title={t.requestCompletion} isAllowed={assignment.next.completion}>
      <CompletionForm assignmentId={assignment.id} />
    </StepPage>
  );
}
