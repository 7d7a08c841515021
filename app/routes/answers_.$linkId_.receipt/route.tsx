import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AnswerFrame } from "~/components/answers/answer-frame";
import { assignmentText } from "~/components/assignments/assignment.text";
import { ReceiptForm } from "~/components/assignments/step-forms";
import { StepPage } from "~/components/assignments/step-page";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
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

export default function Step() {
  const t = useText(assignmentText);
  const loaded = useLoaderData<typeof loader>();
  return (
    <AnswerFrame<{ assignment: AssignmentView }> loaded={loaded}>
      {({ assignment }) => (
        <StepPage
          assignment={assignment}
          title={t.acknowledgeTitle}
          isAllowed={assignment.next.receipt}
          whyNot={t.acknowledgedAlready}
        >
          <p className="mb-4 text-ink-2">{t.acknowledgeHow}</p>
          <ReceiptForm assignmentId={assignment.id} />
        </StepPage>
      )}
    </AnswerFrame>
  );
}
