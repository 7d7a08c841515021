import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { StepPage } from "~/components/assignments/step-page";
import { extensionText } from "~/components/extensions/extension.text";
import { DecisionForm } from "~/components/extensions/extension-forms";
import { ExtensionBadge, ExtensionNotes } from "~/components/extensions/extension-notes";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { extensionDecisionSchema } from "~/features/assignments/extension.schema";
import { grantExtension } from "~/features/assignments/grant-extensions.server";
import { refuseExtension } from "~/features/assignments/refuse-extension.server";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(extensionText.decide, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  await requireAssignment(view, "extension.decide", param("assignmentId"));
  return { assignment: await assignmentView(view, param("assignmentId")) };
});

export const action = guardedAction(async ({ param, form, command, view }) => {
  const assignmentId = param("assignmentId");
  await requireAssignment(view, "extension.decide", assignmentId);
  const { decision, ...terms } = parseForm(extensionDecisionSchema, form);
  if ("on" in terms) await grantExtension(command, { assignmentId, ...terms });
  else await refuseExtension(command, { assignmentId, ...terms });
  return redirect(`${paths.assignment(assignmentId)}?done=extension-${decision === "grant" ? "granted" : "refused"}`, 303);
});

export default function Step() {
  const t = useText(extensionText);
  const { assignment } = useLoaderData<typeof loader>();
  const request = assignment.extensions.find((extension) => extension.state === "asked");
  return (
    <StepPage isDecision assignment={assignment} title={t.decide} isAllowed={assignment.next.extensionDecision}>
      {request ? (
        <div className="mb-5">
          <ExtensionBadge extension={request} />
          <ExtensionNotes extension={request} />
        </div>
      ) : null}
      <DecisionForm assignmentId={assignment.id} request={request} />
    </StepPage>
  );
}
