import { Link } from "@remix-run/react";
import type { AssignmentLine } from "~/features/progress/assignment-line";
import { paths } from "~/lib/paths";

/** The plan of a line: its number in one piece, or its title over a few lines. */
export function PlanLink({ line: { plan } }: { line: Pick<AssignmentLine, "plan"> }) {
  return (
    <Link to={paths.plan(plan.id)} className={/\s/.test(plan.name) ? "line-clamp-2" : "whitespace-nowrap"}>
      {plan.name}
    </Link>
  );
}
