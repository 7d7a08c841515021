import type { ReactNode } from "react";
import { assignmentText } from "~/components/assignments/assignment.text";
import {
  CompletionForm,
  ConfirmationForm,
  DirectiveForm,
  EvidenceForm,
  ProgressForm,
  ReturnForm,
} from "~/components/assignments/step-forms";
import { Alert } from "~/components/ui/alert";
import { buttonClass, LinkButton } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";
import type { AssignmentView } from "~/features/assignments/assignment-shown";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

/** A button that opens its form in place; a plain `details`, so it works before scripts arrive. */
function Step({ label, isMain = false, children }: { label: string; isMain?: boolean; children: ReactNode }) {
  return (
    <details className="group">
      <summary className={`${buttonClass(isMain ? "primary" : "secondary", true)} justify-start`}>{label}</summary>
      <div className="px-1 pt-3 pb-4">{children}</div>
    </details>
  );
}

type Props = { assignment: AssignmentView; waitingVersion: number | null; ids: { progress: string; directive: string } };

/** What the reader may do with this assignment now, the main thing first. */
export function NextSteps({ assignment, waitingVersion, ids }: Props) {
  const t = useText(assignmentText);
  const { id: assignmentId, next, laterOn } = assignment;
  const form = (id: string) => ({ assignmentId, id });
  if (laterOn) {
    return (
      <Alert kind="warn" title={t.laterTitle}>
        {t.later(formatDate(laterOn))}
      </Alert>
    );
  }
  if (!Object.values(next).some(Boolean)) return <p className="text-ink-2">{t.nothingToDo}</p>;
  return (
    <div className="flex flex-col gap-2">
      {next.report ? (
        <LinkButton look="primary" isWide to={paths.report(assignmentId)}>
          {t.openReport}
        </LinkButton>
      ) : null}
      {next.reportDecision && waitingVersion !== null ? (
        <LinkButton look="primary" isWide to={paths.reportVersion(assignmentId, waitingVersion)}>
          {t.readReport}
        </LinkButton>
      ) : null}
      {next.completion ? (
        <Step label={t.requestCompletion} isMain>
          <CompletionForm {...form("")} />
        </Step>
      ) : null}
      {next.confirmation ? (
        <>
          <Step label={t.confirmCompletion} isMain>
            <ConfirmationForm {...form("")} />
          </Step>
          <Step label={t.returnCompletion}>
            <ReturnForm {...form("")} />
          </Step>
        </>
      ) : null}
      {next.progress ? (
        <Step label={t.noteProgress}>
          <ProgressForm {...form(ids.progress)} />
        </Step>
      ) : null}
      {next.evidence ? (
        <Step label={t.addEvidence}>
          <EvidenceForm {...form("")} />
        </Step>
      ) : null}
      {next.directive ? (
        <Step label={t.giveDirective}>
          <DirectiveForm {...form(ids.directive)} />
        </Step>
      ) : null}
    </div>
  );
}
