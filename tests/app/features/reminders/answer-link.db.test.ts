import { expect, it } from "vitest";
import { changePassword } from "~/features/accounts/change-password.server";
import { disableUser } from "~/features/accounts/disable-user.server";
import { hashPassword } from "~/features/accounts/password.server";
import { revokeLinks } from "~/features/accounts/revoke-links.server";
import { whereAssignmentVisible, wherePlanVisible } from "~/features/accounts/scope.server";
import { acknowledgeReceipt } from "~/features/assignments/acknowledge-receipt.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { noteProgress } from "~/features/assignments/note-progress.server";
import { requestCompletion } from "~/features/assignments/request-completion.server";
import { withdrawAssignment } from "~/features/assignments/withdraw-assignment.server";
import { answerKey } from "~/features/reminders/answer-key.server";
import { usualAnswerDays } from "~/features/reminders/answer-link";
import { defaultDelivery } from "~/features/reminders/delivery";
import { openAnswerLink } from "~/features/reminders/open-answer-link.view.server";
import { dayOf } from "~/lib/clock";
import { Forbidden, NotFound } from "~/lib/errors";
import { newId } from "~/lib/id";
import { describeOnBothEngines } from "~tests/support/engines";
import { addDigest } from "~tests/support/sent-digest";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

const secret = "khóa chỉ dùng khi thử";
const morning = at("2020-07-02 08:00");

describeOnBothEngines("the link of a mail", (openDb) => {
  async function setUp() {
    const db = (await openDb()).write;
    const world = worldBuilder(db);
    await world.calendar();
    const province = await world.agency("UBND tỉnh Lào Cai", null, "province");
    const district = await world.agency("UBND thị xã Sa Pa", province);
    const head = await world.person(district, "head");
    const admin = await world.person(province, "admin");
    const secretariat = await world.person(province, "secretariat");
    const plan = await world.plan(province);
    const work = await world.assignment(await world.task(plan, "Báo cáo tổng kết"), district);
    const other = await world.assignment(await world.task(plan, "Rà soát tổ chức"), district);
    const digestId = await addDigest(db, { user: head.userId, agency: district.id, assignment: work.id });
    const link = { digestId, assignmentId: work.id };
    const key = answerKey(secret, { ...link, userId: head.userId }, at("2020-07-08 07:00"));
    const open = (now = morning, asked: Partial<Parameters<typeof openAnswerLink>[1]> = {}) =>
      openAnswerLink(db, { link, key, secret, now, ...asked });
    const refusal = async (...asked: Parameters<typeof open>) => (await open(...asked)).refusal;
    return { db, world, province, district, head, admin, secretariat, plan, work, other, link, key, open, refusal };
  }
  type Scene = Awaited<ReturnType<typeof setUp>>;

  async function actorOf({ open }: Scene) {
    const { actor } = await open();
    if (!actor) throw new Error("the link does not open");
    return actor;
  }

  it("opens its assignment for the person whom the mail was sent to, as they stand today", async () => {
    const scene = await setUp();
    const actor = await actorOf(scene);
    expect(actor).toMatchObject({ userId: scene.head.userId, through: { assignmentId: scene.work.id, mailOn: "2020-07-01" } });
    expect((await assignmentView(viewOf(scene.db, actor, "2020-07-02 08:00"), scene.work.id)).id).toBe(scene.work.id);
  });

  it("opens no other assignment, no plan and no list", async () => {
    const { db, other, work, ...scene } = await setUp();
    const actor = await actorOf({ db, other, work, ...scene });
    const view = viewOf(db, actor, "2020-07-02 08:00");
    await expect(assignmentView(view, other.id)).rejects.toThrow(NotFound);
    const command = { db, actor, now: morning };
    await expect(noteProgress(command, { assignmentId: other.id, words: "Đã xong." })).rejects.toThrow(NotFound);
    await expect(requestCompletion(command, { assignmentId: work.id, words: "Đã xong." })).rejects.toThrow(Forbidden);
    const assignments = db("assignments").join("plans", "plans.id", "assignments.plan_id");
    expect(await whereAssignmentVisible(assignments, actor).pluck("assignments.id")).toEqual([work.id]);
    expect(await wherePlanVisible(db("plans"), actor).pluck("plans.id")).toEqual([]);
  });

  it("says in the audit by the link of which mail something was done", async () => {
    const scene = await setUp();
    const command = { db: scene.db, actor: await actorOf(scene), now: morning };
    expect(await acknowledgeReceipt(command, { assignmentId: scene.work.id })).toBe(true);
    expect(await acknowledgeReceipt(command, { assignmentId: scene.work.id })).toBe(false);
    await noteProgress(command, { assignmentId: scene.work.id, words: "Đã tổng hợp được một nửa." });
    const rows = await scene.db("audit_entries").orderBy("seq").select("action", "user_id", "agency_id", "data");
    expect(rows.map(({ data, ...row }) => ({ ...row, linkOf: JSON.parse(data).linkOf }))).toEqual(
      ["assignment.acknowledged", "assignment.noted"].map((action) => {
        return { action, user_id: scene.head.userId, agency_id: scene.district.id, linkOf: "2020-07-01" };
      }),
    );
  });

  it("opens nothing when it was changed, made for someone else or for something else", async () => {
    const { refusal, key, link, other, secretariat } = await setUp();
    const forged = [
      { key: `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}` },
      { key: "" },
      { secret: "khóa của nơi khác" },
      { link: { ...link, assignmentId: other.id } },
      { link: { ...link, digestId: newId() } },
      { key: answerKey(secret, { ...link, userId: secretariat.userId }, at("2020-07-08 07:00")) },
    ];
    for (const asked of forged) expect(await refusal(morning, asked)).toBe("unknown");
  });

  it("opens nothing after its last day", async () => {
    const { refusal } = await setUp();
    expect(await refusal(at("2020-07-08 06:59"))).toBeNull();
    expect(await refusal(at("2020-07-08 07:00"))).toBe("expired");
  });

  it("opens nothing where answering from mails is switched off, and rules set before there were links allow it", async () => {
    const { db, refusal } = await setUp();
    const { answerDays, ...older } = defaultDelivery;
    expect(answerDays).toBe(usualAnswerDays);
    await db("reminder_rules").insert({ scope: "delivery", scope_id: "", value: JSON.stringify(older), version: 1 });
    expect(await refusal()).toBeNull();
    await db("reminder_rules").update({ value: JSON.stringify({ ...older, answerDays: 0 }) });
    expect(await refusal()).toBe("switched-off");
  });

  it("opens nothing once the person has taken links back or changed the password; later mails do", async () => {
    const { db, head, refusal } = await setUp();
    await revokeLinks({ db, actor: head, now: at("2020-07-02 07:00") });
    expect(await refusal()).toBe("revoked");
    await db("users")
      .where({ id: head.userId })
      .update({ links_since: null, password_hash: await hashPassword("mat-khau-cu-1") });
    const next = { next: "cay-da-ben-suoi-2020", repeated: "cay-da-ben-suoi-2020" };
    await changePassword({ db, actor: head, now: at("2020-07-02 07:30") }, { current: "mat-khau-cu-1", ...next, keep: "" });
    expect(await refusal()).toBe("revoked");
    await db("reminder_digests").update({ queued_at: at("2020-07-02 07:31") });
    expect(await refusal()).toBeNull();
  });

  it("opens nothing once the role has ended, the account is closed, or its password is a temporary one", async () => {
    const { db, head, admin, refusal } = await setUp();
    await db("role_grants").where({ user_id: head.userId }).update({ valid_to: "2020-07-02" });
    expect(await refusal()).toBe("gone");
    await db("role_grants").where({ user_id: head.userId }).update({ valid_to: null });
    await db("users").where({ id: head.userId }).update({ must_change_password_since: morning });
    expect(await refusal()).toBe("sign-in-first");
    await disableUser({ db, actor: admin, now: at("2020-07-02 07:00") }, { userId: head.userId });
    expect(await refusal()).toBe("revoked");
    await db("users").where({ id: head.userId }).update({ links_since: null });
    expect(await refusal()).toBe("gone");
  });

  it("opens nothing once the work was taken back", async () => {
    const { db, secretariat, work, refusal } = await setUp();
    const command = { db, actor: secretariat, now: at("2020-07-02 07:00") };
    await withdrawAssignment(command, { assignmentId: work.id, reason: "Giao nhầm cơ quan." });
    expect(await refusal()).toBe("gone");
  });

  it("follows the person, not the agency, when the work passes to a successor", async () => {
    const { db, world, province, head, work, refusal } = await setUp();
    const successor = await world.agency("UBND phường Sa Pa", province, "commune");
    await db("assignments").where({ id: work.id }).update({ lead_id: successor.id });
    expect(await refusal()).toBe("gone");
    const grant = { id: newId(), user_id: head.userId, agency_id: successor.id, role: "officer", valid_from: dayOf(morning) };
    await db("role_grants").insert(grant);
    expect(await refusal()).toBeNull();
  });
});
