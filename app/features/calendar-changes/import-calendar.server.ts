import type { CommandContext } from "~/features/accounts/context";
import { readCalendarYear } from "~/features/calendar/calendar-year.view.server";
import { UnreadableArchive } from "~/lib/bounded-archive.server";
import { RuleViolation, violation } from "~/lib/errors";
import { fileEmpty, fileTooLarge } from "~/lib/file-rules";
import { readSheetRows, type SheetCell, sheetBounds } from "~/lib/sheet.server";
import { beginChange } from "./begin-change.server";
import { isSameTable } from "./calendar-change";
import { readCalendarSheet } from "./calendar-sheet";
import { requireCalendarEditor } from "./require-change.server";

const notASheet = {
  vi: "Tệp này không phải bảng tính .xlsx đọc được. Hãy mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx (không đặt mật khẩu) rồi gửi.",
  en: "This is not a readable .xlsx sheet. Open it in Excel or LibreOffice, save it as .xlsx without a password, and send it again.",
};
const tooMuchInside = {
  vi: "Bảng tính chứa quá nhiều dữ liệu so với lịch một năm. Hãy chỉ giữ trang tính có lịch rồi gửi lại.",
  en: "The sheet holds far more than a year's calendar. Keep only the sheet with the calendar and send it again.",
};

async function rowsOf(bytes: Buffer): Promise<SheetCell[][]> {
  return readSheetRows(bytes).catch((error: unknown) => {
    throw violation("file", error instanceof UnreadableArchive && error.isTooLarge ? tooMuchInside : notASheet);
  });
}

/**
 * Begins a change of a year's calendar from a sheet, which is the whole table of that year. Nothing is applied.
 * @returns the id of the change; null when the sheet says what the calendar says already
 * @throws RuleViolation with every problem of the sheet, row by row
 */
export async function importCalendar(
  command: CommandContext,
  { year, name, bytes }: { year: number; name: string; bytes: Buffer },
): Promise<string | null> {
  requireCalendarEditor(command.actor);
  if (bytes.length === 0) throw violation("file", fileEmpty(name));
  if (bytes.length > sheetBounds.maxBytes) throw violation("file", fileTooLarge(name, bytes.length, sheetBounds.maxBytes));
  const { days, problems } = readCalendarSheet(await rowsOf(bytes), year, sheetBounds.maxRows);
  if (problems.length > 0) throw new RuleViolation(problems);
  if (isSameTable(days, await readCalendarYear(command.db, year))) return null;
  return beginChange(command, { year, origin: "sheet", rows: days });
}
