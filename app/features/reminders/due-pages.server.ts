/** Open work in pages of rows, so that a day on which a whole province is due is never held at once. */
import type { Knex } from "knex";
import type { CalendarDate } from "~/lib/calendar-date";

/** How many people, due days, and rows of these (null: all), one statement brings: fewer hold less, more ask less often. */
export type PageSize = { readonly people: number; readonly days: number; readonly rows: number | null };

/** For a screen, which may ask a few statements only. */
export const screenPages: PageSize = { people: 5000, days: 100, rows: null };

/** For a sweep: a day of a large province has some thousand open assignments, and the last day of a year many more. */
export const sweepPages: PageSize = { people: 1000, days: 1, rows: 1250 };

type Paged<Row> = {
  readonly days: readonly CalendarDate[];
  readonly size: PageSize;
  /** The column by which the rows are told apart, and its value of a row. */
  readonly id: { readonly column: string; readonly of: (row: Row) => string };
  readonly statement: (days: readonly CalendarDate[]) => Knex.QueryBuilder;
};

/** The rows of `statement`, run for some days after the other, and of these page after page. */
export async function* inPages<Row>({ days, size, id, statement }: Paged<Row>): AsyncGenerator<Row[]> {
  for (let first = 0; first < days.length; first += size.days) {
    const some = days.slice(first, first + size.days);
    let last: Row | undefined;
    do {
      const query = statement(some).orderBy(id.column);
      if (size.rows !== null) query.limit(size.rows);
      if (last !== undefined) query.andWhere(id.column, ">", id.of(last));
      const rows: Row[] = await query;
      last = rows.length === size.rows ? rows.at(-1) : undefined;
      yield rows;
    } while (last !== undefined);
  }
}
