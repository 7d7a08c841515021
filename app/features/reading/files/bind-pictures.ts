import { zipSync } from "fflate";
import type { NamedPicture } from "./picture-set";

// The same pictures in the same order are the same file, whenever and wherever they are bound.
const always = { level: 0, mtime: new Date(1980, 0, 1) } as const;

/**
 * Binds the pictures of one paper in their order. Each stands in the archive byte for byte, its page before its name:
 * telephones call every picture "image.jpg".
 */
export function bindPictures(pictures: readonly NamedPicture[]): Uint8Array {
  const digits = String(pictures.length).length;
  const members = pictures.map(
    ({ name, bytes }, index) => [`${String(index + 1).padStart(digits, "0")}-${name}`, bytes] as const,
  );
  return zipSync(Object.fromEntries(members), always);
}
