import type { ViewContext } from "~/features/accounts/context";
import { amendmentRows, amendmentsIn, type PlanAmendment } from "~/features/amendments/amendments.view.server";
import type { PlanBasis } from "~/features/plans/plan";
import type { CalendarDate } from "~/lib/calendar-date";

type ListRow = {
  kind: "basis" | "recipient" | "amendment";
  words: string;
  issued_on: CalendarDate | null;
  about: string | null;
  id: string | null;
  moved: number | string | null;
  tasks: number | string | null;
  open: number | string | null;
};

export type PlanLists = {
  readonly bases: readonly PlanBasis[];
  readonly recipients: readonly string[];
  /** The later documents by which it was amended, the last first. */
  readonly amendments: readonly PlanAmendment[];
};

/** What stands at the head and the foot of a plan, and what has amended it; one statement. */
export async function readLists(view: ViewContext, planId: string): Promise<PlanLists> {
  const { db } = view;
  const counted = ["moved", "tasks", "open"];
  const isNone = ["cast(null as text) as id", ...counted.map((name) => `cast(null as integer) as ${name}`)].map((column) =>
    db.raw(column),
  );
  const amended = db
    .from(amendmentRows(view, planId).as("amended"))
    .select(db.raw("'amendment'"), db.raw("0"), "number", "issued_on", "about", "id", ...counted);
  const rows: ListRow[] = await db("plan_bases")
    .where({ plan_id: planId })
    .select(db.raw("'basis' as kind"), "position", "number as words", "issued_on", "about", ...isNone)
    .unionAll([
      db("plan_recipients")
        .where({ plan_id: planId })
        .select(db.raw("'recipient'"), "position", "name", db.raw("null"), db.raw("null"), ...isNone),
      amended,
    ])
    .orderBy([{ column: "kind" }, { column: "position" }]);
  const ofKind = (kind: ListRow["kind"]) => rows.filter((row) => row.kind === kind);
  return {
    bases: ofKind("basis").map((row) => ({ number: row.words, issuedOn: row.issued_on, about: row.about ?? "" })),
    recipients: ofKind("recipient").map((row) => row.words),
    amendments: amendmentsIn(
      ofKind("amendment").map(({ id, words, issued_on, about, moved, tasks, open }) => ({
        id: id ?? "",
        number: words,
        issued_on: issued_on as CalendarDate,
        about: about ?? "",
        moved: moved ?? 0,
        tasks: tasks ?? 0,
        open: open ?? 0,
      })),
    ),
  };
}
