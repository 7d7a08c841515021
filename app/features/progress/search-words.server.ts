/** What the searches have in common: the words of a question, the whole phrase before scattered words, one page and the number of all. */
import type { Knex } from "knex";
import { foldForSearch, searchPattern } from "~/lib/vietnamese-text";

export type Window = { readonly limit: number; readonly offset: number };

/** The words that are searched for, folded: lower case, without accents, đ as d. */
export function searchedWords(q: string): string[] {
  return foldForSearch(q).split(" ");
}

/** Keeps rows that hold every word, wherever it stands. */
export function whereHolds(query: Knex.QueryBuilder, column: string, q: string): Knex.QueryBuilder {
  for (const word of searchedWords(q)) query.whereRaw(`${column} like ? escape '\\'`, [searchPattern(word)]);
  return query;
}

/** Puts first what holds the whole phrase. */
export function orderByPhrase(query: Knex.QueryBuilder, column: string, q: string): Knex.QueryBuilder {
  return query.orderByRaw(`case when ${column} like ? escape '\\' then 0 else 1 end`, [searchPattern(q)]);
}

/** One page of a query, and how many rows there are in all; beyond the last page the number is 0. */
export async function windowed<Row extends object>(
  query: Knex.QueryBuilder,
  { limit, offset }: Window,
): Promise<{ total: number; rows: Row[] }> {
  const total = query.client.raw("count(*) over () as total");
  const rows = (await query.limit(limit).offset(offset).select(total)) as unknown as (Row & { total: number | string })[];
  return { total: Number(rows[0]?.total ?? 0), rows };
}
