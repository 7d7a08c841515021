// The process in which a file that was handed in becomes items.
import type { WorkCalendar } from "~/features/calendar/work-calendar";
import { readFile } from "~/features/reading/files/read-file.server";
import { work } from "~/lib/bounded-work.server";
import { layOut, type Surroundings } from "./lay-out";
import type { Asked } from "./lay-out-file.server";

work<{ bytes: Uint8Array; calendar: WorkCalendar }>(async ({ bytes, calendar }, { say, ask }) => {
  const asked = (question: Asked) => ask(question);
  const read = await readFile(bytes, { onProgress: say, onPicture: async (picture) => void (await asked({ picture })) });
  return layOut(read, { calendar, surroundings: async (document) => (await asked({ document })) as Surroundings });
});
