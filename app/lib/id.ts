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

const moment = 10;
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A further identifier of the same moment, the same one whenever it is asked for: the `index`-th (from 1) beside `id`. */
export function idBeside(id: string, index: number): string {
  let carry = index;
  const counted = [...id.slice(moment)].reverse().map((letter) => {
    const value = Math.max(0, letters.indexOf(letter)) + carry;
    carry = Math.floor(value / letters.length);
    return letters[value % letters.length];
  });
  return id.slice(0, moment) + counted.reverse().join("");
}
