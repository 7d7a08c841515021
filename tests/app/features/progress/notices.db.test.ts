import { beforeAll, expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { frameView } from "~/features/progress/frame.view.server";
import { markNoticesRead } from "~/features/progress/mark-notices-read.server";
import { noticesView } from "~/features/progress/notices.view.server";
import { NotFound } from "~/lib/errors";
import type { Database } from "~db/connection";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, type Made, viewOf, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("notices", (openDb) => {
  let db: Database;
  let district: Made;
  let officer: Actor;
  let secretary: Actor;
  const see = async (actor: Actor, day: string) =>
    (await noticesView(viewOf(db.read, actor, day), { onlyUnread: false, page: 1 })).notices;

  beforeAll(async () => {
    db = await openDb();
    const world = worldBuilder(db.write);
    await world.calendar();
    const province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    district = await world.agency("UBND huyện Văn Bàn", province);
    officer = await world.person(district, "officer");
    secretary = await world.person(province, "secretariat");
    const task = await world.task(await world.plan(province), "Báo cáo tổng kết");
    const assignment = await world.assignment(task, district);
    const submitted = { counts_on: "2020-07-03", user_id: officer.userId, tell: [province.id] };
    await world.event(assignment, "report-submitted", "2020-07-03 15:00", submitted);
    const returned = { words: "mục 1.1 tổng 41", user_id: secretary.userId, tell: [district.id] };
    await world.event(assignment, "report-returned", "2020-07-07 09:00", returned);
    await world.event(assignment, "directive-given", "2020-07-08 08:00", { words: "Nộp ngay", tell: [district.id, province.id] });
  });

  it("tell the agency, newest first, with the reason of a return and the words of a directive", async () => {
    const notices = await see(officer, "2020-07-08");
    expect(notices.map((notice) => [notice.kind, notice.words])).toEqual([
      ["directive", "Nộp ngay"],
      ["returned", "mục 1.1 tổng 41"],
      ["overdue", null],
      ["assigned", null],
    ]);
    expect(notices[0]).toMatchObject({ task: "Báo cáo tổng kết", plan: "142/KH-UBND", lead: district.name, isUnread: true });
  });

  it("leave out what has not happened yet, and what the actor did", async () => {
    expect((await see(officer, "2020-07-03 16:00")).map((notice) => notice.kind)).toEqual(["assigned"]);
    expect((await see(secretary, "2020-07-08")).map((notice) => notice.kind)).toEqual(["directive", "submitted"]);
  });

  it("say once that a deadline is near, from the day it is, and once that it has passed", async () => {
    expect((await see(officer, "2020-06-30")).map((notice) => notice.kind)).toEqual(["assigned"]);
    const [soon] = await see(officer, "2020-07-02");
    expect(soon).toMatchObject({ kind: "due-soon", at: at("2020-07-01 00:00"), dueOn: "2020-07-06" });
    const overdue = (await see(officer, "2020-07-07 10:00")).find((notice) => notice.kind === "overdue");
    expect(overdue).toMatchObject({ at: at("2020-07-07 00:00") });
  });

  it("begin with the day on which the actor came to the agency", async () => {
    const newcomer = await worldBuilder(db.write).person(district, "officer");
    await db.write("role_grants").where({ user_id: newcomer.userId }).update({ valid_from: "2020-07-08" });
    expect((await see(newcomer, "2020-07-08")).map((notice) => notice.kind)).toEqual(["directive", "overdue"]);
  });

  it("are read one by one or all at once, by each person alone", async () => {
    const command = { db: db.write, actor: officer, now: at("2020-07-08 11:00") };
    const [first, second] = await see(officer, "2020-07-08");
    const opened = await markNoticesRead(command, { key: first?.key ?? "" });
    expect(opened).toEqual({ assignmentId: first?.assignmentId, partId: null });
    await markNoticesRead(command, { key: first?.key ?? "" });
    const unread = await noticesView(viewOf(db.read, officer, "2020-07-08"), { onlyUnread: true, page: 1 });
    expect(unread).toMatchObject({ total: 4, unread: 3 });
    expect(unread.notices[0]?.key).toBe(second?.key);
    expect(await frameView(viewOf(db.read, officer, "2020-07-08"))).toMatchObject({ unreadNotices: 3, mine: 1, overdue: 1 });
    await markNoticesRead(command, { key: null });
    expect(await frameView(viewOf(db.read, officer, "2020-07-08"))).toMatchObject({ unreadNotices: 0 });
    expect(await frameView(viewOf(db.read, secretary, "2020-07-08"))).toMatchObject({ unreadNotices: 2, toReview: 0 });
    expect(await frameView(viewOf(db.read, secretary, "2020-07-04"))).toMatchObject({ toReview: 1, mine: 0, overdue: 0 });
  });

  it("of others cannot be opened", async () => {
    const [first] = await see(officer, "2020-07-08");
    const command = { db: db.write, actor: secretary, now: at("2020-07-08 11:00") };
    await expect(markNoticesRead(command, { key: `${first?.key}` })).rejects.toThrow(NotFound);
  });
});
