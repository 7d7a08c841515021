import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { type AuditAct, recordAudits } from "~/features/audit/record-audit.server";
import { holdPlans } from "~/features/plans/plan-object.server";
import { dayOf, formatInstant, type Instant } from "~/lib/clock";
import { Conflict } from "~/lib/errors";
import type { StoredFile } from "~/lib/file-store.server";
import { newId } from "~/lib/id";
import { inParts } from "~/lib/in-parts";
import { foldForSearch } from "~/lib/vietnamese-text";
import { inTransaction } from "~db/connection";
import { insertRows } from "~db/insert-rows";
import { type Draft, draftLetters } from "./draft-letters.server";
import type { LetterFiles } from "./letter-files.server";
import { frameSchema, type LetterForm } from "./letter-form.schema";
import type { LetterFrame } from "./letter-frame";

const frameOf = (form: LetterForm): LetterFrame =>
  Object.fromEntries(Object.keys(frameSchema.shape).map((key) => [key, form[key as keyof LetterForm]])) as unknown as LetterFrame;

async function madeBefore(db: Knex, batch: string): Promise<string[]> {
  return db("letters").where({ batch_id: batch }).orderBy("position").pluck("id");
}

// Somebody else wrote about the same work while this form was open: the second letter is not made unasked.
async function mustBeFirst(trx: Knex.Transaction, { kind, seen }: LetterForm, drafts: readonly Draft[]): Promise<void> {
  const ids = drafts.flatMap(({ items }) => items.map((item) => item.assignmentId));
  const other: { made_at: Instant; name: string } | undefined = await trx("letter_items")
    .join("letters", "letters.id", "letter_items.letter_id")
    .join("users", "users.id", "letters.made_by")
    .whereIn("letter_items.assignment_id", ids)
    .where("letters.kind", kind)
    .whereNull("letters.voided_at")
    .where("letters.made_at", ">", seen)
    .first("letters.made_at", "users.name");
  if (!other) return;
  throw new Conflict({
    vi: `${other.name} vừa lập văn bản về một số nhiệm vụ này lúc ${formatInstant(other.made_at)}. Hãy xem sổ văn bản trước khi lập thêm.`,
    en: `${other.name} wrote about some of these works at ${formatInstant(other.made_at)}. See the register before writing again.`,
  });
}

type Kept = { readonly id: string; readonly draft: Draft; readonly file: StoredFile };

/** The rows of one letter, which is the one at `position` of those made together. */
function rowsOf(
  { id, draft, file: { sha256, bytes, mediaType } }: Kept,
  { position, form, names }: { position: number; form: LetterForm; names: ReadonlyMap<string, string> },
  { actor, now }: CommandContext,
) {
  const addressees = draft.addresseeIds.map((agencyId) => names.get(agencyId) ?? "");
  const letter = {
    id,
    kind: form.kind,
    sender_id: form.sender,
    plan_id: draft.planId,
    batch_id: form.batch,
    position,
    subject: form.subject,
    as_of: dayOf(now),
    reply_by: form.kind === "urging" ? form.replyBy : null,
    frame: JSON.stringify(frameOf(form)),
    made_at: now,
    made_by: actor.userId,
    symbol: form.symbol,
    search_text: foldForSearch([form.subject, form.symbol, ...addressees].join(" ")),
  };
  const to = draft.addresseeIds.map((agency_id, place) => ({ letter_id: id, agency_id, position: place }));
  const items = draft.items.map((item, place) => ({
    letter_id: id,
    assignment_id: item.assignmentId,
    position: place,
    due_on: item.dueOn,
    days_late: item.daysLate,
    original_due_on: item.originalDueOn,
    original_days_late: item.daysLateByOriginal,
  }));
  const kept = { sha256, bytes, media_type: mediaType, file_name: draft.fileName, added_at: now, added_by: actor.userId };
  return { letter, to, items, file: { id: newId(), letter_id: id, role: "draft", ...kept } };
}

async function namesOf(trx: Knex.Transaction, drafts: readonly Draft[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const part of inParts([...new Set(drafts.flatMap(({ addresseeIds }) => addresseeIds))])) {
    const rows: { id: string; name: string }[] = await trx("agencies").whereIn("id", part).select("id", "name");
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}

async function writeLetters(trx: Knex.Transaction, command: CommandContext, form: LetterForm, kept: readonly Kept[]) {
  const names = await namesOf(
    trx,
    kept.map(({ draft }) => draft),
  );
  const rows = kept.map((each, position) => rowsOf(each, { position, form, names }, command));
  const letters = rows.map(({ letter }) => letter);
  const to = rows.flatMap((row) => row.to);
  const items = rows.flatMap((row) => row.items);
  const drafts = rows.map(({ file }) => file);
  await insertRows(trx, "letters", letters);
  await insertRows(trx, "letter_addressees", to);
  await insertRows(trx, "letter_items", items);
  await insertRows(trx, "letter_files", drafts);
}

/**
 * Makes the papers that the form asks for: the Word files stand in the store, the letters in the register, without
 * number. The same form sent twice makes them once.
 * @returns ids of the letters, in their order
 * @throws NotFound, Forbidden, RuleViolation as `draftLetters`
 * @throws Conflict when somebody wrote about the same works since the form was opened
 */
export async function makeLetters(command: CommandContext, files: LetterFiles, form: LetterForm): Promise<string[]> {
  const { db, actor, now } = command;
  const before = await madeBefore(db, form.batch);
  if (before.length > 0) return before;
  // Writing the files takes its time; the database is held only to enter them.
  const { drafts, grant } = await draftLetters({ db, actor, files, now, today: dayOf(now) }, form);
  const kept: Kept[] = [];
  for (const draft of drafts) kept.push({ id: newId(), draft, file: await files.keep(draft.docx, draft.fileName) });
  return inTransaction(db, async (trx) => {
    await holdPlans(trx, [...new Set(drafts.flatMap(({ planId }) => planId ?? []))]);
    const meanwhile = await madeBefore(trx, form.batch);
    if (meanwhile.length > 0) return meanwhile;
    await mustBeFirst(trx, form, drafts);
    await writeLetters(trx, { ...command, db: trx }, form, kept);
    const { kind, subject } = form;
    const acts = kept.map(({ id, draft: { addresseeIds: agencyIds, items } }): AuditAct => {
      const data = { kind, subject, agencyIds, works: items.length };
      return { author: authorOf(actor, grant), action: "letter.made", objectType: "letter", objectId: id, data };
    });
    await recordAudits(trx, now, acts);
    return kept.map(({ id }) => id);
  });
}
