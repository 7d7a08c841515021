// What a file is, by its bytes; its name is only a claim.

export type FileKind = "archive" | "compound" | "pdf" | "picture" | "html" | "text";

const starts = (bytes: Uint8Array, ...signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

const isPicture = (bytes: Uint8Array) => starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a) || starts(bytes, 0xff, 0xd8, 0xff);
const isUtf16 = (bytes: Uint8Array) => starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);

const markup =
  /^[\s\0\u00ef\u00bb\u00bf\u00fe\u00ff]*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html|head|body|meta|title|div|table|p|span|h\d)[\s>]/is;

// Text has no control signs but those of lines; a page of anything else is full of them.
function isText(bytes: Uint8Array): boolean {
  const some = bytes.subarray(0, 65_536);
  const odd = some.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13).length;
  return odd <= some.length / 500;
}

/** The kind of a file; null when it is none that can be read. */
export function fileKind(bytes: Uint8Array): FileKind | null {
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return "archive";
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "compound";
  // Some programs write a few bytes before "%PDF-".
  if (latin1(bytes.subarray(0, 1024)).includes("%PDF-")) return "pdf";
  if (isPicture(bytes)) return "picture";
  if (markup.test(latin1(bytes.subarray(0, 2048)).replaceAll("\0", ""))) return "html";
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return null;
  return isUtf16(bytes) || isText(bytes) ? "text" : null;
}
