import { calendarDate } from "~/lib/calendar-date";
import { atLocalTime } from "~/lib/clock";
import { violation } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { type Database, inTransaction } from "~db/connection";
import { loadReference } from "~seed/reference/load-reference";
import type { Call, Command } from "./command";
import { demoMark, isDemoWorld } from "./demo-world";

// The whole world, the same on every machine: each person of the demonstration looks at a day of their own in it.
const endOfDemoWorld = atLocalTime(calendarDate("2026-11-23"), "23:00");

type World = "demo" | "own" | "none";

async function worldOf(db: Database): Promise<World> {
  if (await isDemoWorld(db)) return "demo";
  return (await db.read("agencies").first("id")) ? "own" : "none";
}

async function loadDemoWorld(call: Call): Promise<void> {
  // The world is large and only this needs it.
  const { loadDemo } = await import("~seed/demo/load-demo");
  await inTransaction(call.db().write, async (trx) => {
    await loadDemo({ db: trx, now: endOfDemoWorld });
    await trx("settings").insert(demoMark);
  });
}

const words: Record<World, Text> = {
  demo: { vi: "Cơ sở dữ liệu có dữ liệu minh họa.", en: "The database holds the demo world." },
  own: { vi: "Cơ sở dữ liệu có dữ liệu của đơn vị.", en: "The database holds data of its own." },
  none: { vi: "Chưa có cơ quan nào.", en: "There is no agency yet." },
};

/** Loads the days off and the units; with --demo, into a database without agencies, the demo world too. */
export const seed: Command = {
  name: "seed",
  usage: "[--demo] [--if-empty]",
  about: {
    vi: "nạp ngày nghỉ, đơn vị hành chính; --demo: cả dữ liệu minh họa",
    en: "load days off and units; --demo: the demo world too",
  },
  options: { demo: { type: "boolean" }, "if-empty": { type: "boolean" } },
  help: [
    ["--demo", { vi: "nạp cả dữ liệu minh họa vào cơ sở dữ liệu trống", en: "load the demo world too, into an empty database" }],
    ["--if-empty", { vi: "không từ chối khi đã có dữ liệu", en: "do not refuse when there are data already" }],
  ],
  async run(call) {
    const { values, now } = call;
    const db = call.db();
    const before = await worldOf(db);
    const loaded = await loadReference({ db: db.write, now });
    const isWanted = values.demo === true && before === "none";
    if (values.demo && before !== "none" && !values["if-empty"]) {
      throw violation(null, {
        vi: "Đã có cơ quan trong cơ sở dữ liệu. Chỉ nạp dữ liệu minh họa vào cơ sở dữ liệu trống.",
        en: "There are agencies in the database. The demo world is loaded only into an empty one.",
      });
    }
    if (isWanted) await loadDemoWorld(call);
    const world = isWanted ? "demo" : before;
    const hasUsers = (await db.read("users").first("id")) !== undefined;
    const { vi, en } = words[world];
    const { days, units } = loaded;
    return {
      json: { ...loaded, world, hasUsers, seeded: isWanted },
      text: {
        vi: `Đã nạp ${days} ngày nghỉ, ${units} đơn vị hành chính. ${vi}`,
        en: `Loaded ${days} days off and ${units} units. ${en}`,
      },
    };
  },
};
