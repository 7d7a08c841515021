import { RuleViolation } from "~/lib/errors";

/** Reads what an item's fields say; null where they cannot be read yet. */
export function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RuleViolation) return null;
    throw error;
  }
}
