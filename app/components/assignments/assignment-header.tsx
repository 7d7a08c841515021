import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { assignmentText } from "~/components/assignments/assignment.text";
import { DateWithDistance, DueReasons, FirstDue, RollReason } from "~/components/assignments/due-date";
import { StateBadge } from "~/components/assignments/state-badge";
import { UrgencyBadge } from "~/components/assignments/urgency-badge";
import { useWorkPaths } from "~/components/assignments/work-paths";
import { RevokedNotice } from "~/components/plans/revoked-notice";
import { type Crumb, PageHeader } from "~/components/ui/page-header";
import { useSay, useText } from "~/components/ui/use-text";
import type { AssignmentFrame } from "~/features/assignments/assignment-shown";
import { daysLeft } from "~/features/assignments/shown-state";
import { daysBetween, formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

type HeaderProps = { assignment: AssignmentFrame; title?: string; crumbs?: readonly Crumb[]; actions?: ReactNode };

/** Who has to do what by when: the head of every page about one assignment. */
export function AssignmentHeader({ assignment, title, crumbs = [], actions }: HeaderProps) {
  const t = useText(assignmentText);
  const say = useSay();
  const { plan, task, passage, lead, occurrence } = assignment;
  const place = passage ? [passage.code, passage.heading].filter(Boolean).join(" ") : task.section;
  const name = [title ?? task.text, occurrence ? say(occurrence) : null, lead.name].filter(Boolean).join(" · ");
  const { isByLink } = useWorkPaths();
  const breadcrumbs = [
    { label: plan.name, to: isByLink ? undefined : paths.plan(plan.id) },
    { label: place, to: passage && !isByLink ? paths.planDocument(plan.id, passage.id) : undefined },
    ...crumbs,
  ].filter((crumb) => crumb.label !== "");
  return (
    <>
      <PageHeader title={name} breadcrumbs={breadcrumbs} sub={<DueLine assignment={assignment} t={t} />} actions={actions} />
      <RevokedNotice revocation={assignment.revocation} planTo={isByLink ? null : paths.plan(plan.id)} />
    </>
  );
}

/** Late or not, until when something is still taken. */
function ClosingLine({ assignment: { closing, state } }: { assignment: AssignmentFrame }) {
  const t = useText(assignmentText);
  if (!closing || state.workState === "completed" || state.workState === "cancelled") return null;
  const day = formatDate(closing.closesOn);
  if (closing.isClosed) return <p className="font-semibold text-late first-letter:uppercase">{t.closed(day)}</p>;
  if (closing.reopenedUntil)
    return <p className="first-letter:uppercase">{t.reopenedUntil(formatDate(closing.reopenedUntil))}</p>;
  return <p className="first-letter:uppercase">{state.deadlineState === "overdue" ? t.lateButOpen(day) : t.closesOn(day)}</p>;
}

/** By what the deadline was moved, and the first day: "(gia hạn; hạn ban đầu 06/07/2020)". */
function MovedBy({ assignment: { movedBy, amendedBy, plan, originalDueOn, dueOn } }: { assignment: AssignmentFrame }) {
  const t = useText(assignmentText);
  if (movedBy === null) return null;
  return (
    <span className="text-ink-3">
      ({amendedBy ? <Link to={paths.planAmendment(plan.id, amendedBy.id)}>{t.byAmendment(amendedBy.number)}</Link> : t[movedBy]}
      {originalDueOn === null || originalDueOn === dueOn ? null : (
        <>
          ; <FirstDue on={originalDueOn} />
        </>
      )}
      )
    </span>
  );
}

function DueLine({ assignment, t }: { assignment: AssignmentFrame; t: ReturnType<typeof useText<typeof assignmentText>> }) {
  const { state, dueOn, originalDueOn, today, task, dueWords, dueMeaning, dueRules, movedRules, extendedTo, roll } = assignment;
  const receiver = [task.sendTo ? t.sendTo(task.sendTo) : null, task.viaName ? t.via(task.viaName) : null]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <UrgencyBadge urgency={state.urgency} />
        <StateBadge {...state} />
        {dueOn ? (
          <span>
            {t.due} <DateWithDistance on={dueOn} daysLeft={daysLeft({ workState: state.workState, dueOn, today })} />
          </span>
        ) : null}
        <MovedBy assignment={assignment} />
      </p>
      <RollReason dueOn={dueOn} words={dueWords} originalOn={originalDueOn} extendedTo={extendedTo} roll={roll} />
      <ClosingLine assignment={assignment} />
      {assignment.pausedOn ? (
        <p className="text-paused first-letter:uppercase">
          {t.pausedSince(formatDate(assignment.pausedOn), formatNumber(daysBetween(assignment.pausedOn, today)))}
        </p>
      ) : null}
      {receiver === "" ? null : <p className="first-letter:uppercase">{receiver}</p>}
      <DueReasons
        dueOn={dueOn}
        words={dueWords}
        meaning={dueMeaning}
        rules={dueRules}
        originalOn={originalDueOn}
        movedRules={movedRules}
        extendedTo={extendedTo}
      />
    </div>
  );
}
