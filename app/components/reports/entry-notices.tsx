import { Link, useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { reportText } from "~/components/reports/report.text";
import type { LiveChecks } from "~/components/reports/use-live-checks";
import { Alert } from "~/components/ui/alert";
import { buttonClass } from "~/components/ui/button";
import { Details } from "~/components/ui/details";
import { SubmitButton } from "~/components/ui/submit-button";
import { uiText } from "~/components/ui/ui.text";
import { useSay, useText } from "~/components/ui/use-text";
import type { Problem } from "~/lib/errors";
import type { FormAnswer } from "~/lib/form-answer";

type Typed = Readonly<Record<string, string>>;

/** What the last answer said and still holds: a problem is gone once its field is changed. */
export function standingProblems(answer: FormAnswer | undefined, typed: Typed): readonly Problem[] {
  const sent = (field: string) => answer?.fields?.[field]?.[0] ?? "";
  return (answer?.problems ?? []).filter(({ field }) => field === null || (typed[field] ?? "") === sent(field));
}

const isBlank = ({ field }: Problem, typed: Typed) =>
  (field?.startsWith("v.") ?? false) && (typed[field ?? ""] ?? "").trim() === "";

type ObstaclesProps = { checks: LiveChecks; answer: FormAnswer | undefined; typed: Typed };

/** What stands in the way of submitting: the rules of the form as one types, and what the last answer said besides. */
export function Obstacles({ checks, answer, typed }: ObstaclesProps) {
  const t = useText(reportText);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer?.problems) box.current?.focus();
  }, [answer]);
  const live = checks.problems;
  const known = new Set(live.map((problem) => problem.field?.slice(2)));
  const said = standingProblems(answer, typed).filter(({ field }) => field === null || !known.has(field.slice(2)));
  const blanks = said.filter((problem) => isBlank(problem, typed));
  const wrong = [...live, ...said.filter((problem) => !blanks.includes(problem))];
  const count = wrong.length + blanks.length;
  if (count === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="mb-4">
      <Alert kind="error" title={checks.hasWarning ? t.toExplain(count) : t.toCorrect(count)}>
        <ProblemLinks problems={wrong} />
        {blanks.length === 0 ? null : (
          <Details summary={t.blankRows(blanks.length)} isOpen={wrong.length === 0 && blanks.length < 10}>
            <ProblemLinks problems={blanks} />
          </Details>
        )}
      </Alert>
    </div>
  );
}

const SHOWN_AT_ONCE = 8;

/** The first few stand open; how many more there are is said. */
function ProblemLinks({ problems }: { problems: readonly Problem[] }) {
  const t = useText(reportText);
  const rest = problems.slice(SHOWN_AT_ONCE);
  return (
    <>
      <ProblemList problems={problems.slice(0, SHOWN_AT_ONCE)} />
      {rest.length === 0 ? null : (
        <Details summary={t.moreToCorrect(rest.length)}>
          <ProblemList problems={rest} />
        </Details>
      )}
    </>
  );
}

function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <ul className="mt-1 list-disc pl-4">
      {problems.map(({ field, text }) => (
        <li key={`${field} ${text.vi}`}>{field === null ? say(text) : <a href={`#field-${field}`}>{say(text)}</a>}</li>
      ))}
    </ul>
  );
}

/** Someone else, or the same person in another window, was first: both stand on the screen, and the person chooses. */
export function DraftConflict({ answer, submitted }: { answer: FormAnswer | undefined; submitted: string }) {
  const t = useText(uiText);
  const r = useText(reportText);
  const say = useSay();
  const { pathname } = useLocation();
  const box = useRef<HTMLDivElement>(null);
  const conflict = answer?.conflict;
  useEffect(() => {
    if (conflict) box.current?.focus();
  }, [conflict]);
  if (!conflict) return null;
  const isDraft = conflict.current.version !== undefined;
  return (
    <div ref={box} tabIndex={-1} className="mb-4">
      <Alert kind="warn" title={say(conflict.text)}>
        <p>{isDraft ? t.conflictHow : r.closedHow}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          {isDraft ? <SubmitButton look="secondary">{t.conflictKeepMine}</SubmitButton> : null}
          {isDraft ? (
            <Link to={pathname} reloadDocument className={buttonClass("quiet")}>
              {t.conflictTakeTheirs}
            </Link>
          ) : (
            <Link to={submitted} className={buttonClass("secondary")}>
              {r.openSubmitted}
            </Link>
          )}
        </div>
      </Alert>
    </div>
  );
}
