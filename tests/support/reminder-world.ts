import { createECDH, randomBytes } from "node:crypto";
import type { Knex } from "knex";
import { type Channel, channels, defaultDelivery } from "~/features/reminders/delivery";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import { newId } from "~/lib/id";
import { at, worldBuilder } from "~tests/support/world-builder";

type Size = {
  readonly agencies: number;
  /** Open assignments of each agency. */
  readonly each: number;
  /** How far the due days lie around `due`: 0 puts all of them on it. */
  readonly spread?: number;
  readonly due: CalendarDate;
};

/** A province with many agencies, each with one officer and open work, written in bulk. Mail is signed. */
export async function reminderWorld(db: Knex, { agencies, each, spread = 0, due }: Size) {
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("UBND tỉnh", null, "province");
  const plan = await world.plan(province);
  const task = await world.task(plan, "Báo cáo tổng kết");
  const rows = Array.from({ length: agencies }, (_, index) => ({ id: newId(), user: newId(), index }));
  const agencyRow = ({ id, index }: (typeof rows)[number]) => {
    const name = `UBND xã số ${index}`;
    const own = { id, code: id, name, level: "commune", kind: "other", parent_id: province.id, path: `${province.path}${id}/` };
    return { ...own, valid_from: "2016-01-01", search_text: name, sort_key: name };
  };
  const userRow = ({ user, index }: (typeof rows)[number]) => {
    const own = { id: user, email: `xa${index}@example.vn`, name: `Cán bộ xã số ${index}` };
    return { ...own, password_hash: "-", created_at: at("2016-01-01") };
  };
  const grantRow = ({ id, user }: (typeof rows)[number]) => {
    return { id: newId(), user_id: user, agency_id: id, role: "officer", valid_from: "2016-01-01" };
  };
  await db.batchInsert("agencies", rows.map(agencyRow), 200);
  await db.batchInsert("users", rows.map(userRow), 200);
  await db.batchInsert("role_grants", rows.map(grantRow), 200);
  const work = rows.flatMap(({ id, index }) =>
    Array.from({ length: each }, (_, occurrence) => ({
      id: newId(),
      plan_id: plan.id,
      task_id: task.id,
      lead_id: id,
      occurrence: String(occurrence),
      due_rules: "[]",
      assigned_on: "2020-05-14",
      due_on: spread === 0 ? due : addDays(due, ((index * 7 + occurrence * 13) % (2 * spread + 1)) - spread),
    })),
  );
  await db.batchInsert("assignments", work, 200);
  const events = work.map(({ id }) => ({
    id: newId(),
    assignment_id: id,
    seq: 1,
    kind: "assigned",
    at: at("2020-05-14 08:00"),
    on_day: "2020-05-14",
    work_state: "not-started",
  }));
  await db.batchInsert("assignment_events", events, 200);
  const value = JSON.stringify({ ...defaultDelivery, from: "Đôn Đốc <dondoc@example.vn>" });
  await db("reminder_rules").insert({ scope: "delivery", scope_id: "", value, version: 1 });
  return { province, plan, task, assignmentIds: work.map(({ id }) => id), userIds: rows.map(({ user }) => user) };
}

/**
 * Lets the people of a world use all channels, one after the other: a mail, a browser and a receiver at `webUrl`, the screen.
 * @returns the channel of each, in the order of `userIds`
 */
export async function chooseChannels(db: Knex, userIds: readonly string[], webUrl: string): Promise<Channel[]> {
  const chosen = userIds.map((_id, index) => channels[index % channels.length] as Channel);
  const browser = createECDH("prime256v1");
  const keys = { p256dh: browser.generateKeys("base64url"), auth: randomBytes(16).toString("base64url") };
  const choices = userIds.map((user_id, index) => ({ user_id, hour: 7, channel: chosen[index] }));
  const browsers = userIds
    .filter((_id, index) => chosen[index] === "push")
    .map((user_id) => ({ id: newId(), user_id, endpoint: `${webUrl}/push/${user_id}`, ...keys, made_at: at("2020-06-01") }));
  await db.batchInsert("reminder_choices", choices, 200);
  await db.batchInsert("push_subscriptions", browsers, 100);
  const receiver = {
    id: newId(),
    name: "Cổng tin nhắn",
    url: `${webUrl}/webhook`,
    events: '["digest"]',
    made_at: at("2020-06-01"),
  };
  await db("webhook_receivers").insert(receiver);
  const value = JSON.stringify({ ...defaultDelivery, channels, from: "Đôn Đốc <dondoc@example.vn>" });
  await db("reminder_rules").where({ scope: "delivery" }).update({ value });
  return chosen;
}
