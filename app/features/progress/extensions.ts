// The requests for extensions that wait for a decision, and those that were decided.

import type { ExtensionShown } from "~/features/assignments/extension";
import type { CalendarDate } from "~/lib/calendar-date";
import type { AssignmentLine } from "./assignment-line";
import type { PartedList } from "./parted-list";

export const extensionParts = ["asked", "decided"] as const;
export type ExtensionPart = (typeof extensionParts)[number];

export type ExtensionLine = {
  readonly extension: ExtensionShown;
  readonly line: AssignmentLine;
  /** Whether it is for the reader to decide. */
  readonly isDecidedHere: boolean;
  /** The last day of what happened after the moment looked at; then nothing is decided before it. */
  readonly laterOn: CalendarDate | null;
};

export type Extensions = PartedList<ExtensionPart, ExtensionLine>;

/** The part that an address asks for. */
export function readExtensionPart(asked: string | null): ExtensionPart {
  return extensionParts.find((part) => part === asked) ?? "asked";
}
