import type { ViewContext } from "~/features/accounts/context";
import type { MovedFrom } from "~/features/assignments/due-day";
import type { Urgency } from "~/features/assignments/urgency";
import { occurrenceName } from "~/features/calendar/occurrence-name";
import { placeOf } from "~/features/plans/place";
import { type PlanNameRow, planNameColumns, planNameOf } from "~/features/plans/plan-name.server";
import type { Instant } from "~/lib/clock";
import { countWhen } from "./assignment-facts.server";
import { type InboxRow, inbox } from "./inbox.server";
import { momentOf } from "./moment.server";
import { type Notice, type NoticeKind, noticeKindOf } from "./notice";

const noticePageSize = 50;

type Row = InboxRow &
  PlanNameRow & {
    occurrence: string;
    plan_id: string;
    passage_id: string | null;
    passage: string | null;
    task: string;
    lead: string;
    part_words: string | null;
  };

// The reason of a return, a withdrawal or a move, the words of a directive, the number and the title of a letter.
const saidKinds = new Set<NoticeKind>([
  "returned",
  "report-withdrawn",
  "acceptance-revoked",
  "directive",
  "letter",
  "directive-answered",
  "extension-asked",
  "extension-refused",
  "deadline-moved",
  "closing-set",
  "reopened",
  "paused",
  "resumed",
  "urgency-marked",
  "cancelled",
  "withdrawn",
  "plan-revoked",
  "plan-restored",
  "part-reported",
  "part-confirmed",
  "part-returned",
  "part-moved",
  "part-handed-over",
  "part-withdrawn",
]);

type Kept = Pick<Notice, "moved" | "urgency" | "letterId">;

/** What an event keeps beside its words, as far as its notice says it. */
function keptOf(kind: NoticeKind, data: string | null): Kept {
  if (data === null) return { moved: null, urgency: null, letterId: null };
  const kept: Partial<MovedFrom> & { urgency?: Urgency; letterId?: string } = JSON.parse(data);
  return {
    moved: kind === "deadline-moved" ? { from: kept.from ?? null, to: kept.to ?? null } : null,
    urgency: kind === "urgency-marked" ? (kept.urgency ?? null) : null,
    letterId: kind === "letter" ? (kept.letterId ?? null) : null,
  };
}

function toNotice(row: Row): Notice {
  const kind = noticeKindOf(row.kind);
  return {
    key: row.notice_key,
    kind,
    at: row.at as Instant,
    isUnread: row.read_at === null,
    assignmentId: row.assignment_id,
    partId: row.part_id,
    task: row.part_words ?? row.task,
    lead: row.lead,
    planId: row.plan_id,
    plan: planNameOf(row),
    // Who is told of an inner part alone may not open the document.
    place: row.part_id === null ? placeOf(row.passage_id, row.passage) : null,
    words: saidKinds.has(kind) ? row.words : null,
    dueOn: row.due_on,
    occurrence: occurrenceName(row.occurrence),
    ...keptOf(kind, row.data),
  };
}

/** The inbox of the actor's agencies, newest first. */
export async function noticesView(view: ViewContext, { onlyUnread, page }: { onlyUnread: boolean; page: number }) {
  const moment = await momentOf(view);
  const counts: Record<"total" | "unread", number | string> = await inbox(view, moment)
    .select(countWhen(view.db, "1 = 1", "total"), countWhen(view.db, "inbox.read_at is null", "unread"))
    .first();
  const newest = inbox(view, moment).select("inbox.*").orderBy("inbox.at", "desc").orderBy("inbox.notice_key");
  if (onlyUnread) newest.whereNull("inbox.read_at");
  const rows: Row[] = await view.db
    .from(
      newest
        .limit(noticePageSize)
        .offset((page - 1) * noticePageSize)
        .as("inbox"),
    )
    .join("assignments", "assignments.id", "inbox.assignment_id")
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .leftJoin("passages", "passages.id", "tasks.passage_id")
    .leftJoin("inner_parts", "inner_parts.id", "inbox.part_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .orderBy("inbox.at", "desc")
    .orderBy("inbox.notice_key")
    .select(
      "inbox.*",
      "assignments.plan_id",
      "assignments.occurrence",
      "tasks.passage_id",
      "passages.code as passage",
      "tasks.text as task",
      "lead.name as lead",
      "inner_parts.words as part_words",
      ...planNameColumns(view.db),
    );
  return {
    total: Number(counts.total),
    unread: Number(counts.unread),
    page,
    pageSize: noticePageSize,
    notices: rows.map(toNotice),
  };
}
