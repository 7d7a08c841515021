/** "1 agency", "3 agencies": a count with its English noun, for numbers and for numbers already written out. */
export function counted(count: number | string, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === "1" ? one : many}`;
}
