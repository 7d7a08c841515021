import { beforeAll, expect, it } from "vitest";
import { accountView } from "~/features/accounts/account.view.server";
import type { Actor } from "~/features/accounts/actor";
import { addUser } from "~/features/accounts/add-user.server";
import { auditLogView } from "~/features/accounts/audit-log.view.server";
import { demoCards, demoPassword, signInToDemo } from "~/features/accounts/demo-sign-in.server";
import { grantRole } from "~/features/accounts/grant-role.server";
import { tokenHash } from "~/features/accounts/session-token.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { systemActor } from "~/features/accounts/system-actor";
import { userView } from "~/features/accounts/user.view.server";
import { usersView } from "~/features/accounts/users.view.server";
import { objectHistory } from "~/features/audit/object-history.view.server";
import { Forbidden, NotFound } from "~/lib/errors";
import type { Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, type Made, viewOf, worldBuilder } from "~tests/support/world-builder";

const now = at("2020-07-01");

describeOnBothEngines("what is shown of accounts", (openDb) => {
  let db: Database;
  let saPa: Made;
  let admin: Actor;
  let foreignAdmin: Actor;
  let userId: string;
  const command = () => ({ db: db.write, actor: systemActor, now });
  const as = (actor: Actor) => viewOf(db.read, actor, "2020-07-01");

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    const province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    saPa = await world.agency("UBND thị xã Sa Pa", province);
    const foreign = await world.agency("UBND tỉnh Nghệ An", null, "province");
    [admin, foreignAdmin] = [await world.person(province, "admin"), await world.person(foreign, "admin")];
    const added = {
      email: "dao.mot@example.vn",
      name: "Đào Thị Một",
      agencyId: saPa.id,
      roles: ["officer"] as const,
      password: demoPassword,
    };
    ({ id: userId } = await addUser(command(), { ...added, validFrom: "2020-01-01" }));
    await grantRole(command(), { userId, agencyId: saPa.id, role: "head", validFrom: day("2020-08-01"), validTo: null });
    await db.write("settings").insert({
      key: "demo.cards",
      value: JSON.stringify([
        {
          email: "dao.mot@example.vn",
          title: { vi: "Cán bộ", en: "Officer" },
          does: { vi: "Nộp báo cáo", en: "Submits" },
          agency: "Sa Pa",
          today: "2020-07-01",
        },
      ]),
    });
  });

  it("lists the accounts of the administrator's agencies with the roles of the day, and no others", async () => {
    const { users, total } = await usersView(as(admin), {});
    expect(total).toBe(2);
    expect(users.find((user) => user.id === userId)?.roles).toEqual([
      { role: "officer", agencyId: saPa.id, agencyName: "UBND thị xã Sa Pa" },
    ]);
    expect((await usersView(as(foreignAdmin), {})).users.map((user) => user.id)).toEqual([foreignAdmin.userId]);
  });

  it("finds accounts without accents by name, e-mail and agency", async () => {
    for (const q of ["dao thi", "DAO.MOT@", "thị xã sa"]) {
      expect((await usersView(as(admin), { q })).users.map((user) => user.id)).toEqual([userId]);
    }
    expect(await usersView(as(admin), { q: "nghe an" })).toMatchObject({ total: 0, users: [] });
    const officer = { ...admin, grants: admin.grants.map((grant) => ({ ...grant, role: "officer" as const })) };
    await expect(usersView(as(officer), {})).rejects.toBeInstanceOf(Forbidden);
  });

  it("shows one account with its roles to its administrator, and to nobody else", async () => {
    const user = await userView(as(admin), userId);
    expect(user).toMatchObject({ name: "Đào Thị Một", isWhollyManaged: true, isSelf: false });
    expect(user.roles.map((role) => [role.role, role.mayEnd])).toEqual([
      ["head", true],
      ["officer", true],
    ]);
    await expect(userView(as(foreignAdmin), userId)).rejects.toBeInstanceOf(NotFound);
  });

  it("signs in by a card of the demonstration and by no other address", async () => {
    expect(await demoCards(db.read)).toHaveLength(1);
    expect(
      await signInToDemo({ db: db.write, now }, { email: "dao.mot@example.vn", userAgent: "Firefox", locale: "vi" }),
    ).toMatchObject({
      today: "2020-07-01",
    });
    await expect(
      signInToDemo({ db: db.write, now }, { email: admin.email, userAgent: null, locale: "vi" }),
    ).rejects.toBeInstanceOf(NotFound);
  });

  it("lists the open sessions of the person and marks the one that asks", async () => {
    const token = await signIn(
      { db: db.write, now },
      { email: "dao.mot@example.vn", password: demoPassword, userAgent: "Chrome" },
    );
    const self = { ...admin, userId };
    const { sessions } = await accountView(as(self), { realNow: now, thisHash: tokenHash(token) });
    expect(sessions.find((session) => session.isThis)).toMatchObject({ device: "Chrome" });
    expect(await accountView(as(self), { realNow: at("2020-08-01"), thisHash: "" })).toMatchObject({ sessions: [] });
  });

  it("tells the history of an account up to the moment looked at", async () => {
    const history = await objectHistory(db.read, { objectType: "user", objectId: userId, now: at("2020-07-01 23:00") });
    expect(history.entries.map((entry) => entry.action)).toEqual(["user.role-granted", "user.added"]);
    expect(history.names[saPa.id]).toBe("UBND thị xã Sa Pa");
    expect(await objectHistory(db.read, { objectType: "user", objectId: userId, now: at("2020-06-30") })).toMatchObject({
      total: 0,
    });
  });

  it("leaves signing in and out of the log until it is asked for", async () => {
    await signIn({ db: db.write, now }, { email: "dao.mot@example.vn", password: demoPassword, userAgent: null });
    const kinds = async (filter: Parameters<typeof auditLogView>[1]) =>
      new Set((await auditLogView(as(admin), filter)).entries.map((entry) => entry.objectType));
    expect(await kinds({})).not.toContain("session");
    expect(await kinds({ isWithSignIns: true })).toContain("session");
    expect(await kinds({ objectType: "session" })).toEqual(new Set(["session"]));
  });

  it("shows administrators the log of their own agencies, and that the chain holds", async () => {
    const log = await auditLogView(as(admin), {});
    expect(log.verdict).toMatchObject({ ok: true });
    expect(log.entries.map((entry) => entry.objectId)).toContain(userId);
    expect((await auditLogView(as(foreignAdmin), {})).entries).toEqual([]);
    expect((await auditLogView(as(admin), { who: "dong lenh", objectType: "user" })).entries).toHaveLength(2);
    expect((await auditLogView(as(admin), { to: day("2020-06-30") })).entries).toEqual([]);
    expect((await auditLogView(viewOf(db.read, admin, "2020-06-30"), {})).entries).toEqual([]);
    const ofTheDay = { from: day("2020-07-01"), to: day("2020-07-01"), isWithSignIns: true };
    expect((await auditLogView(as(admin), ofTheDay)).entries.length).toBeGreaterThan(2);
  });
});
