/** How mail leaves this installation: the server from the environment, the sender from the rules. */
import type { Knex } from "knex";
import type { Env } from "~/lib/env.server";
import { noPrivateHosts } from "~/lib/outbound.server";
import { keptVapidKeys } from "~/lib/vapid-keys.server";
import type { Database } from "~db/connection";
import type { Post } from "./deliver-digests.server";
import { openMailer } from "./mailer.server";
import { pushCarrier } from "./push-carrier.server";
import { readDelivery } from "./rules.store.server";
import { webhookCarrier } from "./webhook-carrier.server";

export type PostEnv = Pick<Env, "smtpUrl" | "publicUrl" | "dataDir" | "sessionSecret" | "webhookAllowHosts">;

const CONNECTIONS = 5;

/** The address that signs in at the mail server, when it is one. */
function addressOfServer(smtpUrl: string): string | null {
  const user = decodeURIComponent(new URL(smtpUrl).username);
  return /^[^\s<>@]+@[^\s<>@]+$/.test(user) ? user : null;
}

/** The sender of mails, or null when none can be sent: no server, or nobody to sign. `from` is what the rules say. */
export const senderOf = (from: string | null, { smtpUrl }: Pick<Env, "smtpUrl">): string | null =>
  smtpUrl === null ? null : (from ?? addressOfServer(smtpUrl));

/** `senderOf`, by the rules that are in force. */
export async function readSender(db: Knex, env: Pick<Env, "smtpUrl">): Promise<string | null> {
  return env.smtpUrl === null ? null : senderOf((await readDelivery(db)).value.from, env);
}

/** What stands behind the @ of our Message-IDs. */
export function mailDomain(from: string | null, { publicUrl }: Pick<Env, "publicUrl">): string {
  const [, domain] = /@([^\s<>@]+)>?$/.exec(from ?? "") ?? [];
  return domain ?? (publicUrl ? new URL(publicUrl).hostname : "dondoc.invalid");
}

/** Whom push services may ask about this installation (RFC 8292, 2.1). */
function pushSubject(from: string | null, { publicUrl }: Pick<Env, "publicUrl">): string {
  if (publicUrl?.startsWith("https:")) return publicUrl;
  const [, address] = /([^\s<>]+@[^\s<>]+?)>?$/.exec(from ?? "") ?? [];
  return `mailto:${address ?? "dondoc@dondoc.invalid"}`;
}

/** Opens the way out; `close` it when done. */
export async function openPost(db: Database, env: PostEnv): Promise<Post & { close(): void }> {
  const from = await readSender(db.read, env);
  const mailer = env.smtpUrl !== null && from !== null ? openMailer(env.smtpUrl, CONNECTIONS) : null;
  const { publicUrl, sessionSecret: installationSecret, webhookAllowHosts: allowed } = env;
  const carriers = {
    push: pushCarrier({
      db: db.write,
      keys: keptVapidKeys(env.dataDir),
      subject: pushSubject(from, env),
      allowed: noPrivateHosts,
    }),
    webhook: webhookCarrier({ db: db.read, installationSecret, publicUrl, allowed }),
  };
  const { channels, answerDays } = (await readDelivery(db.read)).value;
  const answers = { secret: env.sessionSecret, days: answerDays };
  return { mailer, from, publicUrl, answers, carriers, allowed: channels, close: () => mailer?.close() };
}
