import type { Knex } from "knex";
import { actorOfUser } from "~/features/accounts/actor-of-request.server";
import type { CommandContext } from "~/features/accounts/context";
import { endRole } from "~/features/accounts/end-role.server";
import { systemActor } from "~/features/accounts/system-actor";
import { confirmPart } from "~/features/inner-parts/confirm-part.server";
import { giveParts } from "~/features/inner-parts/give-parts.server";
import { notePart } from "~/features/inner-parts/note-part.server";
import { reportPart } from "~/features/inner-parts/report-part.server";
import { calendarDate } from "~/lib/calendar-date";
import { atLocalTime } from "~/lib/clock";
import { idOf, type Made, type Moment } from "./made";
import type { InsideData } from "./world/world-data";

const steps = { note: notePart, report: reportPart, confirm: confirmPart } as const;

async function as(trx: Knex.Transaction, made: Made, who: string, at: Moment["at"]): Promise<CommandContext> {
  const actor = await actorOfUser(trx, idOf(made.users, who), at);
  if (!actor) throw new Error(`The demo's "${who}" has no account`);
  return { db: trx, actor, now: at };
}

function instantOf(written: string): Moment["at"] {
  const [on = "", time = ""] = written.split("T");
  return atLocalTime(calendarDate(on), time);
}

async function give(trx: Knex.Transaction, at: Moment["at"], { who, on, parts }: InsideData, made: Made): Promise<string[]> {
  const assignmentId = idOf(made.assignments, `${on.task} ${on.agency} ${on.period ?? ""}`);
  const given = parts.map(({ to, words, dueOn }) => ({
    holder:
      "account" in to
        ? { holderId: idOf(made.users, to.account), unitId: null }
        : { holderId: null, unitId: idOf(made.agencies, to.agency) },
    words,
    dueOn: calendarDate(dueOn),
  }));
  return giveParts(await as(trx, made, who, at), { assignmentId, parts: given });
}

// As an administrator of the installation ends it.
async function leave(trx: Knex.Transaction, at: Moment["at"], userId: string, on: string): Promise<void> {
  const grants: { id: string }[] = await trx("role_grants").where({ user_id: userId }).select("id");
  for (const { id } of grants) await endRole({ db: trx, actor: systemActor, now: at }, { grantId: id, on: calendarDate(on) });
}

/** How agencies split their work, what came of it, and who left, each at its own time. */
export function insideMoments(list: readonly InsideData[], made: Made): Moment[] {
  return list.flatMap((data): Moment[] => {
    const ids = new Map<string, string>();
    const at = instantOf(data.at);
    const given: Moment = {
      at,
      make: async (trx) => {
        const partIds = await give(trx, at, data, made);
        for (const [index, { key }] of data.parts.entries()) ids.set(key, partIds[index] ?? "");
      },
    };
    const taken = data.steps.map((step): Moment => {
      const when = instantOf(step.at);
      const partOf = () => ({ partId: idOf(ids, step.part), words: step.text ?? null });
      return { at: when, make: async (trx) => steps[step.do](await as(trx, made, step.who, when), partOf()) };
    });
    const left = data.leaves.map(({ account, on }): Moment => {
      const when = atLocalTime(calendarDate(on), "08:00");
      return { at: when, make: (trx) => leave(trx, when, idOf(made.users, account), on) };
    });
    return [given, ...taken, ...left];
  });
}
