/** What digests say: items about whole assignments, and those about the inside of an agency, which stand in a table of their own. */
import type { Knex } from "knex";
import { insertRows } from "~db/insert-rows";
import type { ReminderItemRow, ReminderPartItemRow } from "~db/reminder-tables";
import type { PlannedItem } from "./planned-digest";

// Both engines bound the values of one statement.
const AT_ONCE = 400;

/** An item to be put into a digest; with `part_id` it is about that inner part of the assignment. */
export type NewItem = Pick<ReminderItemRow, "assignment_id" | "audience" | "stage" | "due_on"> & {
  readonly part_id: string | null;
};

type Said = Pick<PlannedItem, "assignmentId" | "partId" | "dueOn"> & { readonly stage: string };
type ToldRow = { user_id: string; about: string; stage: string; due_on: string };

const toldKey = ({ user_id, about, stage, due_on }: ToldRow) => `${user_id} ${about} ${stage} ${due_on}`;
const subjectOf = ({ assignmentId, partId }: Said) => partId ?? assignmentId;

async function addTold(db: Knex, told: Set<string>, table: string, column: string, ids: readonly string[]): Promise<void> {
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const rows: ToldRow[] = await db(`${table} as items`)
      .join("reminder_digests", "reminder_digests.id", "items.digest_id")
      .whereIn(`items.${column}`, ids.slice(first, first + AT_ONCE))
      .whereNull("items.dropped")
      .whereNotIn("reminder_digests.state", ["superseded", "cancelled"])
      .select("items.user_id", `items.${column} as about`, "items.stage", "items.due_on");
    for (const row of rows) told.add(toldKey(row));
  }
}

/** Who was told at which stage of what `items` are about; what was superseded or cancelled does not count. */
export async function readTold(db: Knex, items: readonly Said[]): Promise<Set<string>> {
  const told = new Set<string>();
  const subjects = (isPart: boolean) => [...new Set(items.filter(({ partId }) => (partId !== null) === isPart).map(subjectOf))];
  await addTold(db, told, "reminder_items", "assignment_id", subjects(false));
  await addTold(db, told, "reminder_part_items", "part_id", subjects(true));
  return told;
}

/** Whether `told` holds a stage of an item for a person. */
export function isTold(told: ReadonlySet<string>, userId: string, item: Said): boolean {
  return told.has(toldKey({ user_id: userId, about: subjectOf(item), stage: item.stage, due_on: item.dueOn }));
}

type Digest = { readonly id: string; readonly user_id: string; readonly items: readonly NewItem[] };

/** Puts the items of new digests beside them, in their order. */
export async function insertItems(trx: Knex.Transaction, digests: readonly Digest[]): Promise<void> {
  const rows = digests.flatMap(({ id, user_id, items }) =>
    items.map((item, position) => ({ digest_id: id, user_id, position, ...item })),
  );
  const wholes = rows.filter(({ part_id }) => part_id === null).map(({ part_id: _part, ...row }) => row);
  const parts = rows.filter(({ part_id }) => part_id !== null).map(({ assignment_id: _whole, ...row }) => row);
  await insertRows(trx, "reminder_items", wholes);
  await insertRows(trx, "reminder_part_items", parts);
}

/** What a digest still says, as it would be put into another one. */
export async function readLeftItems(trx: Knex.Transaction, digestId: string): Promise<NewItem[]> {
  const wholes: ReminderItemRow[] = await trx("reminder_items").where({ digest_id: digestId }).whereNull("dropped");
  const parts: (ReminderPartItemRow & { assignment_id: string })[] = await trx("reminder_part_items as items")
    .join("inner_parts", "inner_parts.id", "items.part_id")
    .where("items.digest_id", digestId)
    .whereNull("items.dropped")
    .select("items.*", "inner_parts.assignment_id");
  const all = [...wholes.map((row) => ({ ...row, part_id: null })), ...parts].sort((a, b) => a.position - b.position);
  return all.map(({ assignment_id, part_id, audience, stage, due_on }) => ({ assignment_id, part_id, audience, stage, due_on }));
}

/** SQL: of how many things each of `digests` tells; of the inside of agencies those in `inside`, a query of `items`. */
export function saidCount(db: Knex, inside: Knex.QueryBuilder): Knex.Raw {
  const left = (items: Knex.QueryBuilder) => items.whereRaw("items.digest_id = digests.id").whereNull("items.dropped").count("*");
  return db.raw("(?) + (?)", [left(db("reminder_items as items")), left(inside)]);
}

export type Dropped = { readonly assignmentId: string; readonly partId: string | null; readonly why: string };

/** Marks items that were left out of their digest, with the reason. */
export async function dropItems(trx: Knex.Transaction, items: readonly (Dropped & { digestId: string })[]): Promise<void> {
  for (const { digestId, assignmentId, partId, why } of items) {
    const dropped = { dropped: why };
    if (partId === null) await trx("reminder_items").where({ digest_id: digestId, assignment_id: assignmentId }).update(dropped);
    else await trx("reminder_part_items").where({ digest_id: digestId, part_id: partId }).update(dropped);
  }
}
