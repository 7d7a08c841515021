import { Link } from "@remix-run/react";
import { clauseText } from "~/components/amendments/clause.text";
import { importingText } from "~/components/importing/importing.text";
import { reviewText } from "~/components/importing/review.text";
import { Alert } from "~/components/ui/alert";
import { Section } from "~/components/ui/card";
import { useText } from "~/components/ui/use-text";
import type { ClauseKind } from "~/features/amendments/clause";
import { formatNumber } from "~/lib/number-format";
import { lineAnchor, paths } from "~/lib/paths";

type Clause = {
  readonly line: number;
  readonly words: string;
  readonly kind: ClauseKind;
  /** Its day counts already, so that nothing is left of it. */
  readonly isSo: boolean;
  /** The rows of the table for which its day is meant. */
  readonly scopes: readonly string[];
};

function Becomes({ clause: { kind, isSo }, isTaken }: { clause: Clause; isTaken: boolean }) {
  const r = useText(reviewText);
  const c = useText(clauseText);
  if (isTaken) return <span className="text-ink-3">{r.clauseTaken}</span>;
  if (isSo) return <span className="text-ink-3">{r.clauseIsSo}</span>;
  return (
    <span className="text-soon">
      {c[kind]}. {kind === "adds" ? c.keptToAdd : kind === "drops" ? c.kept : r.clauseLeft}
    </span>
  );
}

type AmendingClausesProps = {
  draftId: string;
  clauses: readonly Clause[];
  /** The rows of the table that have a day now. */
  filled: readonly string[];
};

/** What the paper says, clause by clause, and which of it no row of the table above has taken. */
export function AmendingClauses({ draftId, clauses, filled }: AmendingClausesProps) {
  const t = useText(importingText);
  const r = useText(reviewText);
  const c = useText(clauseText);
  if (clauses.length === 0) return null;
  const isTaken = ({ scopes }: Clause) => scopes.some((scope) => filled.includes(scope));
  const left = clauses.filter((clause) => !clause.isSo && !isTaken(clause)).length;
  return (
    <Section title={r.paperWords}>
      {left === 0 ? null : (
        <div className="mb-3">
          <Alert kind="warn" title={c.before(formatNumber(left))}>
            {c.beforeHow}
          </Alert>
        </div>
      )}
      <ul className="card divide-y divide-line px-4">
        {clauses.map((clause) => (
          <li key={`${clause.line} ${clause.words}`} className="py-2.5">
            <p className="max-w-[48rem] whitespace-pre-line">{clause.words}</p>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm">
              <Becomes clause={clause} isTaken={isTaken(clause)} />
              <Link to={`${paths.import(draftId)}#${lineAnchor(clause.line)}`} className="underline">
                {t.inDocument}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
