const AT_ONCE = 200;

/** `all` in lists that one statement can name: SQLite and PostgreSQL both bound its values, and a province has 150 communes and more. */
export function inParts<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, part) => all.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
}
