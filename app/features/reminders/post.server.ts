/** How mail leaves this installation: the server from the environment, the sender from the rules. */
import type { Knex } from "knex";
import type { Env } from "~/lib/env.server";
import type { Post } from "./deliver-digests.server";
import { openMailer } from "./mailer.server";
import { readDelivery } from "./rules.store.server";

type PostEnv = Pick<Env, "smtpUrl" | "publicUrl" | "sessionSecret">;

const CONNECTIONS = 5;

/** The address that signs in at the mail server, when it is one. */
function addressOfServer(smtpUrl: string): string | null {
  const user = decodeURIComponent(new URL(smtpUrl).username);
  return /^[^\s<>@]+@[^\s<>@]+$/.test(user) ? user : null;
}

/** The sender of mails, or null when none can be sent: no server, or nobody to sign. */
export async function readSender(db: Knex, { smtpUrl }: Pick<Env, "smtpUrl">): Promise<string | null> {
  if (smtpUrl === null) return null;
  return (await readDelivery(db)).value.from ?? addressOfServer(smtpUrl);
}

/** What stands behind the @ of our Message-IDs. */
export function mailDomain(from: string | null, { publicUrl }: Pick<Env, "publicUrl">): string {
  const [, domain] = /@([^\s<>@]+)>?$/.exec(from ?? "") ?? [];
  return domain ?? (publicUrl ? new URL(publicUrl).hostname : "dondoc.invalid");
}

/** Opens the way out; `close` it when done. */
export async function openPost(db: Knex, env: PostEnv): Promise<Post & { close(): void }> {
  const from = await readSender(db, env);
  const mailer = env.smtpUrl !== null && from !== null ? openMailer(env.smtpUrl, CONNECTIONS) : null;
  const answers = { secret: env.sessionSecret, days: (await readDelivery(db)).value.answerDays };
  return { mailer, from, publicUrl: env.publicUrl, answers, close: () => mailer?.close() };
}
