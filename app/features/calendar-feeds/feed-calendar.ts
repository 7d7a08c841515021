// A calendar in the form of RFC 5545: every deadline is an all-day event that keeps its number for good, so that a moved day moves
// the event and a withdrawn one is struck out.

import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { WorkState } from "~/features/calendar/deadline-state";
import { formatDate } from "~/lib/calendar-date";
import { inLocale, type Locale, type Messages } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";
import { beginUpper } from "~/lib/vietnamese-text";
import type { FeedEvent } from "./feed";
import { feedWords } from "./feed.text";

type Words = Messages<typeof feedWords>;

const HOUR = 3600;
const titleLength = 120;

function titleOf({ task, period }: FeedEvent, locale: Locale): string {
  const line = `${period === null ? "" : `${period[locale]} · `}${task}`.replace(/\s+/g, " ").trim();
  if (line.length <= titleLength) return line;
  const cut = line.slice(0, titleLength);
  return `${cut.slice(0, cut.lastIndexOf(" ")) || cut}…`;
}

function summaryOf(state: WorkState, title: string, t: Words): string {
  switch (state) {
    case "not-started":
    case "in-progress":
      return t.due(title);
    case "awaiting-confirmation":
      return t.awaiting(title);
    case "completed":
      return t.done(title);
    case "paused":
      return t.paused(title);
    case "cancelled":
      return t.cancelled(title);
    default:
      return state satisfies never;
  }
}

// Both days stand where a deadline has moved.
function firstDueIn({ movedFrom }: FeedEvent, t: Words): string[] {
  return movedFrom === null ? [] : [`${beginUpper(t.firstDue(formatDate(movedFrom)))}.`];
}

function addEvent(calendar: ICalCalendar, event: FeedEvent, { publicUrl, locale }: Pick<Feed, "publicUrl" | "locale">): void {
  const t = inLocale(feedWords, locale);
  const title = titleOf(event, locale);
  const isOpen = event.workState === "not-started" || event.workState === "in-progress";
  // Nine in the morning, of the day before and of the third day before.
  const alarms = [
    { type: ICalAlarmType.display, trigger: 15 * HOUR, description: t.tomorrow(title) },
    { type: ICalAlarmType.display, trigger: 63 * HOUR, description: t.inThreeDays(title) },
  ] as const;
  const changedAt = new Date(event.changedAt);
  calendar.createEvent({
    id: `${event.assignmentId}@dondoc`,
    allDay: true,
    // Only its date is written; the hour keeps it the same date in every zone that this may run in.
    start: new Date(`${event.dueOn}T00:00:00Z`),
    summary: summaryOf(event.workState, title, t),
    description: [event.task, t.lead(event.lead), t.plan(event.plan), ...firstDueIn(event, t), t.until].join("\n"),
    status: event.workState === "cancelled" ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // A deadline takes no time of its day.
    transparency: ICalEventTransparency.TRANSPARENT,
    sequence: event.sequence,
    stamp: changedAt,
    lastModified: changedAt,
    url: publicUrl === null ? null : new URL(paths.assignment(event.assignmentId), publicUrl).href,
    alarms: isOpen ? [...alarms] : [],
  });
}

type Feed = {
  readonly name: string;
  readonly locale: Locale;
  readonly events: readonly FeedEvent[];
  readonly publicUrl: string | null;
};

/** The text of a calendar. The same events give the same text, whatever the hour. */
export function feedCalendar({ name, locale, events, publicUrl }: Feed): string {
  const language = locale.toUpperCase();
  const calendar = ical({ name, prodId: { company: "Don Doc", product: "Don Doc", language }, ttl: HOUR });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const event of events) addEvent(calendar, event, { publicUrl, locale });
  // The library would put other properties behind the events, where RFC 5545 (3.6) has none, and leaves out the last line break.
  const zone = "X-WR-TIMEZONE:Asia/Ho_Chi_Minh";
  return `${calendar.toString().replace(/\r\n(?=BEGIN:VEVENT|END:VCALENDAR)/, `\r\n${zone}\r\n`)}\r\n`;
}
