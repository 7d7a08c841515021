import type { Knex } from "knex";

/**
 * To be written with a new password or the closing of an account: ends whatever opens or tells without a password and bears the
 * person's number, their own calendar address and the browsers that are notified. Both can be made again by who signs in.
 */
export const withoutWaysIn = (trx: Knex.Transaction) => ({ access_version: trx.raw("access_version + 1") });

/** The number that what is made now for a person must bear. */
export async function accessVersionOf(db: Knex, userId: string): Promise<number> {
  const [version = 0] = await db("users").where({ id: userId }).pluck("access_version");
  return version;
}
