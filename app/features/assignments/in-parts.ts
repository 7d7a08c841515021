// SQLite and PostgreSQL both bound the values of one statement: a province with 150 communes goes in parts.

/** How many assignments one statement names. */
export const AT_ONCE = 200;
/** How many rows with a dozen columns one statement inserts. */
export const ROWS_AT_ONCE = 50;

/** `all` in lists that one statement can name. */
export function inParts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, part) => all.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
}
