import type { Knex } from "knex";
import type { Actor, Grant } from "~/features/accounts/actor";
import { agencyIdsOf } from "~/features/accounts/actor";
import { requirePermission } from "~/features/accounts/require-permission";
import { readPathsOf } from "~/features/accounts/scope.server";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import { lockRow } from "~db/dialect";
import { pathRange } from "~db/ranges";
import type { LetterRow } from "~db/tables";

function whereAgency(query: Knex.QueryBuilder, actor: Actor, column: string): Knex.QueryBuilder {
  return query.where((where) => {
    where.whereIn(`${column}.id`, agencyIdsOf(actor));
    for (const path of readPathsOf(actor)) {
      const { from, to } = pathRange(path);
      where.orWhere((below) => below.where(`${column}.path`, ">=", from).andWhere(`${column}.path`, "<", to));
    }
  });
}

/**
 * Keeps the letters that `actor` may read: those of the own agencies and of agencies below, and those that were
 * registered up to `now` and are addressed to them or about a plan of theirs. The query must select from `letters` joined with `agencies as sender`.
 */
export function whereLetterVisible(query: Knex.QueryBuilder, actor: Actor, now: Instant): Knex.QueryBuilder {
  return query.where((where) => {
    where.where((own) => void whereAgency(own, actor, "sender"));
    where.orWhere((received) =>
      received
        .whereNotNull("letters.registered_at")
        .andWhere("letters.registered_at", "<=", now)
        .andWhere((reached) => {
          reached.whereExists((owned) => {
            owned
              .select("owner.id")
              .from("plans")
              .join("agencies as owner", (join) => join.on("owner.id", "plans.issuer_id").orOn("owner.id", "plans.standing_id"))
              .whereRaw("plans.id = letters.plan_id");
            whereAgency(owned, actor, "owner");
          });
          reached.orWhereExists((to) => {
            to.select("addressee.id")
              .from("letter_addressees")
              .join("agencies as addressee", "addressee.id", "letter_addressees.agency_id")
              .whereRaw("letter_addressees.letter_id = letters.id");
            whereAgency(to, actor, "addressee");
          });
        }),
    );
  });
}

export type LetterObject = {
  readonly letter: LetterRow;
  readonly sender: { readonly id: string; readonly name: string; readonly path: string };
};

type Joined = LetterRow & { sender_name: string; sender_path: string };

/** A letter made by `now` that the actor may read. @throws NotFound when there is none */
export async function loadVisibleLetter(db: Knex, actor: Actor, now: Instant, id: string): Promise<LetterObject> {
  const query = db("letters")
    .join("agencies as sender", "sender.id", "letters.sender_id")
    .where("letters.id", id)
    .andWhere("letters.made_at", "<=", now)
    .first("letters.*", "sender.name as sender_name", "sender.path as sender_path");
  const row = (await whereLetterVisible(query, actor, now)) as unknown as Joined | undefined;
  if (!row) throw new NotFound();
  return { letter: row, sender: { id: row.sender_id, name: row.sender_name, path: row.sender_path } };
}

/**
 * The letter, for an action of its sender's secretariat.
 * @throws NotFound when the actor may not read it
 * @throws Forbidden when the actor is not of the sender's secretariat
 */
export async function requireLetter(
  db: Knex,
  actor: Actor,
  now: Instant,
  id: string,
): Promise<LetterObject & { readonly grant: Grant }> {
  const object = await loadVisibleLetter(db, actor, now, id);
  const { id: agencyId, path } = object.sender;
  const grant = requirePermission(actor, "letter.make", { owners: [{ id: agencyId, path }] }, { seen: true });
  return { ...object, grant };
}

/** Like `requireLetter`, for a command: holds the letter's row until the transaction ends. */
export async function holdLetter(trx: Knex.Transaction, actor: Actor, now: Instant, id: string) {
  await lockRow(trx("letters").where({ id }).first("id"), trx);
  return requireLetter(trx, actor, now, id);
}
