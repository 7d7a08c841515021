import { recordAudit } from "~/features/audit/record-audit.server";
import type { Locale } from "~/lib/i18n/text";
import { inTransaction } from "~db/connection";
import { authorOf } from "./author";
import type { CommandContext } from "./context";

/** Sets the language of the actor's screens and mails. */
export async function changeLocale({ db, actor, now }: CommandContext, { locale }: { locale: Locale }): Promise<void> {
  if (actor.locale === locale) return;
  await inTransaction(db, async (trx) => {
    await trx("users").where({ id: actor.userId }).update({ locale });
    await recordAudit(trx, authorOf(actor), now, {
      action: "user.locale-changed",
      objectType: "user",
      objectId: actor.userId,
      data: { locale },
    });
  });
}
