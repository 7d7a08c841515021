import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { EvidenceList } from "~/components/assignments/evidence-list";
import { EvidenceForm } from "~/components/assignments/step-forms";
import { StepPage } from "~/components/assignments/step-page";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
import { addEvidence } from "~/features/assignments/add-evidence.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { guardedLoader, guardedUploadAction } from "~/http/guarded";
import { readEvidence } from "~/http/upload.server";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(assignmentText.addEvidence, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  await requireAssignment(view, "assignment.progress", param("assignmentId"));
  return { assignment: await assignmentView(view, param("assignmentId")) };
});

export const action = guardedUploadAction(async ({ param, request, context, command }) => {
  const assignmentId = param("assignmentId");
  await readEvidence(request, context.env, (files) => addEvidence(command, { assignmentId, files }));
  return redirect(`${paths.assignment(assignmentId)}?done=evidence`, 303);
});

export default function Evidence() {
  const t = useText(assignmentText);
  const { assignment } = useLoaderData<typeof loader>();
  return (
    <StepPage assignment={assignment} title={t.addEvidence} isAllowed={assignment.next.evidence}>
      <EvidenceForm assignmentId={assignment.id} />
      <div className="mt-4">
        <EvidenceList evidence={assignment.evidence} mayRemove={assignment.next.evidenceRemoval} />
      </div>
    </StepPage>
  );
}
