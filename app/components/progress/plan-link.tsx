import { Link } from "@remix-run/react";
import type { AssignmentLine } from "~/features/progress/assignment-line";
import { paths } from "~/lib/paths";

/** The plan of a line: its number in one piece, or what a plan without one is called. */
export function PlanLink({ line: { plan } }: { line: Pick<AssignmentLine, "plan"> }) {
  return (
    <Link to={paths.plan(plan.id)} title={plan.title} className={/\s/.test(plan.name) ? "" : "whitespace-nowrap"}>
      {plan.name}
    </Link>
  );
}
