import { Form } from "@remix-run/react";
import { clauseText } from "~/components/amendments/clause.text";
import { ClauseActions } from "~/components/amendments/clause-actions";
import { ClauseWords } from "~/components/amendments/clause-words";
import { Badge } from "~/components/ui/badge";
import { Button, LinkButton } from "~/components/ui/button";
import { Section } from "~/components/ui/card";
import { useText } from "~/components/ui/use-text";
import type { Clause } from "~/features/amendments/clauses.view.server";
import { formatInstant } from "~/lib/clock";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

type ClauseProps = { planId: string; amendmentId: string; clause: Clause; canEdit: boolean };

function Handled({ planId, amendmentId, clause, canEdit }: ClauseProps) {
  const t = useText(clauseText);
  const { id, outcome, note, handledAt, by, agency } = clause;
  const who = [by, agency].filter((each) => each !== null).join(", ");
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
      <Badge tone={outcome === "applied" ? "done" : "none"}>{t[outcome]}</Badge>
      {handledAt === null ? null : <span className="text-ink-2">{t.by(who, formatInstant(handledAt))}</span>}
      {canEdit ? (
        <LinkButton look="quiet" to={paths.amendmentClause(planId, amendmentId, id)}>
          {t.correct}
        </LinkButton>
      ) : null}
      {note === null ? null : <p className="w-full whitespace-pre-line">{note}</p>}
    </div>
  );
}

function Waiting({ planId, amendmentId, clause, canEdit }: ClauseProps) {
  const t = useText(clauseText);
  if (!canEdit)
    return (
      <div>
        <Badge tone="soon">{t.open}</Badge>
      </div>
    );
  const to = paths.amendmentClause(planId, amendmentId, clause.id);
  return (
    <div className="flex flex-wrap gap-2">
      <ClauseActions planId={planId} clause={clause} />
      <Form method="post" action={to}>
        <input type="hidden" name="was" value="" />
        <Button type="submit" name="outcome" value="applied">
          {t.applied}
        </Button>
      </Form>
      <LinkButton look="quiet" to={paths.amendmentClause(planId, amendmentId, clause.id, "declined")}>
        {t.declined}
      </LinkButton>
    </div>
  );
}

type Props = { planId: string; amendment: { id: string; number: string }; clauses: readonly Clause[]; canEdit: boolean };

/** The clauses of an amending document that are applied by hand, each with what became of it. */
export function ClausesSection({ planId, amendment, clauses, canEdit }: Props) {
  const t = useText(clauseText);
  if (clauses.length === 0) return null;
  const open = clauses.filter(({ outcome }) => outcome === "open").length;
  return (
    <Section id="clauses" title={t.title} aside={open > 0 ? t.left(formatNumber(open), amendment.number) : undefined}>
      {open > 0 && canEdit ? <p className="mb-2 max-w-3xl text-ink-2">{t.intro}</p> : null}
      <ul className="card mb-6 divide-y divide-line px-4">
        {clauses.map((clause) => {
          const Standing = clause.outcome === "open" ? Waiting : Handled;
          return (
            <li key={clause.id} className="flex flex-col gap-2.5 py-3">
              <ClauseWords planId={planId} clause={clause} />
              <Standing planId={planId} amendmentId={amendment.id} clause={clause} canEdit={canEdit} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
