import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AnswerFrame } from "~/components/answers/answer-frame";
import { assignmentText } from "~/components/assignments/assignment.text";
import { ReceiptPage } from "~/components/assignments/receipt-page";
import { pageTitle } from "~/components/frame/page-title";
import { acknowledgeReceipt } from "~/features/assignments/acknowledge-receipt.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import type { AssignmentView } from "~/features/assignments/assignment-shown";
import { answerAction, answerLoader } from "~/http/answer-link.server";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(assignmentText.acknowledgeTitle, matches);

export const loader = answerLoader(async ({ view, assignmentId }) => ({ assignment: await assignmentView(view, assignmentId) }));

export const action = answerAction(async ({ command, assignmentId, linkId }) => {
  await acknowledgeReceipt(command, { assignmentId });
  return redirect(`${paths.answer(linkId)}?done=acknowledged`, 303);
});

export default function ReceiptByLink() {
  const loaded = useLoaderData<typeof loader>();
  return (
    <AnswerFrame<{ assignment: AssignmentView }> loaded={loaded}>
      {({ assignment }) => <ReceiptPage assignment={assignment} />}
    </AnswerFrame>
  );
}
