import { generateObligations } from "~/features/assignments/generate-obligations.server";
import { generatedUntil } from "~/features/assignments/obligations";
import type { DailyJob } from "~/features/timetable/run-daily.server";
import { dayOf } from "~/lib/clock";

/** Makes the work of coming periods, so that what is due within 24 months is always there. */
export const dailyObligations: DailyJob = {
  name: "obligations",
  hour: 2,
  run: async (db, now) => {
    const tasks = await generateObligations({ db: db.write, now }, { until: generatedUntil(dayOf(now)) });
    return { tasks: tasks.length, made: tasks.reduce((sum, { made }) => sum + made.length, 0) };
  },
};
