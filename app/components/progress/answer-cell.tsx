import { progressText } from "~/components/progress/progress.text";
import { useText } from "~/components/ui/use-text";
import type { AssignmentLine, SeenEvent } from "~/features/progress/assignment-line";
import { formatDate } from "~/lib/calendar-date";
import { dayOf, formatInstant } from "~/lib/clock";
import type { Messages } from "~/lib/i18n/text";

function answerWords({ kind, at }: SeenEvent, t: Messages<typeof progressText>): string {
  switch (kind) {
    case "report-started":
      return t.started;
    case "report-submitted":
      return t.submitted(formatInstant(at));
    case "completion-requested":
      return t.requested(formatInstant(at));
    case "report-returned":
    case "completion-returned":
      return t.returned(formatDate(dayOf(at)));
    case "report-withdrawn":
      return t.withdrawn(formatDate(dayOf(at)));
    case "report-accepted":
      return t.accepted(formatDate(dayOf(at)));
    case "acceptance-revoked":
      return t.acceptanceRevoked(formatDate(dayOf(at)));
    case "completed":
      return t.confirmed(formatDate(dayOf(at)));
    default:
      return t.noAnswer;
  }
}

/** How far the report or the result has come; `hasReason` adds why it was returned. */
export function AnswerCell({ event, hasReason = false }: Pick<AssignmentLine, "event"> & { hasReason?: boolean }) {
  const t = useText(progressText);
  if (event === null) return <span className="text-ink-3">{t.noAnswer}</span>;
  const isReturned = event.kind === "report-returned" || event.kind === "completion-returned";
  return (
    <div>
      <span className={isReturned ? "font-semibold text-late" : undefined}>{answerWords(event, t)}</span>
      {hasReason && isReturned && event.words ? <div className="text-ink-2">“{event.words}”</div> : null}
    </div>
  );
}
