import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { clauseText } from "~/components/amendments/clause.text";
import { importingText } from "~/components/importing/importing.text";
import { reviewText } from "~/components/importing/review.text";
import { Alert } from "~/components/ui/alert";
import { Badge } from "~/components/ui/badge";
import { LinkButton } from "~/components/ui/button";
import { Details } from "~/components/ui/details";
import { useText } from "~/components/ui/use-text";
import type { ReviewPage as Page } from "~/features/importing/review/review-page";
import { formatNumber } from "~/lib/number-format";
import { lineAnchor, paths } from "~/lib/paths";

type OfPage = { page: Page };

/** The way to apply a document to each plan that it amends; where there are several nobody is led to the first. */
export function ApplyToPlans({ page: { draft, amends } }: OfPage) {
  const r = useText(reviewText);
  return amends.map(({ id, number }) => (
    <LinkButton key={id} to={paths.importAmendment(draft.id, id)} look={amends.length === 1 ? "primary" : "secondary"}>
      {r.applyTo(number)}
    </LinkButton>
  ));
}

/** Which plans a document amends, and how it is applied to them. */
export function AmendsPlan({ page }: OfPage) {
  const t = useText(importingText);
  const r = useText(reviewText);
  return (
    <Alert kind="info" title={t.amends}>
      <ul>
        {page.amends.map(({ id, number, title }) => (
          <li key={id}>
            <Link to={paths.plan(id)} className="underline">
              {number} · {title}
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-1">{r.applyHow}</p>
    </Alert>
  );
}

function Clauses({ page: { clauses } }: OfPage) {
  const c = useText(clauseText);
  const t = useText(importingText);
  return (
    <ul className="card mb-4 divide-y divide-line px-4">
      {clauses.map(({ line, words, kind }) => (
        <li key={`${line} ${words}`} className="py-2.5">
          <p className="whitespace-pre-line">{words}</p>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm">
            <Badge tone={kind === "other" ? "wait" : "open"}>{c[kind]}</Badge>
            <a href={`#${lineAnchor(line)}`} className="underline">
              {t.inDocument}
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What an amending document says, clause by clause, with what it would be as a plan of its own folded away below. */
export function AmendmentRead({ page, children }: OfPage & { children: ReactNode }) {
  const r = useText(reviewText);
  const t = useText(importingText);
  const { draft, clauses, items, undo } = page;
  // Whoever has begun to look them over goes on.
  const isBegun = undo !== null || items.some(({ version }) => version > 1);
  return (
    <>
      <h3 className="mb-2 font-semibold">{r.clausesRead(formatNumber(clauses.length))}</h3>
      <Clauses page={page} />
      <Details summary={r.asOwnPlan(formatNumber(items.length))} isOpen={isBegun}>
        <p className="mb-2 text-sm text-ink-3">{r.asOwnPlanHow}</p>
        <p className="mb-3">
          <LinkButton to={paths.importConfirmation(draft.id)}>{t.toTable}</LinkButton>
        </p>
        {children}
      </Details>
    </>
  );
}
