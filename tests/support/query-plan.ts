import type { Knex } from "knex";
import type { Engine } from "~db/engine";

type Asked = { readonly sql: string; readonly bindings: readonly unknown[] };

/** The statements that `work` asks of a database. */
export async function statementsOf(db: Knex, work: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const keep = ({ sql, bindings = [] }: { sql: string; bindings?: unknown[] }) => void asked.push({ sql, bindings });
  db.on("query", keep);
  await work().finally(() => db.removeListener("query", keep));
  return asked;
}

/**
 * How the engine would find the rows of each statement of `work`, one line a step. PostgreSQL reads small tables whole whatever the
 * indexes, so it is asked to do so only where no index leads to the rows.
 */
export async function plansOf(db: Knex, engine: Engine, work: () => Promise<unknown>): Promise<string[][]> {
  const plans: string[][] = [];
  for (const { sql, bindings } of await statementsOf(db, work)) {
    if (engine === "sqlite") {
      const rows: { detail: string }[] = await db.raw(`explain query plan ${sql}`, bindings as Knex.RawBinding[]);
      plans.push(rows.map(({ detail }) => detail));
    } else {
      const text = sql.replace(/\$\d+/g, "?");
      const rows = await db.transaction(async (trx) => {
        await trx.raw("set local enable_seqscan = off");
        return (await trx.raw(`explain ${text}`, bindings as Knex.RawBinding[])).rows as { "QUERY PLAN": string }[];
      });
      plans.push(rows.map((row) => row["QUERY PLAN"].trim()));
    }
  }
  return plans;
}

/** The steps that read the whole of `table`. */
export function scansOf(plans: readonly (readonly string[])[], table: string): string[] {
  const whole = new RegExp(`^SCAN ${table}\\b|Seq Scan on ${table}\\b`);
  return plans.flat().filter((step) => whole.test(step));
}
