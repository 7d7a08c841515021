import { assignmentText } from "~/components/assignments/assignment.text";
import { useWorkPaths } from "~/components/assignments/work-paths";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";
import { personAt } from "~/features/accounts/person-at";
import type { AssignmentView } from "~/features/assignments/assignment-shown";
import { standingReturn } from "~/features/assignments/standing-return";
import { formatInstant } from "~/lib/clock";

/** Why what the agency sent came back, by whom and when, and the way to send it again; nothing when nothing came back. */
export function ReturnNotice({ assignment }: { assignment: AssignmentView }) {
  const t = useText(assignmentText);
  const to = useWorkPaths();
  const { next, history, state } = assignment;
  const returned = standingReturn(history, state.workState);
  if (!returned) return null;
  const who = returned.userName === null ? returned.agencyName : personAt(returned.userName, returned.agencyName);
  const isMine = next.report || next.completion;
  return (
    <div className="mb-4">
      <Alert
        kind={isMine ? "error" : "warn"}
        title={returned.number === null ? t.resultReturned : t.versionReturned(returned.number)}
      >
        {returned.words ? <p className="whitespace-pre-line">{returned.words}</p> : null}
        <p className="text-sm">{[formatInstant(returned.at), who].filter(Boolean).join(" · ")}</p>
        {next.report && returned.number !== null ? (
          <div className="mt-2">
            <LinkButton look="primary" to={to.report(assignment.id)}>
              {t.correctVersion(returned.number + 1)}
            </LinkButton>
          </div>
        ) : null}
      </Alert>
    </div>
  );
}
