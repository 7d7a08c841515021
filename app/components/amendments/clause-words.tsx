import { Link } from "@remix-run/react";
import { clauseText } from "~/components/amendments/clause.text";
import { Badge } from "~/components/ui/badge";
import { Quote } from "~/components/ui/quote";
import { useText } from "~/components/ui/use-text";
import type { CitedWork, Clause } from "~/features/amendments/clauses.view.server";
import { paths } from "~/lib/paths";

const workTo = (planId: string, { kind, id }: CitedWork) =>
  kind === "task" ? paths.task(planId, id) : paths.targetValues(planId, id);

/** What a clause says, what it seems to do, and the work of the plan to which it points. */
export function ClauseWords({ planId, clause }: { planId: string; clause: Clause }) {
  const t = useText(clauseText);
  const { words, kind, place, works } = clause;
  return (
    <div className="flex flex-col gap-1.5">
      <div>
        <Badge tone={kind === "other" ? "wait" : "open"}>{t[kind]}</Badge>
      </div>
      <Quote>{words}</Quote>
      {works.length > 0 ? (
        <div className="text-sm">
          <p className="text-ink-2">{t.cites}</p>
          <ul>
            {works.map((work) => (
              <li key={work.id}>
                <Link to={workTo(planId, work)} className="underline">
                  {work.text}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {works.length === 0 && place !== "" && kind !== "adds" ? <p className="text-sm text-ink-2">{t.citesNone(place)}</p> : null}
    </div>
  );
}
