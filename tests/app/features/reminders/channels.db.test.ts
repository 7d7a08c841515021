import { createDecipheriv, createECDH, createHmac, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import webpush from "web-push";
import { addBrowser } from "~/features/reminders/add-browser.server";
import type { Carrier } from "~/features/reminders/carrier";
import { deliverDigests, type Post } from "~/features/reminders/deliver-digests.server";
import { type Channel, channels, defaultDelivery } from "~/features/reminders/delivery";
import { openMailer } from "~/features/reminders/mailer.server";
import { openPost } from "~/features/reminders/post.server";
import { pushCarrier } from "~/features/reminders/push-carrier.server";
import { queueDigests } from "~/features/reminders/queue-digests.server";
import { readMeans } from "~/features/reminders/read-means.server";
import { removeBrowser } from "~/features/reminders/remove-browser.server";
import { removeWebhook } from "~/features/reminders/remove-webhook.server";
import { renewWebhookSecret } from "~/features/reminders/renew-webhook-secret.server";
import { saveWebhook } from "~/features/reminders/save-webhook.server";
import { tryWebhook } from "~/features/reminders/try-webhook.server";
import { webhookCarrier } from "~/features/reminders/webhook-carrier.server";
import { webhookSecret } from "~/features/reminders/webhook-secret.server";
import { webhooksView } from "~/features/reminders/webhooks.view.server";
import { Conflict, Forbidden, NotFound, RuleViolation } from "~/lib/errors";
import { noPrivateHosts } from "~/lib/outbound.server";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { startMailServer } from "~tests/support/mail-server";
import { type Received, startWebReceiver } from "~tests/support/web-receiver";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

const due = day("2020-07-06");
const publicUrl = "https://dondoc.laocai.example.vn";
const installationSecret = "bí mật của hệ thống, đủ dài để dùng";
const from = "Đôn Đốc <dondoc@laocai.example.vn>";

/** Opens what a browser would open (RFC 8188 with one record, RFC 8291), with another hand than the writer's. */
function opened({ body }: Received, browser: { ecdh: ECDH; auth: Buffer }): Record<string, string> {
  const [salt, keyLength] = [body.subarray(0, 16), body.readUInt8(20)];
  const [theirs, sealed] = [body.subarray(21, 21 + keyLength), body.subarray(21 + keyLength)];
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), browser.ecdh.getPublicKey(), theirs]);
  const ikm = Buffer.from(hkdfSync("sha256", browser.ecdh.computeSecret(theirs), browser.auth, info, 32));
  const derive = (what: string, length: number) =>
    Buffer.from(hkdfSync("sha256", ikm, salt, `Content-Encoding: ${what}\0`, length));
  const decipher = createDecipheriv("aes-128-gcm", derive("aes128gcm", 16), derive("nonce", 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString("utf8"));
}

describeOnBothEngines("channels beside the mail", (openDb) => {
  const ends: (() => unknown)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0)) await end();
  });

  async function setUp(channel: Channel) {
    const db = await openDb();
    const [mail, web] = [await startMailServer(), await startWebReceiver()];
    const mailer = openMailer(mail.url, 2);
    ends.push(
      () => mailer.close(),
      () => mail.stop(),
      () => web.stop(),
    );
    const world = worldBuilder(db.write);
    await world.calendar();
    const province = await world.agency("UBND tỉnh", null, "province");
    const saPa = await world.agency("UBND thị xã Sa Pa", province);
    const officer = await world.person(saPa, "officer");
    const operator = await world.operator(province);
    const plan = await world.plan(province);
    const report = await world.assignment(await world.task(plan, "Báo cáo tổng kết 05 năm"), saPa);
    const value = JSON.stringify({ ...defaultDelivery, channels, from });
    await db.write("reminder_rules").insert({ scope: "delivery", scope_id: "", value, version: 1 });
    await db.write("reminder_choices").insert({ user_id: officer.userId, hour: 7, channel });
    const allowed = [web.host];
    const keys = webpush.generateVAPIDKeys();
    const post: Post = {
      mailer,
      from,
      publicUrl,
      carriers: {
        push: pushCarrier({ db: db.write, keys, subject: publicUrl, allowed }),
        webhook: webhookCarrier({ db: db.read, installationSecret, publicUrl, allowed }),
      },
    };
    const queue = (on = due) =>
      queueDigests(db, { on, hour: 7, now: at(`${on} 07:00`), hasMail: true, mailDomain: "laocai.example.vn" });
    const deliver = (when: string) => deliverDigests(db.write, () => at(when), post);
    const as = (actor: typeof officer, when = "2020-06-01 09:00") => ({ db: db.write, actor, now: at(when) });
    const states = async () =>
      (await db.read("reminder_digests").orderBy("queued_at").orderBy("id").select("channel", "state")).map(
        (row: { channel: string; state: string }) => `${row.channel} ${row.state}`,
      );
    const hook = (rest: object = {}) =>
      saveWebhook(as(operator), {
        id: null,
        version: 0,
        receiver: { name: "Cổng Zalo", url: `${web.url}/nhac?token=x`, agency: null, events: ["digest", "urgent"], ...rest },
        allowed,
      });
    const browse = async (path = "/push/1") => {
      const ecdh = createECDH("prime256v1");
      ecdh.generateKeys();
      const auth = randomBytes(16);
      const subscription = { p256dh: ecdh.getPublicKey("base64url"), auth: auth.toString("base64url") };
      await addBrowser(as(officer), { subscription: { endpoint: web.url + path, ...subscription }, device: "Firefox", allowed });
      return { ecdh, auth };
    };
    return {
      db,
      mail,
      web,
      world,
      province,
      saPa,
      officer,
      operator,
      report,
      keys,
      allowed,
      queue,
      deliver,
      as,
      states,
      hook,
      browse,
    };
  }

  it("a webhook carries the digest with a signature over time and body, and stands in the ledger without its query", async () => {
    const { db, web, officer, report, queue, deliver, states, hook, mail } = await setUp("webhook");
    const id = await hook();
    await queue();
    await deliver("2020-07-06 07:01");
    expect([await states(), mail.arrived]).toEqual([["webhook sent"], []]);
    const [one] = web.received as [Received];
    const [, t = "", v1 = ""] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(one.headers["x-dondoc-signature"])) ?? [];
    const secret = webhookSecret(installationSecret, { id, secretNumber: 1 });
    expect(v1).toBe(createHmac("sha256", secret).update(`${t}.${one.body}`).digest("hex"));
    expect(Number(t) * 1000).toBe(Date.parse(at("2020-07-06 07:01")));
    const said = JSON.parse(one.body.toString("utf8"));
    const [ledger] = await db.read("reminder_ledger");
    expect(said).toMatchObject({
      id: ledger.message_id,
      event: "digest",
      on: "2020-07-06",
      to: { email: officer.email, agency: "UBND thị xã Sa Pa", language: "vi" },
      text: "1 việc đến hạn hôm nay. Gấp nhất: Báo cáo tổng kết 05 năm (đến hạn hôm nay, hết 24 giờ).",
      items: [
        { assignment: report.id, due: "2020-07-06", daysLeft: 0, urgency: "none", url: `${publicUrl}/assignments/${report.id}` },
      ],
    });
    expect(said.url).toMatch(/^https:\/\/dondoc\.laocai\.example\.vn\/reminders\/\w+$/);
    expect(ledger).toMatchObject({ channel: "webhook", outcome: "sent", address: `${web.url}/nhac` });
  });

  it("a receiver that is down is tried again under the same id, then the mail takes over", async () => {
    const { web, mail, officer, queue, deliver, states, hook } = await setUp("webhook");
    await hook();
    web.reply = () => ({ status: 503 });
    await queue();
    for (const time of ["07:01", "07:04", "07:10", "07:26"]) await deliver(`2020-07-06 ${time}`);
    const ids = web.received.map(({ body }) => JSON.parse(body.toString("utf8")).id);
    expect([ids.length, new Set(ids).size]).toEqual([4, 1]);
    expect(await states()).toEqual(["webhook refused", "email sent"]);
    expect(mail.arrived.map(({ to }) => to)).toEqual([officer.email]);
  });

  it.each([
    ["a redirect", { status: 307, headers: { Location: "http://127.0.0.1/" } }],
    ["an address that is gone", { status: 404 }],
    ["a wrong signature", { status: 401 }],
  ])("%s will not change by itself, so the mail takes over at once", async (_, reply) => {
    const { web, queue, deliver, states, hook } = await setUp("webhook");
    await hook();
    web.reply = () => reply;
    await queue();
    await deliver("2020-07-06 07:01");
    expect([await states(), web.received.length]).toEqual([["webhook refused", "email sent"], 1]);
  });

  it("the receiver of the nearest agency takes the digest; without one the mail does", async () => {
    const { web, saPa, queue, deliver, states, hook, operator, as } = await setUp("webhook");
    const general = await hook();
    await hook({ url: `${web.url}/sa-pa`, agency: saPa.name });
    await queue(day("2020-06-29"));
    await deliver("2020-06-29 07:01");
    expect(web.received.map(({ path }) => path)).toEqual(["/sa-pa"]);
    for (const { id } of await webhooksView(viewOf(as(operator).db, operator, "2020-07-01")))
      await removeWebhook(as(operator), id);
    await queue();
    await deliver("2020-07-06 07:01");
    expect(await states()).toEqual(["webhook sent", "email sent"]);
    await expect(removeWebhook(as(operator), general)).rejects.toThrow(NotFound);
  });

  it("a receiver that failed five times in a row is named to the operator and passed over", async () => {
    const { db, web, officer, operator, hook, world } = await setUp("webhook");
    await hook();
    const digest = { user_id: officer.userId, channel: "webhook", agency_id: officer.grants[0]?.agencyId, state: "refused" };
    for (let one = 1; one <= 5; one++) {
      const id = `d${one}`;
      const times = { on_day: `2020-07-0${one}`, not_before: at("2020-07-05"), queued_at: at("2020-07-05") };
      await db.write("reminder_digests").insert({ id, ...digest, ...times, message_id: id });
      const attempt = { at: at("2020-07-05 08:00"), outcome: "deferred", address: `${web.url}/nhac`, answer: "503 bảo trì" };
      await db
        .write("reminder_ledger")
        .insert({ id: `l${one}`, digest_id: id, channel: "webhook", message_id: id, items: 1, ...attempt });
    }
    expect(await webhooksView(viewOf(db.read, operator, "2020-07-06"))).toMatchObject([
      { name: "Cổng Zalo", isFailing: true, lastAnswer: "503 bảo trì" },
    ]);
    const means = await readMeans(db.read, { allowed: channels }, { on: due, hasMail: true });
    expect(means.hasReceiver(officer.grants[0]?.agencyId ?? "")).toBe(false);
    expect(world).toBeDefined();
  });

  it("receivers are kept by operators, at public https addresses, one change at a time", async () => {
    const { web, officer, operator, hook, as, allowed } = await setUp("webhook");
    const id = await hook();
    const receiver = { name: "Cổng", url: "https://8.8.8.8/x", agency: null, events: ["digest" as const] };
    const save = (rest: object, actor = operator) => saveWebhook(as(actor), { id, version: 1, receiver, allowed: [], ...rest });
    await expect(save({}, officer)).rejects.toThrow(Forbidden);
    for (const url of ["http://8.8.8.8/", "https://10.0.0.1/", "https://[::1]/", `${web.url}/`])
      await expect(save({ receiver: { ...receiver, url } })).rejects.toMatchObject({ problems: [{ field: "url" }] });
    await expect(save({ receiver: { ...receiver, agency: "Không có cơ quan này" } })).rejects.toMatchObject({
      problems: [{ field: "agency" }],
    });
    await save({});
    await expect(save({})).rejects.toThrow(Conflict);
    const renewed = await renewWebhookSecret(as(operator), id);
    expect(webhookSecret(installationSecret, renewed)).not.toBe(webhookSecret(installationSecret, { id, secretNumber: 1 }));
    await expect(renewWebhookSecret(as(officer), id)).rejects.toThrow(Forbidden);
    await expect(tryWebhook(as(officer), id, { installationSecret, publicUrl, allowed })).rejects.toThrow(Forbidden);
  });

  it("a trial says what the receiver answered and holds no work", async () => {
    const { web, operator, hook, as, allowed } = await setUp("webhook");
    const id = await hook();
    web.reply = () => ({ status: 200, words: "đã nhận" });
    expect(await tryWebhook(as(operator), id, { installationSecret, publicUrl, allowed })).toMatchObject({
      outcome: "sent",
      words: "200 đã nhận",
    });
    expect(JSON.parse(web.received[0]?.body.toString("utf8") ?? "{}")).toMatchObject({ event: "trial", items: [] });
  });

  it("a push message is sealed for the browser, signed for its service, and says how much there is and what is most urgent", async () => {
    const { web, keys, queue, deliver, states, browse } = await setUp("push");
    const browser = await browse();
    await queue();
    await deliver("2020-07-06 07:01");
    expect(await states()).toEqual(["push sent"]);
    const [one] = web.received as [Received];
    const message = opened(one, browser);
    expect(message).toMatchObject({ title: "Đôn Đốc", url: `/reminders/${message.tag}` });
    expect(message.body).toBe("1 việc đến hạn hôm nay. Gấp nhất: Báo cáo tổng kết 05 năm (đến hạn hôm nay, hết 24 giờ).");
    expect(one.headers).toMatchObject({ ttl: "86400", "content-encoding": "aes128gcm", urgency: "normal", topic: message.tag });
    const [, jwt = "", k = ""] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(String(one.headers.authorization)) ?? [];
    expect(k).toBe(keys.publicKey);
    const [head = "", claims = "", signature = ""] = jwt.split(".");
    const point = Buffer.from(k, "base64url");
    const jwk = {
      kty: "EC",
      crv: "P-256",
      x: point.subarray(1, 33).toString("base64url"),
      y: point.subarray(33).toString("base64url"),
    };
    const key = { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" } as const;
    expect(verify("sha256", Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, "base64url"))).toBe(true);
    expect(JSON.parse(Buffer.from(claims, "base64url").toString())).toMatchObject({ aud: web.url, sub: publicUrl });
  });

  it.each([404, 410])("a browser whose service answers %i is forgotten, and the mail takes over", async (status) => {
    const { db, web, queue, deliver, states, browse } = await setUp("push");
    await browse();
    web.reply = () => ({ status });
    await queue();
    await deliver("2020-07-06 07:01");
    expect([await states(), await db.read("push_subscriptions")]).toEqual([["push refused", "email sent"], []]);
  });

  it("a browser whose own key is damaged is forgotten; damaged keys of the installation cost nobody a browser", async () => {
    const { db, web, keys, queue, deliver, states, browse } = await setUp("push");
    await browse("/push/1");
    await browse("/push/2");
    const noPoint = Buffer.alloc(65, 4).toString("base64url");
    await db
      .write("push_subscriptions")
      .where({ endpoint: `${web.url}/push/1` })
      .update({ p256dh: noPoint });
    const { privateKey } = keys;
    keys.privateKey = "hỏng";
    await queue();
    await deliver("2020-07-06 07:01");
    expect([await states(), await db.read("push_subscriptions").pluck("endpoint"), web.received]).toEqual([
      ["push queued"],
      [`${web.url}/push/2`],
      [],
    ]);
    keys.privateKey = privateKey;
    await deliver("2020-07-06 07:04");
    expect(await states()).toEqual(["push sent"]);
  });

  it("one browser that takes it is enough; a service that is busy is asked again", async () => {
    const { db, web, queue, deliver, states, browse } = await setUp("push");
    await browse("/push/1");
    await browse("/push/2");
    web.reply = ({ path }) => ({ status: path === "/push/1" ? 410 : 429 });
    await queue();
    await deliver("2020-07-06 07:01");
    expect([await states(), await db.read("push_subscriptions").pluck("endpoint")]).toEqual([
      ["push queued"],
      [`${web.url}/push/2`],
    ]);
    web.reply = () => ({ status: 201 });
    await deliver("2020-07-06 07:04");
    expect(await states()).toEqual(["push sent"]);
  });

  it("a browser at a private host is never written to, also where webhooks may go there", async () => {
    const { db, web, allowed, officer, as, browse } = await setUp("push");
    await browse();
    const secrets = { dataDir: await mkdtemp(join(tmpdir(), "push-")), sessionSecret: installationSecret };
    const post = await openPost(db, { ...secrets, smtpUrl: null, publicUrl, webhookAllowHosts: allowed });
    ends.push(
      () => post.close(),
      () => rm(secrets.dataDir, { recursive: true }),
    );
    const parcel = { actor: officer, items: [], digestId: "d1", isUrgent: false } as unknown as Parameters<Carrier>[0];
    expect((await post.carriers?.push?.(parcel))?.outcome).not.toBe("sent");
    expect(web.received).toEqual([]);
    const subscription = { endpoint: `${web.url}/push/2`, ...(await db.read("push_subscriptions").first("p256dh", "auth")) };
    const privately = { subscription, device: null, allowed: noPrivateHosts };
    await expect(addBrowser(as(officer), privately)).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("Địa chỉ phải bắt đầu bằng https") } }],
    });
  });

  it("without a browser the mail carries what was to be pushed, and there is one digest for the day", async () => {
    const { queue, deliver, states, mail } = await setUp("push");
    await queue();
    await deliver("2020-07-06 07:01");
    expect([await states(), mail.arrived.length, await queue()]).toEqual([["email sent"], 1, 0]);
  });

  it("a browser is added once, is its owner's alone, and its service must be public and https", async () => {
    const { db, officer, operator, as, browse, web } = await setUp("push");
    await browse();
    await browse();
    const rows = await db.read("push_subscriptions");
    expect(rows).toHaveLength(1);
    await expect(removeBrowser(as(operator), rows[0].id)).rejects.toThrow(NotFound);
    await removeBrowser(as(officer), rows[0].id);
    expect(await db.read("push_subscriptions")).toEqual([]);
    const keys = { p256dh: rows[0].p256dh, auth: rows[0].auth };
    for (const endpoint of [web.url, "https://192.168.1.1/x", "https://localhost/x"])
      await expect(addBrowser(as(officer), { subscription: { endpoint, ...keys }, device: null, allowed: [] })).rejects.toThrow(
        RuleViolation,
      );
  });
});
