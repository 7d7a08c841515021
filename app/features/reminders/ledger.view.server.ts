/** What was sent to whom, as far as the reader may see the work it was about. */
import type { Knex } from "knex";
import type { Actor } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import { joinCurrentDue, originalDueOn } from "~/features/assignments/current-due.server";
import { insideOf } from "~/features/inner-parts/agencies-inside";
import { joinCurrentPart } from "~/features/inner-parts/current-part.server";
import { wherePartVisible } from "~/features/inner-parts/scope-parts.server";
import { addDays, type CalendarDate, daysBetween } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import { searchPattern } from "~/lib/vietnamese-text";
import type { Channel } from "./delivery";
import type { DroppedReason } from "./digest";
import type { Audience } from "./ladder";
import type { LedgerFilter } from "./ledger-filter.schema";
import type { DigestState, Outcome } from "./outbox";
import { saidCount } from "./outbox-items.store.server";
import type { StageKey } from "./stage";

export const ledgerPageSize = 50;

export type LedgerLine = {
  readonly id: string;
  readonly onDay: CalendarDate;
  readonly to: string;
  readonly name: string;
  readonly agency: string;
  readonly channel: Channel;
  readonly state: DigestState;
  readonly at: Instant;
  readonly items: number;
  readonly answer: string | null;
};

/** Keeps the digests about work that the actor may read, and the actor's own. */
export function whereDigestVisible(query: Knex.QueryBuilder, { db, actor, now }: ViewContext): Knex.QueryBuilder {
  const visible = whereAssignmentVisible(
    db("reminder_items")
      .join("assignments", "assignments.id", "reminder_items.assignment_id")
      .join("plans", "plans.id", "assignments.plan_id")
      .whereRaw("reminder_items.digest_id = digests.id"),
    actor,
  );
  const inside = insideItems(db, actor).whereRaw("items.digest_id = digests.id").select("items.digest_id");
  return query.where("digests.queued_at", "<=", now).where((seen) => {
    seen.where("digests.user_id", actor.userId).orWhereExists(visible.select("reminder_items.digest_id")).orWhereExists(inside);
  });
}

/** What digests say of the inside of agencies, to the actor or to others, where the actor may read that inside. */
function insideItems(db: Knex, actor: Actor): Knex.QueryBuilder {
  return db("reminder_part_items as items")
    .join("inner_parts", "inner_parts.id", "items.part_id")
    .join("assignments", "assignments.id", "inner_parts.assignment_id")
    .where((seen) => seen.whereIn("assignments.lead_id", insideOf(actor)).orWhere("items.user_id", actor.userId));
}

// Digests about a plan, also about parts of it that the actor may read: what is inside of other agencies tells nothing of a digest.
function whereOfPlan(query: Knex.QueryBuilder, { db, actor }: ViewContext, planId: string): void {
  const wholes = db("reminder_items as of_plan")
    .join("assignments as planned", "planned.id", "of_plan.assignment_id")
    .whereRaw("of_plan.digest_id = digests.id")
    .where("planned.plan_id", planId)
    .select("of_plan.digest_id");
  const parts = insideItems(db, actor)
    .whereRaw("items.digest_id = digests.id")
    .where("assignments.plan_id", planId)
    .select("items.digest_id");
  query.where((said) => said.whereExists(wholes).orWhereExists(parts));
}

function filtered(view: ViewContext, filter: LedgerFilter): Knex.QueryBuilder {
  const query = view
    .db("reminder_digests as digests")
    .join("users", "users.id", "digests.user_id")
    .join("agencies", "agencies.id", "digests.agency_id")
    .where("digests.on_day", ">=", filter.from ?? addDays(view.today, -30))
    .andWhere("digests.on_day", "<=", filter.to ?? view.today);
  if (filter.state) query.where("digests.state", filter.state);
  if (filter.opened === "yes") query.whereNotNull("digests.opened_at").andWhere("digests.opened_at", "<=", view.now);
  if (filter.opened === "no")
    query.where((unseen) => unseen.whereNull("digests.opened_at").orWhere("digests.opened_at", ">", view.now));
  if (filter.agency) query.where("digests.agency_id", filter.agency);
  if (filter.channel) query.where("digests.channel", filter.channel);
  if (filter.q)
    query.where((said) =>
      said
        .whereRaw("agencies.search_text like ? escape '\\'", [searchPattern(filter.q)])
        .orWhereRaw("lower(users.email) like ? escape '\\'", [searchPattern(filter.q)]),
    );
  if (filter.plan) whereOfPlan(query, view, filter.plan);
  return whereDigestVisible(query, view);
}

const lineColumns = {
  id: "digests.id",
  onDay: "digests.on_day",
  to: "users.email",
  name: "users.name",
  agency: "agencies.name",
  channel: "digests.channel",
  state: "digests.state",
} as const;
const lastTouchedAt = "coalesce(digests.finished_at, digests.queued_at)";

/** The ledger, newest first, fifty a page; without days asked for, of the last thirty. Two statements. */
export async function ledgerView(view: ViewContext, filter: LedgerFilter): Promise<{ lines: LedgerLine[]; total: number }> {
  const [row] = await filtered(view, filter).count({ count: "*" });
  const { db, actor } = view;
  const lines: LedgerLine[] = await filtered(view, filter)
    .orderBy("digests.on_day", "desc")
    .orderBy("digests.id", "desc")
    .limit(ledgerPageSize)
    .offset((filter.page - 1) * ledgerPageSize)
    .select({
      ...lineColumns,
      at: db.raw(lastTouchedAt),
      items: saidCount(db, insideItems(db, actor)),
      answer: db.raw(
        "(select said.answer from reminder_ledger as said where said.digest_id = digests.id order by said.id desc limit 1)",
      ),
    });
  return { lines: lines.map((line) => ({ ...line, items: Number(line.items) })), total: Number(row?.count ?? 0) };
}

export type DigestPage = LedgerLine & {
  readonly messageId: string;
  readonly openedAt: Instant | null;
  readonly said: readonly {
    readonly assignmentId: string;
    readonly planId: string;
    readonly task: string;
    /** The passage of the document that the task was read from. */
    readonly passageId: string | null;
    readonly part: { readonly id: string; readonly words: string } | null;
    readonly lead: string;
    readonly plan: string;
    readonly stage: StageKey;
    readonly dueOn: CalendarDate;
    /** The first day, when the work was moved from it before this was said. */
    readonly movedFrom: CalendarDate | null;
    readonly daysLeft: number;
    readonly dropped: DroppedReason | null;
  }[];
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

type SaidRow = Omit<DigestPage["said"][number], "daysLeft" | "part" | "movedFrom"> & { position: number };
type SaidWholeRow = SaidRow & { originalDueOn: CalendarDate | null };
type SaidPartRow = SaidRow & { partId: string; partWords: string };

type Said = Omit<DigestPage["said"][number], "daysLeft">;

// What a digest said at `saidAt`, as far as the reader may read it now; two statements.
async function readSaid({ db, actor, now }: ViewContext, id: string, saidAt: Instant): Promise<Said[]> {
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
    ...lineColumns,
    at: db.raw(lastTouchedAt),
    messageId: "digests.message_id",
    openedAt: "digests.opened_at",
  });
  if (!head) throw new NotFound();
  const said = (await readSaid(view, id, head.at)).map((row) => ({ ...row, daysLeft: daysBetween(head.onDay, row.dueOn) }));
  const attempts = await db("reminder_ledger").where({ digest_id: id }).orderBy("id").select("id", "at", "outcome", "answer");
  return {
    ...head,
    items: said.filter(({ dropped }) => dropped === null).length,
    answer: attempts.at(-1)?.answer ?? null,
    said,
    attempts,
  };
}

/** A reminder of one assignment, for its page. */
export type ReminderOfAssignment = {
  readonly digestId: string;
  readonly onDay: CalendarDate;
  readonly name: string;
  readonly agency: string;
  readonly channel: Channel;
  readonly stage: StageKey;
  readonly audience: Audience;
};

/** Who was reminded of an assignment up to the moment, the last first. Whoever may see the assignment may read it. */
export async function remindersOfAssignment({ db, now }: ViewContext, assignmentId: string): Promise<ReminderOfAssignment[]> {
  return db("reminder_items")
    .join("reminder_digests as digests", "digests.id", "reminder_items.digest_id")
    .join("users", "users.id", "digests.user_id")
    .join("agencies", "agencies.id", "digests.agency_id")
    .where("reminder_items.assignment_id", assignmentId)
    .andWhere("digests.state", "sent")
    .andWhere("digests.finished_at", "<=", now)
    .whereNull("reminder_items.dropped")
    .orderBy("digests.finished_at", "desc")
    .limit(50)
    .select({
      digestId: "digests.id",
      onDay: "digests.on_day",
      name: "users.name",
      agency: "agencies.name",
      channel: "digests.channel",
      stage: "reminder_items.stage",
      audience: "reminder_items.audience",
    });
}
