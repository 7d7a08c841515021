import type { Knex } from "knex";
import type { Actor } from "~/features/accounts/actor";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { whereAssignmentVisible } from "~/features/accounts/scope.server";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import type { LetterFileRow } from "~db/tables";
import { letterNumber } from "./letter-name";
import { loadVisibleLetter } from "./letter-object.server";
import type { LetterPage } from "./letter-shown";
import type { FileOfLetter } from "./read-letter.server";
import type { LetterKind } from "./template-kind";

type Item = Omit<LetterPage["items"][number], "isOpenable">;

async function itemsOf(db: Knex, actor: Actor, letterId: string): Promise<LetterPage["items"]> {
  const query = () =>
    db("letter_items")
      .join("assignments", "assignments.id", "letter_items.assignment_id")
      .join("plans", "plans.id", "assignments.plan_id")
      .where("letter_items.letter_id", letterId);
  const items: Item[] = await query()
    .join("tasks", "tasks.id", "assignments.task_id")
    .leftJoin("passages", "passages.id", "tasks.passage_id")
    .join("agencies as lead", "lead.id", "assignments.lead_id")
    .orderBy("letter_items.position")
    .select({
      assignmentId: "assignments.id",
      planId: "assignments.plan_id",
      task: "tasks.text",
      passageId: "tasks.passage_id",
      passageCode: "passages.code",
      lead: "lead.name",
      dueOn: "letter_items.due_on",
      daysLate: "letter_items.days_late",
      originalDueOn: "letter_items.original_due_on",
      daysLateByOriginal: "letter_items.original_days_late",
    });
  const openable = new Set<string>(await whereAssignmentVisible(query(), actor).pluck("assignments.id"));
  return items.map((item) => ({ ...item, isOpenable: openable.has(item.assignmentId) }));
}

async function filesOf(db: Knex, letterId: string, now: Instant): Promise<LetterFileRow[]> {
  return db<LetterFileRow>("letter_files")
    .where({ letter_id: letterId })
    .andWhere("added_at", "<=", now)
    .andWhere((kept) => kept.whereNull("removed_at").orWhere("removed_at", ">", now))
    .orderBy("added_at", "desc");
}

async function peopleOf(db: Knex, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await db("users")
    .whereIn(
      "id",
      ids.filter((id) => id !== null),
    )
    .select("id", "name");
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A letter with its works, files and what may be done with it; seven statements. @throws NotFound when the actor may not read it */
export async function letterView({ db, actor, now }: ViewContext, id: string): Promise<LetterPage> {
  const { letter, sender } = await loadVisibleLetter(db, actor, now, id);
  const isRegistered = letter.registered_at !== null && letter.registered_at <= now;
  const isVoided = letter.voided_at !== null && letter.voided_at <= now;
  const plan = letter.plan_id ? await db("plans").where({ id: letter.plan_id }).first("id", "number", "title") : null;
  const addressees: { id: string; name: string }[] = await db("letter_addressees")
    .join("agencies", "agencies.id", "letter_addressees.agency_id")
    .where({ letter_id: id })
    .orderBy("letter_addressees.position")
    .select("agencies.id", "agencies.name");
  const files = await filesOf(db, id, now);
  const fileOf = (role: string) => {
    const file = files.find((each) => each.role === role);
    return file ? { id: file.id, name: file.file_name, bytes: Number(file.bytes) } : null;
  };
  const names = await peopleOf(db, [letter.made_by, letter.registered_by, letter.voided_by]);
  const nameOf = (userId: string | null) => (userId === null ? "" : (names.get(userId) ?? ""));
  return {
    id,
    kind: letter.kind as LetterKind,
    subject: letter.subject,
    number: isRegistered ? letterNumber(letter) : null,
    bareNumber: letter.number,
    symbol: letter.symbol,
    issuedOn: isRegistered ? letter.issued_on : null,
    asOf: letter.as_of,
    replyBy: letter.reply_by,
    sender: { id: sender.id, name: sender.name },
    plan: plan ? { id: plan.id, name: plan.number ?? plan.title } : null,
    addressees,
    items: await itemsOf(db, actor, id),
    madeAt: letter.made_at,
    madeBy: nameOf(letter.made_by),
    registeredAt: isRegistered ? letter.registered_at : null,
    registeredBy: isRegistered ? nameOf(letter.registered_by) : null,
    voided:
      isVoided && letter.voided_at
        ? { at: letter.voided_at, by: nameOf(letter.voided_by), reason: letter.void_reason ?? "" }
        : null,
    state: isVoided ? "voided" : isRegistered ? "registered" : "draft",
    draft: fileOf("draft"),
    scan: fileOf("scan"),
    version: letter.version,
    mayWrite: can(actor, "letter.make", { owners: [{ id: sender.id, path: sender.path }] }),
  };
}

/** One file of a letter that the actor may read, with the number it goes by. @throws NotFound when there is none */
export async function letterFileView(view: ViewContext, letterId: string, fileId: string): Promise<FileOfLetter> {
  const { db, actor, now } = view;
  const { letter } = await loadVisibleLetter(db, actor, now, letterId);
  const file = (await filesOf(db, letterId, now)).find((each) => each.id === fileId);
  if (!file) throw new NotFound();
  const { number, symbol, issued_on: issuedOn, registered_at } = letter;
  const isNumbered = file.role === "draft" && registered_at !== null && registered_at <= now;
  return { ...file, numbering: isNumbered && number !== null && issuedOn !== null ? { number, symbol, issuedOn } : null };
}
