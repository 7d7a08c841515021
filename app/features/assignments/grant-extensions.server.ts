import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { NotFound, RuleViolation, violation } from "~/lib/errors";
import { groupBy } from "~/lib/group-by";
import type { Text } from "~/lib/i18n/text";
import { inTransaction } from "~db/connection";
import type { ExtensionRow } from "~db/tables";
import { eachOnce, type Kept, keptFrom, nothingExtended } from "./extension";
import { givenAlready, movesTo, openRequests, readExtensible, writeGrants } from "./extension.store.server";
import { mustWait } from "./extension-conflicts";
import { askedAgain } from "./far-day";
import { moveDueDays } from "./move-due-days.server";
import { type PermittedAssignment, permittedAssignments } from "./permitted-assignment.server";

export type Terms = {
  readonly on: CalendarDate;
  /** In words; the day counts at once, and the extension lapses when somebody finds the condition not met. */
  readonly condition?: string | null;
  /** Said to those concerned; also the reason, for those who did not ask. */
  readonly words: string | null;
  /** The day about which the person was asked once more, because it is far away, and agreed. */
  readonly agreedOn?: CalendarDate | undefined;
};

type Granted = { readonly granted: readonly string[]; readonly skipped: readonly ({ readonly id: string } & Kept)[] };
type By = Pick<CommandContext, "actor" | "now">;
type Case = {
  readonly object: PermittedAssignment;
  readonly open: ExtensionRow | undefined;
  readonly kept: Kept | null;
  readonly far: Text | null;
};

async function casesOf(
  trx: Knex.Transaction,
  { now }: By,
  objects: readonly PermittedAssignment[],
  { on }: Terms,
): Promise<Case[]> {
  const ids = objects.map((object) => object.assignment.id);
  const works = await readExtensible(trx, now, ids);
  const requests = await openRequests(trx, ids);
  return objects.map((object) => {
    const work = works.get(object.assignment.id);
    if (!work) throw new NotFound();
    return { object, open: requests.get(object.assignment.id), kept: keptFrom(on, work), far: askedAgain(on, work) };
  });
}

/** A day that is far away is granted only to who said so twice. @throws RuleViolation at the day */
function mustBeMeant(cases: readonly Case[], { on, agreedOn }: Terms): void {
  if (on === agreedOn) return;
  const asked = eachOnce(cases.flatMap(({ far }) => far ?? []));
  if (asked.length > 0) throw new RuleViolation(asked.map((text) => ({ field: "on", text })));
}

/** Writes the decisions and moves the days. @returns the id of the extension of each assignment */
async function extend(
  trx: Knex.Transaction,
  { actor, now }: By,
  cases: readonly Case[],
  terms: Terms,
): Promise<ReadonlyMap<string, string>> {
  const { on, condition = null, words } = terms;
  const assignments = cases.map(({ object }) => object.assignment);
  const moves = await movesTo(trx, assignments, on);
  const agencyOf = new Map(cases.map(({ object }) => [object.assignment.id, object.grant.agencyId]));
  const decisions = cases.map(({ object, open }) => ({
    assignmentId: object.assignment.id,
    requestId: open?.id,
    agencyId: object.grant.agencyId,
  }));
  const extensionOf = await writeGrants(trx, now, decisions, { on, condition, words, userId: actor.userId });
  const own = moves.map((move) => ({
    ...move,
    originId: extensionOf.get(move.assignmentId),
    agencyId: agencyOf.get(move.assignmentId),
  }));
  const reason = { origin: "extension", originId: null, words, condition, userId: actor.userId, agencyId: null } as const;
  await moveDueDays(trx, now, own, reason);
  return extensionOf;
}

type Decision = Terms & { readonly assignmentId: string; readonly request?: string };

/**
 * Extends the deadline of one assignment, deciding the request that waits or without one. The original day stays.
 * `request` is the one that was looked at.
 * @throws Conflict when that request no longer waits: it was decided or taken back meanwhile
 * @throws RuleViolation when the work is finished, has no deadline, or the day is not later, or far away and not agreed on
 */
export async function grantExtension(
  { db, ...by }: CommandContext,
  { assignmentId, request, ...terms }: Decision,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const objects = await permittedAssignments(trx, by.actor, "extension.decide", [assignmentId]);
    const cases = await casesOf(trx, by, objects, terms);
    for (const { open, kept, object } of cases) {
      if (request !== undefined) mustWait(open, request);
      if (kept) throw violation("on", kept.text);
      mustBeMeant(cases, terms);
      const extensionOf = await extend(trx, by, cases, terms);
      await recordAudit(trx, authorOf(by.actor, object.grant), by.now, {
        action: "extension.granted",
        objectType: "assignment",
        objectId: assignmentId,
        data: { ...factsOf(terms), extensionId: extensionOf.get(assignmentId) },
      });
    }
  });
}

const factsOf = ({ on, condition = null, words }: Terms) => ({ on, condition, words });

/** One entry for each plan of the act: its history tells it, whatever the number of assignments. */
async function recordAct(trx: Knex.Transaction, { actor, now }: By, cases: readonly Case[], terms: Terms): Promise<void> {
  for (const [planId, own] of groupBy(cases, ({ object }) => object.planId)) {
    const grant = own[0]?.object.grant;
    if (!grant) continue;
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "plan.deadlines-extended",
      objectType: "plan",
      objectId: planId,
      data: { ...factsOf(terms), assignmentIds: own.map(({ object }) => object.assignment.id) },
    });
  }
}

/**
 * Extends several deadlines to one day with one reason ("all districts, storm"): requests that wait among them are decided too.
 * Work that cannot be extended is left as it is and reported; what this act extended when it arrived before counts as granted.
 * @returns ids of what is extended, and why the rest is not
 * @throws NotFound when one of them was not yet made
 * @throws Forbidden when one of them is not for the actor to decide
 * @throws RuleViolation at the day when none of them would be extended, or it is far away for one of them and not agreed on
 */
export async function grantExtensions(
  { db, ...by }: CommandContext,
  { assignmentIds, ...terms }: Terms & { assignmentIds: readonly string[] },
): Promise<Granted> {
  return inTransaction(db, async (trx) => {
    const objects = await permittedAssignments(trx, by.actor, "extension.decide", [...new Set(assignmentIds)]);
    const cases = await casesOf(trx, by, objects, terms);
    const extended = cases.filter(({ kept }) => kept === null);
    mustBeMeant(extended, terms);
    await extend(trx, by, extended, terms);
    await recordAct(trx, by, extended, terms);
    const left = cases.flatMap(({ object, kept }) => (kept ? [{ id: object.assignment.id, ...kept }] : []));
    const { on, words } = terms;
    const before = await givenAlready(trx, by.now, { ids: left.map(({ id }) => id), on, words, userId: by.actor.userId });
    if (extended.length + before.size === 0) throw new RuleViolation(nothingExtended(left));
    return {
      granted: [...extended.map(({ object }) => object.assignment.id), ...before],
      skipped: left.filter(({ id }) => !before.has(id)),
    };
  });
}
