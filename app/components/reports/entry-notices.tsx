import { Link, useLocation } from "@remix-run/react";
import { reportText } from "~/components/reports/report.text";
import type { LiveChecks } from "~/components/reports/use-live-checks";
import { Alert } from "~/components/ui/alert";
import { buttonClass } from "~/components/ui/button";
import { SubmitButton } from "~/components/ui/submit-button";
import { uiText } from "~/components/ui/ui.text";
import { useSay, useText } from "~/components/ui/use-text";
import { valueField } from "~/features/reports/report-fields";
import type { Problem } from "~/lib/errors";
import type { FormAnswer } from "~/lib/form-answer";

/** What stands in the way of submitting: the rules of the form as one types, and what the last answer said besides. */
export function Obstacles({ checks, answer }: { checks: LiveChecks; answer: FormAnswer | undefined }) {
  const t = useText(reportText);
  const say = useSay();
  const open = [...checks.findings.values()].filter(
    ({ severity, indicatorId }) => severity === "error" || !checks.explained.has(indicatorId),
  );
  const live: Problem[] = [...checks.unread, ...open.map(({ indicatorId, text }) => ({ field: valueField(indicatorId), text }))];
  const known = new Set(live.map((problem) => problem.field?.slice(2)));
  const all = [...live, ...(answer?.problems ?? []).filter(({ field }) => field === null || !known.has(field.slice(2)))];
  if (all.length === 0) return null;
  const hasWarning = open.some((finding) => finding.severity === "warning");
  return (
    <Alert kind="error" title={hasWarning ? t.toExplain(all.length) : t.toCorrect(all.length)}>
      <ul className="mt-1 max-h-60 list-disc overflow-auto pl-4">
        {all.map(({ field, text }) => (
          <li key={`${field} ${text.vi}`}>{field === null ? say(text) : <a href={`#field-${field}`}>{say(text)}</a>}</li>
        ))}
      </ul>
    </Alert>
  );
}

/** Someone else saved first: both stand on the screen, and the person chooses. */
export function DraftConflict({ answer }: { answer: FormAnswer | undefined }) {
  const t = useText(uiText);
  const say = useSay();
  const { pathname } = useLocation();
  if (!answer?.conflict) return null;
  return (
    <Alert kind="warn" title={say(answer.conflict.text)}>
      <p>{t.conflictHow}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {answer.conflict.current.version === undefined ? null : (
          <SubmitButton look="secondary">{t.conflictKeepMine}</SubmitButton>
        )}
        <Link to={pathname} reloadDocument className={buttonClass("quiet")}>
          {t.conflictTakeTheirs}
        </Link>
      </div>
    </Alert>
  );
}
