import { ulid } from "ulid";

// Random bytes are asked for by the page: the library alone asks the system for each of the sixteen random characters.
const bytes = new Uint8Array(4096);
let used = bytes.length;

function random(): number {
  if (used === bytes.length) {
    crypto.getRandomValues(bytes);
    used = 0;
  }
  return (bytes[used++] as number) / 256;
}

/** A new identifier: 26 characters, unique, sorted by the time of its making. */
export function newId(): string {
  return ulid(undefined, random);
}
