import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { joinCurrentDue, originalDueOn } from "~/features/assignments/current-due.server";
import { joinCurrentPart } from "~/features/inner-parts/current-part.server";
import { wherePartVisible } from "~/features/inner-parts/scope-parts.server";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import type { DroppedReason } from "./digest";
import { digestColumns, lastTouchedAt } from "./digest-columns";
import { whereDigestVisible } from "./digest-sight.server";
import type { LedgerLine } from "./ledger.view.server";
import type { Outcome } from "./outbox";
import type { StageKey } from "./stage";

/** Work that a digest told of, as it stood then. */
export type SaidLine = {
  readonly assignmentId: string;
  readonly planId: string;
  readonly task: string;
  /** The passage of the document that the task was read from. */
  readonly passageId: string | null;
  readonly part: { readonly id: string; readonly words: string } | null;
  readonly lead: string;
  readonly plan: string;
  readonly stage: StageKey;
  /** "" for urgent work that has no day. */
  readonly dueOn: CalendarDate | "";
  /** The first day, when the work was moved from it before this was said. */
  readonly movedFrom: CalendarDate | null;
  readonly dropped: DroppedReason | null;
};

export type DigestPage = LedgerLine & {
  readonly messageId: string;
  readonly openedAt: Instant | null;
  readonly said: readonly SaidLine[];
  readonly attempts: readonly { readonly id: string; readonly at: Instant; readonly outcome: Outcome; readonly answer: string }[];
};

const saidColumns = {
  position: "items.position",
  assignmentId: "assignments.id",
  planId: "plans.id",
  task: "tasks.text",
  passageId: "tasks.passage_id",
  lead: "lead.name",
  stage: "items.stage",
  dueOn: "items.due_on",
  dropped: "items.dropped",
} as const;

type SaidRow = Omit<SaidLine, "part" | "movedFrom"> & { position: number };

type SaidWholeRow = SaidRow & { originalDueOn: CalendarDate | null };

type SaidPartRow = SaidRow & { partId: string; partWords: string };

// What a digest said at `saidAt`, as far as the reader may read it now; two statements.
async function readSaid({ db, actor, now }: ViewContext, id: string, saidAt: Instant): Promise<SaidLine[]> {
  const withWork = (items: Knex.QueryBuilder) =>
    items
      .join("plans", "plans.id", "assignments.plan_id")
      .join("tasks", "tasks.id", "assignments.task_id")
      .join("agencies as lead", "lead.id", "assignments.lead_id")
      .where("items.digest_id", id)
      .select({ ...saidColumns, plan: db.raw("coalesce(plans.number, plans.title)") });
  const ofWholes = db("reminder_items as items").join("assignments", "assignments.id", "items.assignment_id");
  const wholes: SaidWholeRow[] = await whereAssignmentVisible(withWork(joinCurrentDue(ofWholes, saidAt)), actor).select({
    originalDueOn: db.raw(originalDueOn),
  });
  const ofParts = db("reminder_part_items as items")
    .join("inner_parts", "inner_parts.id", "items.part_id")
    .join("assignments", "assignments.id", "inner_parts.assignment_id");
  const parts: SaidPartRow[] = await wherePartVisible(withWork(joinCurrentPart(ofParts, now)), actor).select({
    partId: "inner_parts.id",
    partWords: "inner_parts.words",
  });
  const said = [
    ...wholes.map(({ originalDueOn, ...row }) => ({
      ...row,
      part: null,
      movedFrom: originalDueOn === row.dueOn ? null : originalDueOn,
    })),
    ...parts.map(({ partId, partWords: words, ...row }) => ({ ...row, part: { id: partId, words }, movedFrom: null })),
  ];
  return said.sort((a, b) => a.position - b.position);
}

/** One digest: what it said of the work that the reader may see, and every attempt to send it. @throws NotFound */
export async function digestView(view: ViewContext, id: string): Promise<DigestPage> {
  const { db } = view;
  const head = await whereDigestVisible(
    db("reminder_digests as digests")
      .join("users", "users.id", "digests.user_id")
      .join("agencies", "agencies.id", "digests.agency_id")
      .where("digests.id", id),
    view,
  ).first({
    ...digestColumns,
    at: db.raw(lastTouchedAt),
    messageId: "digests.message_id",
    openedAt: "digests.opened_at",
  });
  if (!head) throw new NotFound();
  const said = await readSaid(view, id, head.at);
  const attempts = await db("reminder_ledger").where({ digest_id: id }).orderBy("id").select("id", "at", "outcome", "answer");
  return {
    ...head,
    items: said.filter(({ dropped }) => dropped === null).length,
    answer: attempts.at(-1)?.answer ?? null,
    said,
    attempts,
  };
}
