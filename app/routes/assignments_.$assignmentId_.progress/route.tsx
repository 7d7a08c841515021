import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { ProgressForm } from "~/components/assignments/step-forms";
import { StepPage } from "~/components/assignments/step-page";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { noteProgress } from "~/features/assignments/note-progress.server";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { progressSchema } from "~/features/assignments/step.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { newId } from "~/lib/id";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(assignmentText.noteProgress, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  await requireAssignment(view, "assignment.progress", param("assignmentId"));
  const assignment = await assignmentView(view, param("assignmentId"));
  return { assignment, id: newId() };
});

export const action = guardedAction(async ({ param, form, command, view }) => {
  const assignmentId = param("assignmentId");
  await requireAssignment(view, "assignment.progress", assignmentId);
  await noteProgress(command, { assignmentId, ...parseForm(progressSchema, form) });
  return redirect(`${paths.assignment(assignmentId)}?done=noted`, 303);
});

export default function Step() {
  const t = useText(assignmentText);
  const { assignment, id } = useLoaderData<typeof loader>();
  return (
    <StepPage assignment={assignment} title={t.noteProgress} isAllowed={assignment.next.progress}>
      <ProgressForm assignmentId={assignment.id} id={id} />
    </StepPage>
  );
}
