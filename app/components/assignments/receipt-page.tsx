import { assignmentText } from "~/components/assignments/assignment.text";
import { ReceiptForm } from "~/components/assignments/step-forms";
import { StepPage } from "~/components/assignments/step-page";
import { useText } from "~/components/ui/use-text";
import type { AssignmentView } from "~/features/assignments/assignment-shown";

/** Asks whether the work has reached its agency; the same behind a link of a mail. */
export function ReceiptPage({ assignment }: { assignment: AssignmentView }) {
  const t = useText(assignmentText);
  return (
    <StepPage
      assignment={assignment}
      title={t.acknowledgeTitle}
      isAllowed={assignment.next.receipt}
      whyNot={t.acknowledgedAlready}
    >
      <p className="mb-4 text-ink-2">{t.acknowledgeHow}</p>
      <ReceiptForm assignmentId={assignment.id} />
    </StepPage>
  );
}
