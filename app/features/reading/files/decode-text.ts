import { fromOldLetters } from "../repair/old-letters";
import { vietnameseShare } from "../repair/vietnamese-share";

function asUnicode(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// Latin-1 by code point: "latin1" of the platform is windows-1252, which moves the codes 0x80 to 0x9F.
const byCode = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");

/**
 * The text of bytes whose encoding nobody says: UTF-8, UTF-16 with its mark, windows-1258, TCVN3 or VNI, whichever makes the
 * words Vietnamese.
 */
export function decodeText(bytes: Uint8Array): string {
  const unicode = asUnicode(bytes);
  if (unicode !== null) return unicode;
  const western = byCode(bytes);
  const readings = [
    new TextDecoder("windows-1258").decode(bytes).normalize("NFC"),
    fromOldLetters(western, "tcvn3"),
    fromOldLetters(western, "vni"),
  ].map((text) => ({ text, share: vietnameseShare(text.slice(0, 50_000)) }));
  return readings.reduce((best, each) => (each.share > best.share ? each : best)).text;
}
