import { resultView } from "~/features/results/result.view.server";
import { resultSheet } from "~/features/results/result-sheet.server";
import { guardedLoader } from "~/http/guarded";
import { sheetMediaType } from "~/lib/sheet.server";

export const loader = guardedLoader(async ({ view, param }) => {
  const { name, bytes } = await resultSheet(await resultView(view, param("resultId")));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": sheetMediaType,
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
});
