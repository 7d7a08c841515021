/** The last look before sending: what is still to be urged, and whether the person may still be told. */
import type { Knex } from "knex";
import type { Actor } from "~/features/accounts/actor";
import { readActors } from "~/features/accounts/read-actors.server";
import { type ClosingsInForce, readClosings } from "~/features/assignments/closings-in-force.server";
import { currentDueOn, joinCurrentDue, originalDueOn } from "~/features/assignments/current-due.server";
import { joinCurrentState } from "~/features/assignments/current-state.server";
import { currentUrgency } from "~/features/assignments/current-urgency.server";
import { urgencyOf } from "~/features/assignments/urgency";
import type { WorkState } from "~/features/calendar/deadline-state";
import { joinCurrentPart } from "~/features/inner-parts/current-part.server";
import { isToDo, type PartState } from "~/features/inner-parts/inner-part";
import { type CalendarDate, daysBetween } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { groupBy } from "~/lib/group-by";
import { addresseesOf, directoryOf, type PartHeld, partAddresseesOf } from "./addressees";
import type { DroppedReason, SaidItem } from "./digest";
import { type Audience, type Ladders, ladderOf } from "./ladder";
import type { Dropped } from "./outbox-items.store.server";
import { readLadders } from "./rules.store.server";
import { isUrged, type StageKey } from "./stage";
import { type AroundRow, aroundColumns, aroundOf, joinAround } from "./work-around.server";

type Row = AroundRow & {
  digestId: string;
  userId: string;
  assignmentId: string;
  planId: string;
  taskId: string;
  occurrence: string;
  planNumber: string | null;
  planTitle: string;
  task: string;
  passageId: string | null;
  audience: Audience;
  stage: StageKey;
  /** Among all items of the digest. */
  position: number;
  /** Empty for work without a deadline. */
  saidDueOn: CalendarDate | "";
  level: number;
  dueOn: CalendarDate | null;
  workState: WorkState;
  leadName: string;
  originalDueOn: CalendarDate | null;
  wholeDueOn: CalendarDate | null;
  part: (PartHeld & { readonly id: string; readonly words: string; readonly state: PartState }) | null;
};
type PartRow = Omit<Row, "part"> & PartHeld & { partId: string; partWords: string; partState: PartState };

const columns: Readonly<Record<Exclude<keyof Row, "dueOn" | "originalDueOn" | "wholeDueOn" | "level" | "part">, string>> = {
  digestId: "items.digest_id",
  userId: "items.user_id",
  position: "items.position",
  assignmentId: "assignments.id",
  planId: "plans.id",
  taskId: "tasks.id",
  occurrence: "assignments.occurrence",
  planNumber: "plans.number",
  planTitle: "plans.title",
  task: "tasks.text",
  passageId: "tasks.passage_id",
  audience: "items.audience",
  stage: "items.stage",
  saidDueOn: "items.due_on",
  workState: "state.work_state",
  ...aroundColumns,
  leadName: "lead.name",
};

const partColumns = {
  partId: "inner_parts.id",
  partWords: "inner_parts.words",
  giverId: "inner_parts.given_by",
  partState: "part.state",
  holderId: "part.holder_id",
  unitId: "part.unit_id",
  dueOn: "part.due_on",
} as const;

// Of `items`, joined with their assignments: all that is said and asked of these.
function withWork(items: Knex.QueryBuilder, db: Knex, now: Instant): Knex.QueryBuilder {
  const query = items
    .join("tasks", "tasks.id", "assignments.task_id")
    .join("plans", "plans.id", "assignments.plan_id")
    .select({
      ...columns,
      wholeDueOn: db.raw(currentDueOn),
      originalDueOn: db.raw(originalDueOn),
      level: currentUrgency(db, now),
    });
  return joinAround(joinCurrentDue(joinCurrentState(query, now), now));
}

/** The items of digests with all that is said and asked of them, in their order; two statements. */
async function readItems(db: Knex, now: Instant, digestIds: readonly string[]): Promise<Row[]> {
  const wholes = db("reminder_items as items")
    .join("assignments", "assignments.id", "items.assignment_id")
    .whereIn("items.digest_id", [...digestIds]);
  const parts = db("reminder_part_items as items")
    .join("inner_parts", "inner_parts.id", "items.part_id")
    .join("assignments", "assignments.id", "inner_parts.assignment_id")
    .whereIn("items.digest_id", [...digestIds])
    .select(partColumns);
  const ofWholes: Omit<Row, "part" | "dueOn">[] = await withWork(wholes, db, now);
  const ofParts: PartRow[] = await withWork(joinCurrentPart(parts, now), db, now);
  const rows = [...ofWholes.map((row) => ({ ...row, dueOn: row.wholeDueOn, part: null })), ...ofParts.map(ofPart)];
  return rows.sort((a, b) => a.position - b.position);
}

function ofPart({ partId: id, partWords: words, partState: state, holderId, unitId, giverId, ...row }: PartRow): Row {
  return { ...row, part: { id, words, state, holderId, unitId, giverId } };
}

type Rules = { readonly ladders: Ladders; readonly closings: ClosingsInForce; readonly today: CalendarDate };

function mayBeTold(row: Row, actor: Actor | undefined): boolean {
  if (!actor) return false;
  const [directory, around] = [directoryOf([actor]), aroundOf(row)];
  const told = row.part ? partAddresseesOf(directory, around.lead, row.part) : addresseesOf(directory, around);
  return told.length > 0;
}

function whyDropped(row: Row, actor: Actor | undefined, { ladders, closings, today }: Rules): DroppedReason | null {
  if (!isUrged(row.workState) || (row.part && !isToDo(row.part.state))) return "done";
  if (row.stage === "urgent") {
    if (urgencyOf(row.level) === "none") return "switched-off";
  } else if (row.dueOn !== row.saidDueOn) return "moved";
  if (closings({ ...row, id: row.assignmentId, dueOn: row.wholeDueOn }, today)?.isClosed) return "closed";
  if (row.stage !== "urgent" && !ladderOf(ladders, row).isOn) return "switched-off";
  return mayBeTold(row, actor) ? null : "no-right";
}

function toItem(row: Row, today: CalendarDate): SaidItem {
  const { assignmentId, planId, planNumber, planTitle, task, passageId, leadName, audience, stage, originalDueOn } = row;
  // A mark is told with the day as it stands now, which may have moved since.
  const dueOn = stage === "urgent" ? row.dueOn : row.saidDueOn || null;
  const part = row.part && { id: row.part.id, words: row.part.words };
  const plan = { planId, plan: planNumber ?? planTitle, planTitle };
  const said = { assignmentId, ...plan, task, passageId, part, agency: leadName, audience, stage };
  const movedFrom = part || originalDueOn === dueOn ? null : originalDueOn;
  return {
    ...said,
    movedFrom,
    urgency: urgencyOf(row.level),
    dueOn,
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
  };
}

export type Content = {
  /** Undefined when the account is closed or holds no role any more. */
  readonly actor: Actor | undefined;
  readonly items: readonly SaidItem[];
  readonly dropped: readonly (Dropped & { readonly why: DroppedReason })[];
};

/** What each of the digests says at `now`; a few statements for all of them. */
export async function readContents(
  db: Knex,
  now: Instant,
  digests: readonly { readonly id: string; readonly user_id: string }[],
): Promise<ReadonlyMap<string, Content>> {
  const actors = await readActors(db, now, [...new Set(digests.map(({ user_id }) => user_id))]);
  const [ladders, closings, rows] = [
    await readLadders(db),
    await readClosings(db, now),
    await readItems(
      db,
      now,
      digests.map(({ id }) => id),
    ),
  ];
  const byDigest = groupBy(rows, (row) => row.digestId);
  const today = dayOf(now);
  const contentOf = ({ id, user_id }: { id: string; user_id: string }): [string, Content] => {
    const actor = actors.find(({ userId }) => userId === user_id);
    const judged = (byDigest.get(id) ?? []).map((row) => ({ row, why: whyDropped(row, actor, { ladders, closings, today }) }));
    const items = judged.filter(({ why }) => why === null).map(({ row }) => toItem(row, today));
    const dropped = judged.flatMap(({ row, why }) =>
      why === null ? [] : [{ assignmentId: row.assignmentId, partId: row.part?.id ?? null, why }],
    );
    return [id, { actor, items, dropped }];
  };
  return new Map(digests.map(contentOf));
}
