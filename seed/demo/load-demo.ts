/** Makes the demo world through the feature commands, in the order in which it would have happened. */
import type { Knex } from "knex";
import { dayOf, type Instant } from "~/lib/clock";
import { inTransaction } from "~db/connection";
import { loadAccounts } from "./load-accounts";
import { loadAgencies } from "./load-agencies";
import { amendmentMoments } from "./load-amendments";
import { historyMoments } from "./load-history";
import { insideMoments } from "./load-inside";
import { planMoments } from "./load-plans";
import { forgetSweeps, reminderMoments } from "./load-reminders";
import type { Made } from "./made";
import { world } from "./world/world";

/** Loads the demo world into an empty database that has the reference data. */
export async function loadDemo({ db, now }: { db: Knex; now: Instant }): Promise<void> {
  const made: Made = {
    agencies: new Map(),
    groups: new Map(),
    users: new Map(),
    plans: new Map(),
    tasks: new Map(),
    assignments: new Map(),
    indicators: new Map(),
    outline: new Map(),
  };
  await inTransaction(db, async (trx) => {
    await loadAgencies(trx, now, made);
    await loadAccounts(trx, now, made);
    const moments = [
      ...planMoments(world, made),
      ...historyMoments(world.history, made),
      ...amendmentMoments(world, made),
      ...insideMoments(world.inside, made),
      ...reminderMoments(world.remindedUntil),
    ].filter((moment) => dayOf(moment.at) <= dayOf(now));
    moments.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    for (const moment of moments) await moment.make(trx);
    await forgetSweeps(trx);
  });
}
