import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import { successorsOn } from "./successors.server";

// More than any province has.
const mostEnded = 5_000;

/** The names of the bodies that had ended by a day, by whoever stands in their place on it; two statements. */
export async function formerNamesOn(db: Knex, on: CalendarDate): Promise<Map<string, string[]>> {
  const ended: { id: string; name: string; short_name: string | null }[] = await db("agencies")
    .whereNotNull("successor_id")
    .andWhere("valid_to", "<=", on)
    .limit(mostEnded)
    .select("id", "name", "short_name");
  const lines = await successorsOn(
    db,
    ended.map(({ id }) => id),
    on,
  );
  const names = ended.flatMap(({ id, name, short_name }) =>
    [name, short_name].flatMap((each) => {
      const heir = lines.get(id)?.at(-1);
      return each && heir ? [{ heir: heir.id, name: each }] : [];
    }),
  );
  return new Map([...groupBy(names, ({ heir }) => heir)].map(([heir, each]) => [heir, each.map(({ name }) => name)]));
}
