// The process in which a file that was handed in becomes items.
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import { readFile } from "~/features/reading/files/read-file.server";
import { work } from "~/lib/bounded-work.server";
import { layOut, type Surroundings } from "./lay-out";

work<{ bytes: Uint8Array; calendar: WorkCalendar }>(async ({ bytes, calendar }, { say, ask }) =>
  layOut(await readFile(bytes, { onProgress: say }), {
    calendar,
    surroundings: async (document) => (await ask(document)) as Surroundings,
  }),
);
