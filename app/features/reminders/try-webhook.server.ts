import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { dayOf } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { AllowedHosts } from "~/lib/outbound.server";
import { paths } from "~/lib/paths";
import { answerOfWeb } from "./carrier";
import type { Answer } from "./mailer.server";
import { webhookBody } from "./webhook-body";
import { postToReceiver } from "./webhook-carrier.server";
import { findReceiver } from "./webhooks.store.server";

type Parts = { readonly installationSecret: string; readonly publicUrl: string | null; readonly allowed: AllowedHosts };

/** Sends a receiver a message of trial, without any work in it. @returns what it answered. @throws Forbidden, NotFound */
export async function tryWebhook({ db, actor, now }: CommandContext, id: string, parts: Parts): Promise<Answer> {
  requirePermission(actor, "reminders.set", {}, { seen: true });
  const receiver = await findReceiver(db, id);
  if (!receiver) throw new NotFound();
  const agencyName = actor.grants[0]?.agencyName ?? "";
  const about = { id: `<trial.${newId().toLowerCase()}>`, event: "trial", at: now, on: dayOf(now) } as const;
  const body = webhookBody({ ...about, actor, agencyName, items: [], publicUrl: parts.publicUrl, path: paths.reminders() });
  return answerOfWeb(await postToReceiver(receiver, body, now, parts));
}
