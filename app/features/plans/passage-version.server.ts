import { createHash } from "node:crypto";
import type { PassageWords } from "./plan";

/** A fingerprint of a passage's words: a form that carries another was opened before someone changed them. */
export function passageVersion({ code, heading, words }: PassageWords): string {
  return createHash("sha256")
    .update(JSON.stringify([code, heading, words]))
    .digest("hex")
    .slice(0, 16);
}
