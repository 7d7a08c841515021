// A process that sweeps one day and sends its digests, to be killed at any moment. Its clock goes on where its parent's stands.
import { tmpdir } from "node:os";
import { openPost } from "~/features/reminders/post.server";
import { pushCarrier } from "~/features/reminders/push-carrier.server";
import { remindNow } from "~/features/reminders/remind-now.server";
import { instant } from "~/lib/clock";
import { keptVapidKeys } from "~/lib/vapid-keys.server";
import { openDatabase } from "~db/connection";

const { DATABASE_URL = "", SMTP_URL = "", WEB_HOST = "", NOW_MINUS_REAL = "0", LEASE = "1500" } = process.env;
const db = openDatabase(DATABASE_URL);
const clock = () => instant(new Date(Date.now() + Number(NOW_MINUS_REAL)));
const publicUrl = "https://dondoc.example.vn";
const secrets = { dataDir: tmpdir(), sessionSecret: "x".repeat(32), webhookAllowHosts: [WEB_HOST] };
const parts = { db, env: { smtpUrl: SMTP_URL, publicUrl, ...secrets } };

// Push services are public; the one of this test stands beside it.
const open: typeof openPost = async (database, env) => {
  const post = await openPost(database, env);
  const near = { db: database.write, keys: keptVapidKeys(env.dataDir), subject: publicUrl, allowed: [WEB_HOST] };
  return { ...post, carriers: { ...post.carriers, push: pushCarrier(near) } };
};

async function sendAll(): Promise<void> {
  for (;;) {
    await remindNow(parts, clock, { lease: Number(LEASE), open });
    const left = await db.read("reminder_digests").whereIn("state", ["queued", "sending"]).first("id");
    if (!left) break;
    // What a killed process was sending is free again once its lease has run out.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await db.close();
}

void sendAll();
