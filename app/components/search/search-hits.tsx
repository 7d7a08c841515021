import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { searchText } from "~/components/search/search.text";
import { useText } from "~/components/ui/use-text";
import type { SearchAnswer, SearchKind } from "~/features/progress/search";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

type Hit = { readonly id: string; readonly to: string; readonly title: ReactNode; readonly note: string };

function useHits({ plans, tasks, agencies, passages }: SearchAnswer): Readonly<Record<SearchKind, Hit[]>> {
  const t = useText(searchText);
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
    passages: passages.items.map(({ id, code, heading, words, planId, plan }) => ({
      id,
      to: paths.planDocument(planId, id),
      title: `${code} ${heading}`.trim(),
      note: said(plan, words),
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
          <Link to={hit.to} className="font-semibold">
            {hit.title}
          </Link>
          <div className="text-sm text-ink-2">{hit.note}</div>
        </li>
      ))}
    </ul>
  );
}
