// How far the documents of an agency reach: who can be given work by them.
import type { Text } from "~/lib/i18n/text";

/** `paths` are those of the agencies at the top of the territory; null when it is the whole country. */
export type Reach = { readonly name: string; readonly paths: readonly string[] | null };

/** Whether an agency lies within a reach. */
export function isWithinReach({ paths }: Reach, path: string): boolean {
  return paths === null || paths.some((top) => path.startsWith(top));
}

/** Said of agencies that lie outside: who may give them work. */
export function outsideReach({ name }: Reach, agencies: readonly string[]): Text {
  const list = agencies.join("; ");
  return {
    vi: `${list} không thuộc phạm vi của ${name} nên kế hoạch này không giao việc được. Việc ở đó do cơ quan cấp trên của cơ quan đó giao.`,
    en: `${list}: outside the scope of ${name}, so this plan cannot give work there. The bodies above that agency do.`,
  };
}
