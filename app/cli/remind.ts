import { wordsOf } from "~/features/reminders/digest";
import { digestText } from "~/features/reminders/digest.text";
import { distanceWords } from "~/features/reminders/digest-summary";
import { readSender } from "~/features/reminders/post.server";
import { digestsOfDay, type ToldDigest } from "~/features/reminders/remind-day.server";
import { remindNow, remindWholeDay } from "~/features/reminders/remind-now.server";
import { sentDigests } from "~/features/reminders/sent-digests.view.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { dayOf } from "~/lib/clock";
import { violation } from "~/lib/errors";
import { inLocale, type Locale } from "~/lib/i18n/text";
import type { Call, Command } from "./command";
import { dayAsked } from "./day-option";
import { isDemoWorld } from "./demo-world";

/** The digests of a day as `--json` prints them. */
function printed(on: CalendarDate, digests: readonly ToldDigest[]) {
  return {
    on,
    digests: digests.map(({ to, agency, channel, items }) => ({
      to,
      agency,
      channel,
      items: items.map((item) => ({
        assignment: item.assignmentId,
        plan: item.plan,
        // Of work inside an agency, what of it was given to the reader.
        task: wordsOf(item),
        agency: item.agency,
        stage: item.stage,
        due: item.dueOn,
        daysLeft: item.daysLeft,
      })),
    })),
  };
}

const counts: Readonly<Record<Locale, (digests: number, isDry: boolean) => string>> = {
  vi: (digests, isDry) => (isDry ? `${digests} thư sẽ gửi` : `${digests} thư đã gửi`),
  en: (digests, isDry) => (isDry ? `${digests} digests to be sent` : `${digests} digests sent`),
};

function told(on: CalendarDate, digests: readonly ToldDigest[], isDry: boolean, locale: Locale): string {
  const t = inLocale(digestText, locale);
  const lines = digests.flatMap(({ to, agency, channel, items }) => [
    `${to} · ${agency} · ${channel}`,
    ...items.map((item) => {
      const moved = item.movedFrom === null ? "" : `, ${t.firstDue(formatDate(item.movedFrom))}`;
      return `  - ${item.agency}: ${wordsOf(item)} (${formatDate(item.dueOn)}${moved}, ${distanceWords(item.daysLeft, t)})`;
    }),
  ]);
  return [`${formatDate(on)}: ${counts[locale](digests.length, isDry)}`, ...lines].join("\n");
}

async function mustBeToday(call: Call, on: CalendarDate): Promise<void> {
  if (on === dayOf(call.now)) return;
  throw violation(null, {
    vi: `Chỉ gửi được thư của hôm nay (${formatDate(dayOf(call.now))}). Để xem ngày khác, thêm --dry-run.`,
    en: `Only today's digests (${dayOf(call.now)}) can be sent. Add --dry-run to see another day.`,
  });
}

async function send(call: Call, on: CalendarDate): Promise<ToldDigest[]> {
  const parts = { db: call.db(), env: call.env() };
  if (await isDemoWorld(parts.db)) await remindWholeDay(parts, on);
  else {
    await mustBeToday(call, on);
    await remindNow(parts, call.clock);
  }
  return sentDigests(parts.db.read, on);
}

export const remind: Command = {
  name: "remind",
  usage: "[--on YYYY-MM-DD] [--dry-run]",
  about: { vi: "gửi thư đôn đốc của một ngày", en: "send the reminders of a day" },
  options: { on: { type: "string" }, "dry-run": { type: "boolean" } },
  help: [
    ["--on YYYY-MM-DD", { vi: "thư của ngày này, ví dụ 2020-07-07", en: "the digests of this day, such as 2020-07-07" }],
    ["--dry-run", { vi: "chỉ xem, không gửi", en: "only show, send nothing" }],
  ],
  async run(call) {
    const on = await dayAsked(call);
    const isDry = call.values["dry-run"] === true;
    const hasMail = (await readSender(call.db().read, call.env())) !== null;
    const digests = isDry ? await digestsOfDay(call.db().read, { on, hasMail }) : await send(call, on);
    return { json: printed(on, digests), text: { vi: told(on, digests, isDry, "vi"), en: told(on, digests, isDry, "en") } };
  },
};
