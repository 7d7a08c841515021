import type { Knex } from "knex";
import { rowsInParts } from "./insert-rows";

/** A row by its id, and the texts that it gets; every row of a call has the same columns. */
export type RowTexts = { readonly id: string; readonly [column: string]: string };

/**
 * Gives each row texts of its own, and all of them the values of `alike`, in as few statements as both engines allow.
 * @param rows columns of text only: PostgreSQL takes a bare list of values for text
 */
export async function updateRows(
  trx: Knex.Transaction,
  table: string,
  rows: readonly RowTexts[],
  alike: Readonly<Record<string, string | number | null | Knex.Raw>> = {},
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const own = columns.filter((column) => column !== "id");
  const sets = [...own.map(() => "?? = ??"), ...Object.keys(alike).map(() => "?? = ?")].join(", ");
  const values = [...own.flatMap((column) => [column, `changed.${column}`]), ...Object.entries(alike).flat()];
  for (const part of rowsInParts(rows)) {
    const list = part.map(() => `(${columns.map(() => "?").join(", ")})`).join(", ");
    const texts = part.flatMap((row) => columns.map((column) => row[column] ?? ""));
    await trx.raw(
      `with changed (${columns.map(() => "??").join(", ")}) as (values ${list}) update ?? set ${sets} from changed where ?? = changed.id`,
      [...columns, ...texts, table, ...values, `${table}.id`] as Knex.RawBinding[],
    );
  }
}
