import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { StepPage } from "~/components/assignments/step-page";
import { extensionText } from "~/components/extensions/extension.text";
import { AskForm } from "~/components/extensions/extension-forms";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
import { askExtension } from "~/features/assignments/ask-extension.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { extensionRequestSchema } from "~/features/assignments/extension.schema";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { newId } from "~/lib/id";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(extensionText.ask, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  await requireAssignment(view, "extension.ask", param("assignmentId"));
  const assignment = await assignmentView(view, param("assignmentId"));
  return { assignment, id: newId() };
});

export const action = guardedAction(async ({ param, form, command, view }) => {
  const assignmentId = param("assignmentId");
  await requireAssignment(view, "extension.ask", assignmentId);
  await askExtension(command, { assignmentId, ...parseForm(extensionRequestSchema, form) });
  return redirect(`${paths.assignment(assignmentId)}?done=extension-asked`, 303);
});

export default function Step() {
  const t = useText(extensionText);
  const { assignment, id } = useLoaderData<typeof loader>();
  return (
    <StepPage assignment={assignment} title={t.ask} isAllowed={assignment.next.extensionRequest}>
      <AskForm assignmentId={assignment.id} id={id} />
    </StepPage>
  );
}
