import { type CalendarDate, isCalendarDate } from "~/lib/calendar-date";
import { type Call, textOption, WrongUsage } from "./command";
import { dayLookedAt } from "./demo-world";

/** The day named by --on, else the day looked at. @throws WrongUsage when it is not a day */
export async function dayAsked(call: Call): Promise<CalendarDate> {
  const on = textOption(call.values, "on");
  if (on === undefined) return dayLookedAt(call);
  if (isCalendarDate(on)) return on;
  throw new WrongUsage({
    vi: `“${on}” không phải là ngày. Hãy ghi --on theo dạng YYYY-MM-DD, ví dụ 2020-07-07.`,
    en: `“${on}” is not a day. Write --on as YYYY-MM-DD, for example 2020-07-07.`,
  });
}
