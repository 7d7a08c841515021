import type { Knex } from "knex";
import { groupBy } from "~/lib/group-by";
import type { IndicatorRow } from "~db/tables";
import { toIndicator } from "./form.store.server";
import type { Indicator } from "./indicator";

/** The rows of several versions of forms, each in printed order; one statement. */
export async function indicatorsOfVersions(db: Knex, versionIds: readonly string[]): Promise<ReadonlyMap<string, Indicator[]>> {
  const rows: IndicatorRow[] = await db("indicators").whereIn("form_version_id", versionIds).orderBy("position");
  return new Map([...groupBy(rows, (row) => row.form_version_id)].map(([id, own]) => [id, own.map(toIndicator)]));
}
