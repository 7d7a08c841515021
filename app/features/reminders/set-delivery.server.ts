import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { changes } from "~/features/audit/audit-entry";
import { recordAudit } from "~/features/audit/record-audit.server";
import { Conflict } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import type { DeliveryRules } from "./delivery";
import { readDelivery, writeRule } from "./rules.store.server";

const changedMeanwhile = {
  vi: "Người khác vừa sửa cách gửi. Hãy xem bản đang lưu rồi lưu lại.",
  en: "Someone else has just changed how reminders are sent. Look at what is stored, then save again.",
};

const flat = (rules: DeliveryRules) => ({ ...rules, channels: rules.channels.join(", ") });

/**
 * Sets how reminders travel in the whole installation.
 * @throws Forbidden unless the actor operates the installation
 * @throws Conflict when someone changed it first
 */
export async function setDelivery(
  { db, actor, now }: CommandContext,
  { version, rules }: { version: number; rules: DeliveryRules },
): Promise<void> {
  await inTransaction(db, async (trx) => {
    const grant = requirePermission(actor, "reminders.set", {}, { seen: true });
    const before = await readDelivery(trx);
    if (!(await writeRule(trx, { scope: "delivery", id: "" }, version, rules)))
      throw new Conflict(changedMeanwhile, { version: String(before.version) });
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "reminders.delivery-set",
      objectType: "settings",
      objectId: "reminders",
      data: { changes: changes(flat(before.value), flat(rules)) },
    });
  });
}
