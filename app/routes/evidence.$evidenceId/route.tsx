import { Readable } from "node:stream";
import { evidenceFileView } from "~/features/assignments/evidence-file.view.server";
import { guardedLoader } from "~/http/guarded";
import { NotFound } from "~/lib/errors";
import { openFile } from "~/lib/file-store.server";

/** A name for the header: plain letters for old readers, the whole name encoded (RFC 6266). */
function disposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

export const loader = guardedLoader(async ({ param, view, context }) => {
  const evidence = await evidenceFileView(view, param("evidenceId"));
  const file = await openFile(context.env.dataDir, evidence.sha256);
  if (!file) throw new NotFound();
  return new Response(Readable.toWeb(file.stream) as ReadableStream, {
    headers: {
      "Content-Type": evidence.mediaType,
      "Content-Length": String(file.bytes),
      "Content-Disposition": disposition(evidence.fileName),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cache-Control": "private, no-store",
    },
  });
});
