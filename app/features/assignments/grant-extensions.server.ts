import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { violation } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import type { ExtensionRow } from "~db/tables";
import { whyNotExtendedTo } from "./extension";
import { movesTo, openRequests, readExtensible } from "./extension.store.server";
import { moveDueDays } from "./move-due-days.server";
import { type PermittedAssignment, permittedAssignments } from "./permitted-assignment.server";

export type Terms = {
  readonly on: CalendarDate;
  /** In words; the day counts at once, and the extension lapses when somebody finds the condition not met. */
  readonly condition?: string | null;
  /** Said to those concerned; also the reason, for those who did not ask. */
  readonly words: string | null;
};

type Granted = { readonly granted: readonly string[]; readonly skipped: readonly { readonly id: string; readonly why: Text }[] };
type By = Pick<CommandContext, "actor" | "now">;

// The request that waits is decided; where none waits, the decision stands alone.
async function writeDecision(
  trx: Knex.Transaction,
  { actor, now }: By,
  object: PermittedAssignment,
  { open, terms }: { open: ExtensionRow | undefined; terms: Terms },
): Promise<string> {
  const { on, condition = null, words } = terms;
  const decided = { decided_at: now, decided_by: actor.userId, deciding_agency_id: object.grant.agencyId, decision: "granted" };
  const decision = { ...decided, granted_on: on, condition, words };
  if (open) {
    await trx("extensions").where({ id: open.id }).update(decision);
    return open.id;
  }
  const id = newId();
  const made = { id, assignment_id: object.assignment.id, made_at: now, reason: words ?? "", wanted_on: on };
  await trx("extensions").insert({ ...made, ...decision });
  return id;
}

async function grant(trx: Knex.Transaction, by: By, objects: readonly PermittedAssignment[], terms: Terms): Promise<Granted> {
  const { actor, now } = by;
  const ids = objects.map((object) => object.assignment.id);
  const works = await readExtensible(trx, now, ids);
  const requests = await openRequests(trx, ids);
  const whyNot = (id: string): Text | null => {
    const work = works.get(id);
    return work ? whyNotExtendedTo(terms.on, work) : null;
  };
  const skipped = ids.flatMap((id) => {
    const why = whyNot(id);
    return why ? [{ id, why }] : [];
  });
  const extended = objects.filter((object) => whyNot(object.assignment.id) === null);
  const moves = await movesTo(
    trx,
    extended.map((object) => object.assignment),
    terms.on,
  );
  const originIds = new Map<string, string>();
  for (const object of extended) {
    const { id } = object.assignment;
    originIds.set(id, await writeDecision(trx, by, object, { open: requests.get(id), terms }));
    await recordAudit(trx, authorOf(actor, object.grant), now, {
      action: "extension.granted",
      objectType: "assignment",
      objectId: id,
      data: { extensionId: originIds.get(id), on: terms.on, condition: terms.condition ?? null, words: terms.words },
    });
  }
  await moveDueDays(
    trx,
    now,
    moves.map((move) => ({ ...move, originId: originIds.get(move.assignmentId) })),
    {
      origin: "extension",
      originId: null,
      words: terms.words,
      condition: terms.condition ?? null,
      userId: actor.userId,
      agencyId: extended[0]?.grant.agencyId ?? null,
    },
  );
  return { granted: extended.map((object) => object.assignment.id), skipped };
}

/**
 * Extends the deadline of one assignment, deciding the request that waits or without one. The original day stays.
 * @throws RuleViolation when the work is finished, has no deadline, or the day is not later
 */
export async function grantExtension(
  command: CommandContext,
  { assignmentId, ...terms }: Terms & { assignmentId: string },
): Promise<void> {
  await inTransaction(command.db, async (trx) => {
    const objects = await permittedAssignments(trx, command.actor, "extension.decide", [assignmentId]);
    const { skipped } = await grant(trx, command, objects, terms);
    if (skipped[0]) throw violation("on", skipped[0].why);
  });
}

/**
 * Extends several deadlines to one day with one reason ("all districts, storm"): requests that wait among them are decided too.
 * Work that cannot be extended is left as it is and reported.
 * @returns ids of what was extended, and why the rest was not
 * @throws Forbidden when one of them is not for the actor to decide
 */
export async function grantExtensions(
  command: CommandContext,
  { assignmentIds, ...terms }: Terms & { assignmentIds: readonly string[] },
): Promise<Granted> {
  return inTransaction(command.db, async (trx) => {
    const objects = await permittedAssignments(trx, command.actor, "extension.decide", [...new Set(assignmentIds)]);
    return grant(trx, command, objects, terms);
  });
}
