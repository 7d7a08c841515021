import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { StateBadge } from "~/components/assignments/state-badge";
import { UrgencyBadge } from "~/components/assignments/urgency-badge";
import { SummaryMark } from "~/components/plans/summary-mark";
import { VersionBadge } from "~/components/reports/version-badge";
import { searchText } from "~/components/search/search.text";
import { useSay, useText } from "~/components/ui/use-text";
import type { SearchAnswer, SearchKind } from "~/features/progress/search";
import { formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

type Hit = {
  readonly id: string;
  readonly to: string;
  readonly title: ReactNode;
  readonly note: ReactNode;
  readonly badge?: ReactNode;
};

function useHits({ plans, tasks, agencies, assignments, reports, passages }: SearchAnswer): Readonly<Record<SearchKind, Hit[]>> {
  const t = useText(searchText);
  const say = useSay();
  const said = (...words: (string | null)[]) => words.filter(Boolean).join(" · ");
  return {
    plans: plans.items.map(({ id, number, title, issuer, issuedOn }) => ({
      id,
      to: paths.plan(id),
      title: number === null ? title : `${number} · ${title}`,
      note: said(issuer, issuedOn && formatDate(issuedOn)),
    })),
    tasks: tasks.items.map(({ id, text, section, planId, plan }) => ({
      id,
      to: paths.task(planId, id),
      title: text,
      note: said(plan, section),
    })),
    agencies: agencies.items.map(({ id, name, above, endedOn }) => ({
      id,
      to: paths.agency(id),
      title: name,
      note: said(above, endedOn && t.ended(formatDate(endedOn))),
    })),
    assignments: assignments.items.map(({ id, task, occurrence, lead, plan, dueOn, state }) => ({
      id,
      to: paths.assignment(id),
      title: said(lead.name, task.text, occurrence && say(occurrence)),
      note: said(plan.name, dueOn && t.due(formatDate(dueOn))),
      badge: (
        <>
          <UrgencyBadge urgency={state.urgency} /> <StateBadge {...state} />
        </>
      ),
    })),
    reports: reports.items.map(({ assignmentId, number, state, submittedAt, task, occurrence, lead, plan }) => ({
      id: assignmentId,
      to: paths.reportVersion(assignmentId, number),
      title: said(lead, task, occurrence && say(occurrence)),
      note: said(plan, t.submittedAt(formatInstant(submittedAt))),
      badge: <VersionBadge state={state} number={number} />,
    })),
    passages: passages.items.map(({ id, code, heading, words, planId, plan, isSummary }) => ({
      id,
      to: paths.planDocument(planId, id),
      title: `${code} ${heading}`.trim(),
      note: (
        <>
          {isSummary ? <SummaryMark /> : null}
          {said(plan, words)}
        </>
      ),
    })),
  };
}

/** What was found of one kind, each leading to its page. */
export function SearchHits({ kind, answer }: { kind: SearchKind; answer: SearchAnswer }) {
  const hits = useHits(answer)[kind];
  return (
    <ul className="card divide-y divide-line">
      {hits.map((hit) => (
        <li key={hit.id} className="px-4 py-2.5">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <Link to={hit.to} className="min-w-0 font-semibold">
              {hit.title}
            </Link>
            {hit.badge}
          </div>
          <div className="text-sm text-ink-2">{hit.note}</div>
        </li>
      ))}
    </ul>
  );
}
