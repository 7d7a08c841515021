// A process that sweeps one day and sends its digests, to be killed at any moment. Its clock goes on where its parent's stands.
import { tmpdir } from "node:os";
import { remindNow } from "~/features/reminders/remind-now.server";
import { instant } from "~/lib/clock";
import { openDatabase } from "~db/connection";

const { DATABASE_URL = "", SMTP_URL = "", NOW_MINUS_REAL = "0", LEASE = "1500" } = process.env;
const db = openDatabase(DATABASE_URL);
const clock = () => instant(new Date(Date.now() + Number(NOW_MINUS_REAL)));
const secrets = { dataDir: tmpdir(), sessionSecret: "x".repeat(32), webhookAllowHosts: [] };
const parts = { db, env: { smtpUrl: SMTP_URL, publicUrl: "https://dondoc.example.vn", ...secrets } };

for (;;) {
  await remindNow(parts, clock, { lease: Number(LEASE) });
  const left = await db.read("reminder_digests").whereIn("state", ["queued", "sending"]).first("id");
  if (!left) break;
  // What a killed process was sending is free again once its lease has run out.
  await new Promise((resolve) => setTimeout(resolve, 100));
}
await db.close();
