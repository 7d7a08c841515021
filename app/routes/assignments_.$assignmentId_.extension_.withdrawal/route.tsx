import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { StepPage } from "~/components/assignments/step-page";
import { extensionText } from "~/components/extensions/extension.text";
import { WithdrawForm } from "~/components/extensions/extension-forms";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { withdrawExtension } from "~/features/assignments/withdraw-extension.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(extensionText.withdraw, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  await requireAssignment(view, "extension.ask", param("assignmentId"));
  return { assignment: await assignmentView(view, param("assignmentId")) };
});

export const action = guardedAction(async ({ param, command }) => {
  const assignmentId = param("assignmentId");
  await withdrawExtension(command, { assignmentId });
  return redirect(`${paths.assignment(assignmentId)}?done=extension-withdrawn`, 303);
});

export default function Step() {
  const t = useText(extensionText);
  const { assignment } = useLoaderData<typeof loader>();
  return (
    <StepPage assignment={assignment} title={t.withdraw} isAllowed={assignment.next.extensionWithdrawal}>
      <WithdrawForm assignmentId={assignment.id} />
    </StepPage>
  );
}
