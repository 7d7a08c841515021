import { clauseText } from "~/components/amendments/clause.text";
import { LinkButton } from "~/components/ui/button";
import { useText } from "~/components/ui/use-text";
import type { Clause } from "~/features/amendments/clauses.view.server";
import { paths } from "~/lib/paths";

type Way = { readonly key: string; readonly to: string; readonly label: string; readonly of: string | null };

// Which form of the plan does what the clause says; a work that is dropped has assignments to cancel first.
function useWays(planId: string, { id, kind, works }: Clause): Way[] {
  const t = useText(clauseText);
  const find: Way = { key: "find", to: `${paths.plan(planId)}#tasks`, label: t.find, of: null };
  const add: Way = { key: "add", to: paths.taskNewByClause(planId, id), label: t.addTask, of: null };
  const toWorks = works.map((work): Way => {
    const [task, target] = [paths.task(planId, work.id), paths.targetEdit(planId, work.id)];
    const ways = {
      drops: { task: [task, t.cancelWork], target: [paths.targetRemoval(planId, work.id), t.dropTarget] },
      changes: { task: [paths.taskEdit(planId, work.id), t.editTask], target: [target, t.editTarget] },
      other: { task: [task, t.openTask], target: [target, t.editTarget] },
    } as const;
    const [to, label] = ways[kind === "adds" ? "other" : kind][work.kind];
    return { key: work.id, to, label, of: works.length > 1 ? work.text : null };
  });
  if (kind === "adds") return [add];
  const known = toWorks.length > 0 ? toWorks : [find];
  return kind === "other" ? [...known, add] : known;
}

/** The ways to the forms of the plan with which a clause is applied. */
export function ClauseActions({ planId, clause }: { planId: string; clause: Clause }) {
  const t = useText(clauseText);
  return (
    <>
      {useWays(planId, clause).map(({ key, to, label, of }) => (
        <LinkButton key={key} to={to}>
          {of === null ? label : t.ofWork(label, of.length > 60 ? `${of.slice(0, 60)}…` : of)}
        </LinkButton>
      ))}
    </>
  );
}
