import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { answerDirective } from "~/features/assignments/answer-directive.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { directivesIn } from "~/features/assignments/directive";
import { giveDirective } from "~/features/assignments/give-directive.server";
import { revokePlan } from "~/features/assignments/revoke-plan.server";
import { directivesView } from "~/features/progress/directives.view.server";
import { frameView } from "~/features/progress/frame.view.server";
import { noticesView } from "~/features/progress/notices.view.server";
import { Conflict, Forbidden, NotFound, RuleViolation } from "~/lib/errors";
import { countingStatements, type Database } from "~db/connection";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

async function scene(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("UBND tỉnh", null, "province");
  const district = await world.agency("UBND huyện Văn Bàn", province);
  const other = await world.agency("UBND huyện Bắc Hà", province);
  const plan = await world.plan(province);
  const task = await world.task(plan, "Rà soát");
  const { id: assignmentId } = await world.assignment(task, district);
  const { id: otherId } = await world.assignment(task, other);
  const leader = await world.person(province, "leader");
  const watcher = await world.person(province, "secretariat");
  const officer = await world.person(district, "officer");
  const foreign = await world.person(other, "officer");
  const as = (actor: Actor, when: string) => ({ db, actor, now: at(when) });
  const give = (answerBy: string | null, when = "2020-07-01 08:00", id = assignmentId) =>
    giveDirective(as(leader, when), {
      assignmentId: id,
      words: "Nêu rõ vướng mắc.",
      answerBy: answerBy === null ? null : day(answerBy),
    });
  const shownAt = async (when: string) => {
    const { history, today } = await assignmentView(viewOf(db, leader, when), assignmentId);
    return directivesIn(history, today);
  };
  const listed = (part: "waiting" | "answered", when: string, actor = leader) =>
    directivesView(viewOf(db, actor, when), { part, page: 1 });
  const answer = async (when: string, actor = officer) => {
    const { id } = await db("directives").where({ assignment_id: assignmentId, answer_id: null }).first("id");
    await answerDirective(as(actor, when), { assignmentId, directiveId: id, words: "Thiếu kinh phí, xong ngày 10/7." });
  };
  const actors = { leader, watcher, officer, foreign };
  return { db, plan, assignmentId, otherId, ...actors, as, give, shownAt, listed, answer };
}

describeOnBothEngines("directives", (openDb) => {
  test("that name a day are late from the next one on, until the lead agency answers; the answer says how late it came", async () => {
    const { give, shownAt, listed, answer, leader, db } = await scene(await openDb());
    await give("2020-07-03");
    expect(await shownAt("2020-07-03")).toMatchObject([{ answerBy: "2020-07-03", answer: null, daysLate: 0 }]);
    expect(await shownAt("2020-07-05")).toMatchObject([{ answer: null, daysLate: 2 }]);
    expect((await frameView(viewOf(db, leader, "2020-07-05"))).unanswered).toBe(1);
    await answer("2020-07-06 09:00");
    expect(await shownAt("2020-07-08")).toMatchObject([{ answer: { words: "Thiếu kinh phí, xong ngày 10/7." }, daysLate: 3 }]);
    expect((await listed("waiting", "2020-07-08")).lines).toEqual([]);
    expect((await listed("answered", "2020-07-08")).lines).toMatchObject([{ daysLate: 3, isAnsweredHere: false }]);
    expect((await listed("waiting", "2020-07-05")).lines).toMatchObject([{ daysLate: 2, answer: null }]);
    expect((await frameView(viewOf(db, leader, "2020-07-08"))).unanswered).toBe(0);
  });

  test("without a day are answered as well, and stand behind those that have one", async () => {
    const { give, listed, otherId, assignmentId } = await scene(await openDb());
    await give(null);
    await give("2020-07-10", "2020-07-01 09:00", otherId);
    const { lines, counts } = await listed("waiting", "2020-07-02");
    expect(lines.map(({ line, answerBy }) => [line.id, answerBy])).toEqual([
      [otherId, "2020-07-10"],
      [assignmentId, null],
    ]);
    expect(counts).toEqual({ waiting: 2, answered: 0 });
  });

  test("await no answer by a day that has passed", async () => {
    const { give, db } = await scene(await openDb());
    await expect(give("2020-06-30")).rejects.toThrow(RuleViolation);
    expect(await db("directives")).toEqual([]);
  });

  test("are answered once, by the lead agency alone, and who gave them is told", async () => {
    const { give, answer, db, watcher, leader, foreign, as, assignmentId, otherId } = await scene(await openDb());
    await give("2020-07-03");
    await expect(answer("2020-07-02 09:00", watcher)).rejects.toThrow(Forbidden);
    await expect(answer("2020-07-02 09:00", foreign)).rejects.toThrow(NotFound);
    const { id: directiveId } = await db("directives").first("id");
    const foreignWork = answerDirective(as(foreign, "2020-07-02 09:00"), {
      assignmentId: otherId,
      directiveId,
      words: "Không phải.",
    });
    await expect(foreignWork).rejects.toThrow(NotFound);
    await answer("2020-07-02 09:00");
    const again = as(leader, "2020-07-02 10:00");
    await expect(answerDirective(again, { assignmentId, directiveId, words: "Thêm." })).rejects.toThrow(Forbidden);
    const { notices } = await noticesView(viewOf(db, leader, "2020-07-03"), { onlyUnread: false, page: 1 });
    const told = notices.filter(({ kind }) => kind === "directive-answered");
    expect(told.map(({ words }) => words)).toEqual(["Thiếu kinh phí, xong ngày 10/7."]);
  });

  test("that were answered are not answered a second time", async () => {
    const { give, answer, db, officer, as, assignmentId } = await scene(await openDb());
    await give("2020-07-03");
    await answer("2020-07-02 09:00");
    const { id: directiveId } = await db("directives").first("id");
    const again = answerDirective(as(officer, "2020-07-02 10:00"), { assignmentId, directiveId, words: "Lần nữa." });
    await expect(again).rejects.toThrow(Conflict);
  });

  test("are listed for whoever reads the work, an agency its own, in a bounded number of statements", async () => {
    const { give, listed, otherId, foreign, officer } = await scene(await openDb());
    await give("2020-07-03");
    await give("2020-07-04", "2020-07-01 09:00", otherId);
    expect((await listed("waiting", "2020-07-02", officer)).lines).toMatchObject([
      { isAnsweredHere: true, answerBy: "2020-07-03" },
    ]);
    expect((await listed("waiting", "2020-07-02", foreign)).lines).toMatchObject([{ line: { id: otherId } }]);
    const counter = { count: 0 };
    await countingStatements(counter, () => listed("waiting", "2020-07-02"));
    expect(counter.count).toBeLessThanOrEqual(6);
  });

  test("of a plan that is revoked await nothing", async () => {
    const { give, listed, as, watcher, plan } = await scene(await openDb());
    await give("2020-07-03");
    await revokePlan(as(watcher, "2020-07-02 09:00"), { planId: plan.id, reason: "Nhầm tệp.", agreed: true });
    expect((await listed("waiting", "2020-07-05")).counts).toEqual({ waiting: 0, answered: 0 });
  });
});
