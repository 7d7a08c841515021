import { Readable } from "node:stream";
import { NotFound } from "~/lib/errors";
import { openFile } from "~/lib/file-store.server";

/** A name for the header: plain letters for old readers, the whole name encoded (RFC 6266). */
function disposition(fileName: string, how: "attachment" | "inline"): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

type Sent = { readonly fileName: string; readonly mediaType: string };

/** A file to be saved by the browser; never shown as a page of ours. */
export function fileAnswer(body: ReadableStream | Uint8Array, bytes: number, { fileName, mediaType }: Sent): Response {
  return new Response(body as BodyInit, {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes),
      "Content-Disposition": disposition(fileName, "attachment"),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "private, no-store",
    },
  });
}

const aDay = 86_400;

/** A picture that was made here and never changes under its address, to be shown within a page; its reader alone may keep it. */
export function pictureAnswer(bytes: Uint8Array, mediaType: "image/webp"): Response {
  return new Response(bytes as BodyInit, {
    headers: {
      "Content-Type": mediaType,
      "Content-Length": String(bytes.byteLength),
      "Content-Disposition": "inline",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": `private, max-age=${aDay}, immutable`,
      // Another person who signs in at the same browser has to ask for it anew.
      Vary: "Cookie",
    },
  });
}

/** A file of the store. @throws NotFound when it is gone from there */
export async function storedFileAnswer(dataDir: string, sha256: string, sent: Sent): Promise<Response> {
  const file = await openFile(dataDir, sha256);
  if (!file) throw new NotFound();
  return fileAnswer(Readable.toWeb(file.stream) as ReadableStream, file.bytes, sent);
}

const pdf = "application/pdf";

/** A PDF of the store, shown by the browser's own reader, which opens it at the page that an address names; any other file is saved. @throws as `storedFileAnswer` */
export async function shownFileAnswer(dataDir: string, sha256: string, sent: Sent): Promise<Response> {
  const answer = await storedFileAnswer(dataDir, sha256, sent);
  if (sent.mediaType !== pdf) return answer;
  answer.headers.set("Content-Disposition", disposition(sent.fileName, "inline"));
  // A reader of PDFs does not work in a sandbox; it runs nothing of ours, and the type is never guessed anew (nosniff).
  answer.headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'");
  return answer;
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** A Word file made for this answer. */
export function docxAnswer({ bytes, fileName }: { bytes: Uint8Array; fileName: string }): Response {
  return fileAnswer(bytes, bytes.byteLength, { fileName, mediaType: word });
}
