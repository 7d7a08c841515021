import { readCalendarYear } from "~/features/calendar/calendar-year.view.server";
import { sheetColumns, sheetRowsOf } from "~/features/calendar-changes/calendar-sheet";
import { guardedLoader } from "~/http/guarded";
import { yearAsked } from "~/http/year-asked";
import { sheetMediaType, writeSheet } from "~/lib/sheet.server";

export const loader = guardedLoader(async ({ view, url }) => {
  const year = yearAsked(url, view.today);
  const bytes = await writeSheet(`Lịch ${year}`, sheetColumns, sheetRowsOf(await readCalendarYear(view.db, year)));
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": sheetMediaType,
      "Content-Length": String(bytes.length),
      "Content-Disposition": `attachment; filename="lich-lam-viec-${year}.xlsx"`,
      "Cache-Control": "private, no-store",
    },
  });
});
