import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";
import type { NamedAgency } from "./agency";

type Step = NamedAgency & { readonly rootId: string };

// One that has itself ended by the day leads on to its own successor. Fifty steps would span centuries; the bound keeps a
// wrong ring from running for ever.
const lineSql = (ids: readonly string[]) => `
with recursive line(root_id, id, step) as (
  select agencies.id, agencies.successor_id, 1 from agencies
  where agencies.id in (${ids.map(() => "?").join(", ")}) and agencies.successor_id is not null
  union all
  select line.root_id, agencies.successor_id, line.step + 1 from line join agencies on agencies.id = line.id
  where agencies.successor_id is not null and agencies.valid_to <= ? and line.step < 50
)
select line.root_id as "rootId", agencies.id, agencies.name from line join agencies on agencies.id = line.id
order by line.root_id, line.step`;

/**
 * Who took over from each of these agencies, nearest first, up to the one that exists on a day; an agency without a
 * successor is not in the map.
 */
export async function successorsOn(db: Knex, ids: readonly string[], on: CalendarDate): Promise<Map<string, NamedAgency[]>> {
  const lines = new Map<string, NamedAgency[]>();
  if (ids.length === 0) return lines;
  const answer = await db.raw(lineSql(ids), [...ids, on]);
  for (const { rootId, id, name } of (Array.isArray(answer) ? answer : answer.rows) as Step[])
    lines.set(rootId, [...(lines.get(rootId) ?? []), { id, name }]);
  return lines;
}
