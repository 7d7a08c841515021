import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Actor, Role } from "~/features/accounts/actor";
import { actorOfRequest } from "~/features/accounts/actor-of-request.server";
import { addUser } from "~/features/accounts/add-user.server";
import { changeLocale } from "~/features/accounts/change-locale.server";
import { changePassword } from "~/features/accounts/change-password.server";
import type { CommandContext } from "~/features/accounts/context";
import { disableUser } from "~/features/accounts/disable-user.server";
import { enableUser } from "~/features/accounts/enable-user.server";
import { endRole } from "~/features/accounts/end-role.server";
import { endSession } from "~/features/accounts/end-session.server";
import { grantRole } from "~/features/accounts/grant-role.server";
import { resetPassword } from "~/features/accounts/reset-password.server";
import { sessionId } from "~/features/accounts/session-id";
import { tokenHash } from "~/features/accounts/session-token.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { systemActor } from "~/features/accounts/system-actor";
import { findFeed } from "~/features/calendar-feeds/feeds.store.server";
import { readBrowsers } from "~/features/reminders/push.store.server";
import { readPushable } from "~/features/reminders/read-means.server";
import { Forbidden, NotFound } from "~/lib/errors";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, type Made, worldBuilder } from "~tests/support/world-builder";

const now = at("2020-07-01");
const password = "một câu dễ nhớ";

describeOnBothEngines("accounts", (openDb) => {
  let db: Database;
  let province: Made;
  let district: Made;
  let foreign: Made;
  let admin: Actor;
  let serial = 0;
  let userId: string;
  let email: string;
  const as = (actor: Actor): CommandContext => ({ db: db.write, actor, now });
  const enter = (word = password) => signIn({ db: db.write, now }, { email, password: word, userAgent: null });
  const who = async (token: string) => (await actorOfRequest({ db: db.read, token, now, realNow: now })).actor;
  const add = (agency: Made, ...roles: Role[]) =>
    addUser(as(systemActor), {
      email: `nguoi-${++serial}@example.vn`,
      name: "Người dùng",
      agencyId: agency.id,
      roles,
      password,
      validFrom: "2020-01-01",
    });
  const lastAction = async () => (await db.read("audit_entries").orderBy("seq", "desc").first()).action;

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    district = await world.agency("UBND thị xã Sa Pa", province);
    foreign = await world.agency("UBND tỉnh Nghệ An", null, "province");
    admin = await world.person(province, "admin");
  });

  beforeEach(async () => {
    ({ id: userId } = await add(district, "officer"));
    email = `nguoi-${serial}@example.vn`;
  });

  it("locks the account after five wrong passwords, also when they come all at once", async () => {
    await Promise.allSettled(Array.from({ length: 6 }, () => enter("một câu khác hẳn")));
    await expect(enter()).rejects.toMatchObject({ problems: [{ text: { vi: expect.stringContaining("tạm khóa do") } }] });
    expect(await lastAction()).toBe("user.locked");
  });

  it("takes over the work of another agency on the day it succeeds it, not before", async () => {
    const world = worldBuilder(db.write);
    const [old, next] = [await world.agency("UBND xã Cũ", district), await world.agency("UBND xã Mới", district)];
    await db.write("agencies").where({ id: old.id }).update({ valid_to: "2020-09-01", successor_id: next.id });
    await add(next, "officer");
    email = `nguoi-${serial}@example.vn`;
    const token = await enter();
    const agenciesOn = async (on: string) => {
      const { actor } = await actorOfRequest({ db: db.read, token, now: at(on), realNow: now });
      return actor?.grants.flatMap((grant) => grant.agencyIds);
    };
    expect(await agenciesOn("2020-08-31")).toEqual([next.id]);
    expect(await agenciesOn("2020-09-01")).toEqual([next.id, old.id].sort());
  });

  it("closes an account and ends its sessions; opening it again needs a new sign-in", async () => {
    const token = await enter();
    await disableUser(as(admin), { userId });
    expect(await who(token)).toBeNull();
    await expect(enter()).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("Thư điện tử hoặc mật khẩu chưa đúng") } }],
    });
    await disableUser(as(admin), { userId });
    expect(await lastAction()).toBe("user.disabled");
    await enableUser(as(admin), { userId });
    expect(await who(token)).toBeNull();
    expect((await who(await enter()))?.email).toBe(email);
  });

  it("gives a temporary password that must be changed, and ends the sessions", async () => {
    const token = await enter();
    const { temporaryPassword } = await resetPassword(as(admin), { userId });
    expect(await who(token)).toBeNull();
    await expect(enter()).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("Thư điện tử hoặc mật khẩu chưa đúng") } }],
    });
    expect((await who(await enter(temporaryPassword)))?.mustChangePassword).toBe(true);
    expect(JSON.stringify(await db.read("audit_entries").where({ object_id: userId }))).not.toContain(temporaryPassword);
  });

  it.each([
    [
      "changing the password",
      (id: string, next = "một câu hoàn toàn khác") => {
        const actor = { ...admin, userId: id, email };
        return changePassword(as(actor), { current: password, next, repeated: next, keep: "" });
      },
    ],
    ["a temporary password", (id: string) => resetPassword(as(admin), { userId: id })],
    ["closing the account", (id: string) => disableUser(as(admin), { userId: id })],
  ])("%s ends the person's own calendar address and browsers, not those of the agency or of others", async (_what, end) => {
    const other = (await add(district, "officer")).id;
    await db.write("push_subscriptions").delete();
    const feed = (id: string, owner: object) => ({ id, token_hash: id, made_at: now, made_by: userId, ...owner });
    const browser = (id: string, user_id: string) => ({ id, user_id, endpoint: id, p256dh: "", auth: "", made_at: now });
    const [mine, theirs, ours] = [`own-${userId}`, `other-${userId}`, `agency-${userId}`];
    email = (await db.read("users").where({ id: userId }).first("email")).email;
    await db
      .write("calendar_feeds")
      .insert([
        { ...feed(mine, { user_id: userId, agency_id: null }) },
        { ...feed(theirs, { user_id: other, agency_id: null }) },
        { ...feed(ours, { user_id: null, agency_id: district.id }) },
      ]);
    await db.write("push_subscriptions").insert([browser(mine, userId), browser(theirs, other)]);
    await end(userId);
    const found = await Promise.all([mine, theirs, ours].map((secret) => findFeed(db.read, secret)));
    expect(found.map((each) => each?.id)).toEqual([undefined, theirs, ours]);
    const told = await Promise.all([userId, other].map((id) => readBrowsers(db.read, id)));
    expect(told.flat().map(({ id }) => id)).toEqual([theirs]);
    expect([...(await readPushable(db.read, ["push"]))]).toEqual([other]);
  });

  it("does not show a foreign account, and gives over none that also works elsewhere", async () => {
    const stranger = await add(foreign, "officer");
    await expect(resetPassword(as(admin), { userId: stranger.id })).rejects.toBeInstanceOf(NotFound);
    await grantRole(as(systemActor), {
      userId,
      agencyId: foreign.id,
      role: "officer",
      validFrom: day("2020-01-01"),
      validTo: null,
    });
    await expect(resetPassword(as(admin), { userId })).rejects.toBeInstanceOf(Forbidden);
    await expect(disableUser(as(admin), { userId })).rejects.toBeInstanceOf(Forbidden);
    await expect(disableUser(as(systemActor), { userId })).resolves.toBeUndefined();
  });

  it("lets no administrator close their own account or end their own administration", async () => {
    await expect(disableUser(as(admin), { userId: admin.userId })).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("Không tự khóa tài khoản của mình") } }],
    });
    const own = await db.read("role_grants").where({ user_id: admin.userId }).first();
    await expect(endRole(as(admin), { grantId: own.id, on: day("2020-07-01") })).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("Không tự kết thúc vai trò quản trị của mình") } }],
    });
  });

  it("gives a role within the administrator's agencies, once at a time, and ends it on a day", async () => {
    const role = { userId, agencyId: district.id, role: "head", validFrom: day("2020-06-01"), validTo: null } as const;
    const { id } = await grantRole(as(admin), role);
    expect((await who(await enter()))?.grants.map((grant) => grant.role)).toEqual(["officer", "head"]);
    await expect(grantRole(as(admin), role)).rejects.toMatchObject({ problems: [{ field: "role" }] });
    await expect(grantRole(as(admin), { ...role, agencyId: foreign.id })).rejects.toBeInstanceOf(Forbidden);
    await expect(endRole(as(admin), { grantId: id, on: day("2020-05-01") })).rejects.toMatchObject({
      problems: [{ field: "on" }],
    });
    await endRole(as(admin), { grantId: id, on: day("2020-07-01") });
    expect((await who(await enter()))?.grants.map((grant) => grant.role)).toEqual(["officer"]);
    await expect(grantRole(as(admin), { ...role, validFrom: day("2020-07-01") })).resolves.toBeTruthy();
  });

  it("gives one role once when it is given twice at the same time", async () => {
    const role = { userId, agencyId: district.id, role: "head", validFrom: day("2020-06-01"), validTo: null } as const;
    const answers = await Promise.allSettled([grantRole(as(admin), role), grantRole(as(admin), role)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db.read("role_grants").where({ user_id: userId, role: "head" })).toHaveLength(1);
  });

  it("lets an operator of the installation name another, and nobody else, however high their agency stands", async () => {
    const operator = await worldBuilder(db.write).operator(district);
    const since = { validFrom: day("2020-06-01"), validTo: null } as const;
    const asOperator = { userId, agencyId: district.id, role: "admin", isOperator: true, ...since } as const;
    await expect(grantRole(as(admin), asOperator)).rejects.toBeInstanceOf(Forbidden);
    await expect(grantRole(as(operator), { ...asOperator, role: "head" })).rejects.toMatchObject({
      problems: [{ field: "isOperator" }],
    });
    const { id } = await grantRole(as(operator), asOperator);
    const named = (await who(await enter())) as Actor;
    expect(named.grants.map(({ role, isOperator }) => [role, isOperator])).toEqual([
      ["officer", false],
      ["admin", true],
    ]);
    // Whoever could take over an operator's account would be one.
    await expect(resetPassword(as(admin), { userId })).rejects.toBeInstanceOf(Forbidden);
    await expect(disableUser(as(admin), { userId })).rejects.toBeInstanceOf(Forbidden);
    await expect(endRole(as(admin), { grantId: id, on: day("2020-07-01") })).rejects.toBeInstanceOf(Forbidden);
    await endRole(as(operator), { grantId: id, on: day("2020-07-01") });
    await expect(resetPassword(as(admin), { userId })).resolves.toBeTruthy();
  });

  it("ends one session, then all others but this one, never somebody else's", async () => {
    const [here, there, phone] = [await enter(), await enter(), await enter()];
    const actor = (await who(here)) as Actor;
    await endSession(as(actor), { id: sessionId(tokenHash(there)) });
    expect(await who(there)).toBeNull();
    await expect(endSession(as(admin), { id: sessionId(tokenHash(phone)) })).rejects.toBeInstanceOf(NotFound);
    expect(await endSession(as(actor), { keep: tokenHash(here) })).toBe(1);
    expect(await who(phone)).toBeNull();
    expect(await who(here)).not.toBeNull();
  });

  it("keeps the language of the screens with the account", async () => {
    const token = await enter();
    await changeLocale(as((await who(token)) as Actor), { locale: "en" });
    expect((await who(token))?.locale).toBe("en");
  });
});
