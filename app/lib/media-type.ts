/** The kind of a file is read from its first bytes; a name is only a claim. */

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);

const latin1 = new TextDecoder("latin1");

// A zip names its members in clear, at each member and again in the directory at the end.
function kindOfZip(bytes: Uint8Array): string | null {
  const names = latin1.decode(bytes);
  if (names.startsWith("mimetypeapplication/vnd.oasis.opendocument.text", 30)) return "application/vnd.oasis.opendocument.text";
  if (!names.includes("[Content_Types].xml")) return null;
  if (names.includes("word/document.xml")) return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return names.includes("xl/workbook.xml") ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : null;
}

function isPlainText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * The media type of a whole file, or null when it is none of the accepted kinds.
 * Text is told from its name and its bytes together, since text has no signature.
 */
export function sniffMediaType(bytes: Uint8Array, name: string): string | null {
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return "application/pdf";
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (starts(bytes, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return kindOfZip(bytes);
  return name.toLowerCase().endsWith(".txt") && isPlainText(bytes) ? "text/plain" : null;
}
