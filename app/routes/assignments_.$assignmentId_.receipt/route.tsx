import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { ReceiptPage } from "~/components/assignments/receipt-page";
import { pageTitle } from "~/components/frame/page-title";
import { acknowledgeReceipt } from "~/features/assignments/acknowledge-receipt.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { refererPath } from "~/http/local-path";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(assignmentText.acknowledgeTitle, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  await requireAssignment(view, "assignment.progress", param("assignmentId"));
  return { assignment: await assignmentView(view, param("assignmentId")) };
});

export const action = guardedAction(async ({ param, command, view, form, request, context }) => {
  const assignmentId = param("assignmentId");
  await requireAssignment(view, "assignment.progress", assignmentId);
  await acknowledgeReceipt(command, { assignmentId });
  // From a list one goes back to it, to confirm the next.
  const page = `${paths.assignment(assignmentId)}?done=acknowledged`;
  return redirect(form.get("back") === "list" ? refererPath(request, context.env, page) : page, 303);
});

export default function Receipt() {
  return <ReceiptPage assignment={useLoaderData<typeof loader>().assignment} />;
}
