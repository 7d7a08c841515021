import { ulid } from "ulid";

/** A new identifier: 26 characters, unique, sorted by the time of its making. */
export function newId(): string {
  return ulid();
}
