import { redirect } from "@remix-run/node";
import { Link, type MetaFunction, useLoaderData } from "@remix-run/react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { evidenceFileView } from "~/features/assignments/evidence-file.view.server";
import { removeEvidence } from "~/features/assignments/remove-evidence.server";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(assignmentText.removeEvidenceTitle, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  const { id, fileName, assignmentId } = await evidenceFileView(view, param("evidenceId"));
  await requireAssignment(view, "assignment.progress", assignmentId);
  return { id, fileName, assignmentId };
});

export const action = guardedAction(async ({ param, command }) => {
  const { assignmentId } = await removeEvidence(command, { evidenceId: param("evidenceId") });
  return redirect(`${paths.assignment(assignmentId)}?done=evidence-removed`, 303);
});

export default function EvidenceRemoval() {
  const t = useText(assignmentText);
  const { id, fileName, assignmentId } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t.removeEvidenceTitle} sub={fileName} />
      <FormFrame action={paths.evidenceRemoval(id)}>
        <div>
          <SubmitButton look="danger">{t.removeEvidenceTitle}</SubmitButton>
        </div>
      </FormFrame>
      <p className="mt-4">
        <Link to={paths.assignment(assignmentId)}>{t.back}</Link>
      </p>
    </>
  );
}
