import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { type PermittedAssignment, permittedAssignment } from "~/features/assignments/permitted-assignment.server";
import { recordAudit } from "~/features/audit/record-audit.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { RuleViolation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { inTransaction } from "~db/connection";
import type { InnerPartEventRow, InnerPartRow } from "~db/inner-part-tables";
import { partDayProblems } from "./inner-part";
import type { Holder, NamedHolder } from "./inner-part.schema";
import { mustBeUnfinished, readOuterWork } from "./outer-work.server";
import { holderInside } from "./part-holders.server";

export type GivenPart = {
  readonly holder: NamedHolder;
  readonly words: string;
  readonly dueOn: CalendarDate | null;
  /** The fields at which a refusal is shown. */
  readonly field?: string;
  readonly holderField?: string;
};

type Given = {
  readonly assignmentId: string;
  readonly parts: readonly GivenPart[];
  /** Of the first part, made with the form, so that sending it twice gives the parts once. */
  readonly id?: string;
};

async function mustBeGivable(
  trx: Knex.Transaction,
  { grant, assignment }: PermittedAssignment,
  parts: readonly GivenPart[],
  now: CommandContext["now"],
): Promise<(GivenPart & { holder: Holder })[]> {
  await mustBeUnfinished(trx, [assignment.id], now);
  const outer = await readOuterWork(trx, assignment.id, now);
  const today = dayOf(now);
  const problems = parts.flatMap(({ dueOn, field = "dueOn" }) =>
    partDayProblems(field, { dueOn, outerDueOn: outer.dueOn, today }),
  );
  if (problems.length > 0) throw new RuleViolation(problems);
  const inside = { agencyIds: grant.agencyIds, paths: grant.paths, on: today };
  const held: (GivenPart & { holder: Holder })[] = [];
  for (const part of parts)
    held.push({ ...part, holder: await holderInside(trx, inside, part.holder, part.holderField ?? "holder") });
  return held;
}

/**
 * Splits work that the actor's agency leads: each part goes to a person of the agency or to a unit below it, with words and a
 * deadline of its own, which is not after that of the whole. The outside sees only how many are done.
 * @returns ids of the parts
 * @throws Forbidden unless the actor is officer or head of the lead agency
 * @throws RuleViolation when a day is after the whole or has passed, a holder is not of the agency, or the whole is finished
 */
export async function giveParts({ db, actor, now }: CommandContext, { assignmentId, parts, id }: Given): Promise<string[]> {
  return inTransaction(db, async (trx) => {
    const object = await permittedAssignment(trx, actor, "part.give", assignmentId);
    if (id && (await trx("inner_parts").where({ id }).first("id"))) return [id];
    const held = await mustBeGivable(trx, object, parts, now);
    const rows = held.map((given, index) => {
      const part: InnerPartRow = {
        id: (index === 0 ? id : undefined) ?? newId(),
        assignment_id: assignmentId,
        words: given.words,
        given_at: now,
        given_by: actor.userId || null,
      };
      const event: InnerPartEventRow = {
        id: newId(),
        part_id: part.id,
        seq: 1,
        kind: "given",
        at: now,
        user_id: actor.userId || null,
        agency_id: object.grant.agencyId,
        words: null,
        state: "not-started",
        holder_id: given.holder.holderId,
        unit_id: given.holder.unitId,
        due_on: given.dueOn,
      };
      return { part, event };
    });
    await trx("inner_parts").insert(rows.map(({ part }) => part));
    await trx("inner_part_events").insert(rows.map(({ event }) => event));
    const partIds = rows.map(({ part }) => part.id);
    for (const objectId of partIds)
      await recordAudit(trx, authorOf(actor, object.grant), now, {
        action: "part.given",
        objectType: "part",
        objectId,
        data: { assignmentId },
      });
    return partIds;
  });
}
