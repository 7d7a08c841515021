import { Link } from "@remix-run/react";
import { clauseText } from "~/components/amendments/clause.text";
import { Alert } from "~/components/ui/alert";
import { useText } from "~/components/ui/use-text";
import type { PlanAmendment } from "~/features/amendments/amendments.view.server";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** Reminds whoever keeps a plan of what its amending documents say and nobody has applied. */
export function OpenClauses({ planId, amendments }: { planId: string; amendments: readonly PlanAmendment[] }) {
  const t = useText(clauseText);
  return (
    <>
      {amendments
        .filter(({ open }) => open > 0)
        .map(({ id, number, open }) => (
          <Alert key={id} kind="warn" title={t.left(formatNumber(open), number)}>
            <Link to={`${paths.planAmendment(planId, id)}#clauses`} className="underline">
              {t.leftTo}
            </Link>
          </Alert>
        ))}
    </>
  );
}
