import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { problemOf, resolveAgencyNames } from "~/features/agencies/find-agency.server";
import { changes } from "~/features/audit/audit-entry";
import { recordAudit } from "~/features/audit/record-audit.server";
import { dayOf } from "~/lib/clock";
import { Conflict, NotFound, RuleViolation, violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { type AllowedHosts, whyNotReachable } from "~/lib/outbound.server";
import { inTransaction } from "~db/connection";
import type { WebhookForm } from "./webhook.schema";
import { plainAddress } from "./webhook-receiver";
import { findReceiver } from "./webhooks.store.server";

const changedMeanwhile = {
  vi: "Người khác vừa sửa cổng này. Hãy xem bản đang lưu rồi lưu lại.",
  en: "Someone else has just changed this receiver. Look at what is stored, then save again.",
};

async function agencyOf({ db, now }: CommandContext, typed: string | null): Promise<string | null> {
  if (typed === null) return null;
  const [answer] = await resolveAgencyNames(db, [typed], { on: dayOf(now), near: [] });
  if (answer?.ok) return answer.agency.id;
  throw new RuleViolation(answer ? problemOf("agency", answer) : []);
}

export type SavedWebhook = {
  /** Null makes a new one. */
  readonly id: string | null;
  readonly version: number;
  readonly receiver: WebhookForm;
  readonly allowed: AllowedHosts;
};

/**
 * Adds or changes a receiver. Its address is looked up before it is kept, and again whenever something is sent to it.
 * @returns its id
 * @throws Forbidden unless the actor operates the installation
 * @throws RuleViolation when the address is not https, is private or unknown, or the agency is not in the directory
 * @throws Conflict when someone changed it first
 */
export async function saveWebhook(command: CommandContext, { id, version, receiver, allowed }: SavedWebhook): Promise<string> {
  const { db, actor, now } = command;
  const grant = requirePermission(actor, "reminders.set", {}, { seen: true });
  const why = await whyNotReachable(receiver.url, allowed);
  if (why) throw violation("url", why);
  const agency_id = await agencyOf(command, receiver.agency);
  const row = { name: receiver.name, url: receiver.url, agency_id, events: JSON.stringify(receiver.events) };
  const logged = { name: row.name, url: plainAddress(row.url), agencyId: agency_id, events: receiver.events.join(", ") };
  return inTransaction(db, async (trx) => {
    const before = id === null ? null : await findReceiver(trx, id);
    if (before === undefined) throw new NotFound();
    const savedId = id ?? newId();
    if (before === null) await trx("webhook_receivers").insert({ id: savedId, ...row, made_at: now });
    else {
      const changed = await trx("webhook_receivers")
        .where({ id: savedId, version })
        .update({ ...row, version: version + 1 });
      if (changed === 0) throw new Conflict(changedMeanwhile, { version: String(before.version) });
    }
    const old = before && {
      name: before.name,
      url: before.address,
      agencyId: before.agencyId,
      events: before.events.join(", "),
    };
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: old ? "webhook.changed" : "webhook.added",
      objectType: "settings",
      objectId: savedId,
      data: old ? { name: row.name, changes: changes(old, logged) } : logged,
    });
    return savedId;
  });
}
