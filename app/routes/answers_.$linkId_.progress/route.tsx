import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AnswerFrame } from "~/components/answers/answer-frame";
import { assignmentText } from "~/components/assignments/assignment.text";
import { ProgressForm } from "~/components/assignments/step-forms";
import { StepPage } from "~/components/assignments/step-page";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import type { AssignmentView } from "~/features/assignments/assignment-shown";
import { noteProgress } from "~/features/assignments/note-progress.server";
import { progressSchema } from "~/features/assignments/step.schema";
import { answerAction, answerLoader } from "~/http/answer-link.server";
import { parseForm } from "~/http/form-fields";
import { newId } from "~/lib/id";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(assignmentText.noteProgress, matches);

export const loader = answerLoader(async ({ view, assignmentId }) => ({
  assignment: await assignmentView(view, assignmentId),
  id: newId(),
}));

export const action = answerAction(async ({ form, command, assignmentId, linkId }) => {
  await noteProgress(command, { assignmentId, ...parseForm(progressSchema, form) });
  return redirect(`${paths.answer(linkId)}?done=noted`, 303);
});

export default function Step() {
  const t = useText(assignmentText);
  const loaded = useLoaderData<typeof loader>();
  return (
    <AnswerFrame<{ assignment: AssignmentView; id: string }> loaded={loaded}>
      {({ assignment, id }) => (
        <StepPage assignment={assignment} title={t.noteProgress} isAllowed={assignment.next.progress}>
          <ProgressForm assignmentId={assignment.id} id={id} />
        </StepPage>
      )}
    </AnswerFrame>
  );
}
