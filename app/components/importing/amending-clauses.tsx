import { Link } from "@remix-run/react";
import { reviewText } from "~/components/importing/review.text";
import { Section } from "~/components/ui/card";
import { useText } from "~/components/ui/use-text";
import { itemAnchor, paths } from "~/lib/paths";

type Clause = { readonly id: string; readonly words: string; readonly scopes: readonly string[] };

/** What the paper says, clause by clause, and which of it no row of the table above has taken. */
export function AmendingClauses({ draftId, clauses }: { draftId: string; clauses: readonly Clause[] }) {
  const r = useText(reviewText);
  if (clauses.length === 0) return null;
  return (
    <Section title={r.paperWords}>
      <ul className="card divide-y divide-line px-4">
        {clauses.map(({ id, words, scopes }) => (
          <li key={id} className="py-2.5">
            <p className="max-w-[48rem] whitespace-pre-line">{words}</p>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm">
              <span className={scopes.length > 0 ? "text-ink-3" : "text-soon"}>
                {scopes.length > 0 ? r.clauseTaken : r.clauseLeft}
              </span>
              <Link to={`${paths.import(draftId)}#${itemAnchor(id)}`} className="underline">
                {r.besidePaper}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
