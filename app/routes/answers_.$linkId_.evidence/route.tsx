import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AnswerFrame } from "~/components/answers/answer-frame";
import { assignmentText } from "~/components/assignments/assignment.text";
import { EvidenceList } from "~/components/assignments/evidence-list";
import { EvidenceForm } from "~/components/assignments/step-forms";
import { StepPage } from "~/components/assignments/step-page";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
import { addEvidence } from "~/features/assignments/add-evidence.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import type { AssignmentView } from "~/features/assignments/assignment-shown";
import { answerLoader, answerUploadAction } from "~/http/answer-link.server";
import { readEvidence } from "~/http/upload.server";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(assignmentText.addEvidence, matches);

export const loader = answerLoader(async ({ view, assignmentId }) => ({ assignment: await assignmentView(view, assignmentId) }));

export const action = answerUploadAction(async ({ request, context, command, assignmentId, linkId }) => {
  await readEvidence(request, context.env, (files) => addEvidence(command, { assignmentId, files }));
  return redirect(`${paths.answer(linkId)}?done=evidence`, 303);
});

export default function Evidence() {
  const t = useText(assignmentText);
  const loaded = useLoaderData<typeof loader>();
  return (
    <AnswerFrame<{ assignment: AssignmentView }> loaded={loaded}>
      {({ assignment }) => (
        <StepPage assignment={assignment} title={t.addEvidence} isAllowed={assignment.next.evidence}>
          <EvidenceForm assignmentId={assignment.id} />
          <div className="mt-4">
            <EvidenceList evidence={assignment.evidence} mayRemove={false} />
          </div>
        </StepPage>
      )}
    </AnswerFrame>
  );
}
