import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { recordAudit } from "~/features/audit/record-audit.server";
import { NotFound } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import { dropBrowsers, readBrowsers } from "./push.store.server";

/** Forgets one of the actor's browsers. @throws NotFound */
export async function removeBrowser({ db, actor, now }: CommandContext, id: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const browser = (await readBrowsers(trx, actor.userId)).find((one) => one.id === id);
    if (!browser) throw new NotFound();
    await dropBrowsers(trx, [id]);
    await recordAudit(trx, authorOf(actor), now, {
      action: "push.removed",
      objectType: "user",
      objectId: actor.userId,
      data: { service: new URL(browser.endpoint).host },
    });
  });
}
