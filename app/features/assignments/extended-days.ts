// The days that extensions set: what one set and what corrected it later carry its id, and go together when it lapses.

import type { DueOrigin } from "./due-day";

type SetDay = { readonly origin: string; readonly origin_id: string | null };

const byExtension: readonly string[] = ["extension", "extension-corrected"] satisfies DueOrigin[];
const lapses: DueOrigin = "extension-lapsed";

/** Whether a day was set by an extension, as granted or as corrected. */
export const isExtended = (origin: string | null): boolean => origin !== null && byExtension.includes(origin);

/** The days that were set and stand; an extension that lapsed is as if it had not been, and so is the move that undid it. */
function standingDays<D extends SetDay>(days: readonly D[]): D[] {
  const lapsed = new Set(days.filter((day) => day.origin === lapses).map((day) => day.origin_id));
  return days.filter((day) => day.origin !== lapses && !(isExtended(day.origin) && lapsed.has(day.origin_id)));
}

/**
 * Of the days of an assignment, the last first: the one that counts by this extension, and the one before the extension (null: the
 * first day). Null when the day that counts was not set by this extension.
 */
export function daysAround<D extends SetDay>(days: readonly D[], extensionId: string): { set: D; before: D | null } | null {
  const [set, ...earlier] = standingDays(days);
  if (set?.origin_id !== extensionId) return null;
  return { set, before: earlier.find((day) => day.origin_id !== extensionId) ?? null };
}
