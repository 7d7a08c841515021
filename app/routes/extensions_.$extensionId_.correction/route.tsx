import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { StepPage } from "~/components/assignments/step-page";
import { extensionText } from "~/components/extensions/extension.text";
import { CorrectionForm } from "~/components/extensions/extension-forms";
import { ExtensionBadge, ExtensionNotes } from "~/components/extensions/extension-notes";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { correctExtension } from "~/features/assignments/correct-extension.server";
import { extensionCorrectionSchema } from "~/features/assignments/extension.schema";
import { assignmentOfExtension } from "~/features/assignments/extensions-of.view.server";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(extensionText.correct, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  const extensionId = param("extensionId");
  const assignmentId = await assignmentOfExtension(view.db, extensionId);
  await requireAssignment(view, "extension.decide", assignmentId);
  return { assignment: await assignmentView(view, assignmentId), extensionId };
});

export const action = guardedAction(async ({ param, form, command, view }) => {
  const extensionId = param("extensionId");
  await requireAssignment(view, "extension.decide", await assignmentOfExtension(view.db, extensionId));
  const { assignmentId } = await correctExtension(command, { extensionId, ...parseForm(extensionCorrectionSchema, form) });
  return redirect(`${paths.assignment(assignmentId)}?done=extension-corrected`, 303);
});

export default function Step() {
  const t = useText(extensionText);
  const { assignment, extensionId } = useLoaderData<typeof loader>();
  const extension = assignment.extensions.find((one) => one.id === extensionId);
  const isAllowed = assignment.next.extensionCorrection && assignment.extendedBy === extensionId;
  return (
    <StepPage isDecision assignment={assignment} title={t.correct} isAllowed={isAllowed}>
      {extension ? (
        <div className="mb-5">
          <ExtensionBadge extension={extension} />
          <ExtensionNotes extension={extension} />
        </div>
      ) : null}
      {assignment.extendedTo ? (
        <CorrectionForm extensionId={extensionId} assignmentId={assignment.id} until={formatDate(assignment.extendedTo)} />
      ) : null}
    </StepPage>
  );
}
