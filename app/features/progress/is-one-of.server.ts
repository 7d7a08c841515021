import type { Knex } from "knex";

/** SQL that asks whether one of `columns` is one of `ids`; never, when there are none. */
export function isOneOf(db: Knex, ids: readonly string[], ...columns: readonly string[]): Knex.Raw {
  if (ids.length === 0) return db.raw("1 = 0");
  const list = `(${ids.map(() => "?").join(", ")})`;
  return db.raw(
    `(${columns.map((column) => `${column} in ${list}`).join(" or ")})`,
    columns.flatMap(() => ids),
  );
}
