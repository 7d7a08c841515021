/** The rules of reminding as their forms show them. */
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { planLinkOf } from "~/features/plans/plan-name.server";
import { loadVisiblePlan } from "~/features/plans/plan-object.server";
import { addDays, type CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import { type ChannelHealth, healthOfAll } from "./channel-health";
import { allowedChoice, type Channel, type Choice, type DeliveryRules } from "./delivery";
import type { Ladder } from "./ladder";
import type { DigestState } from "./outbox";
import { saidCount } from "./outbox-items.store.server";
import { readBrowsers } from "./push.store.server";
import { readLastAttempts } from "./read-means.server";
import { readChoice, readDelivery, readRuleBook } from "./rules.store.server";

/** How each channel has done in the last seven days, by its last attempts. */
async function channelsHealth({ db, today, now }: ViewContext): Promise<ChannelHealth[]> {
  return healthOfAll(await readLastAttempts(db, addDays(today, -7), now));
}

/** The channels that fail again and again, for those who can do something about it; empty for everybody else. */
export async function failingChannels(view: ViewContext): Promise<ChannelHealth[]> {
  if (!maySetRules(view)) return [];
  return (await channelsHealth(view)).filter(({ isFailing }) => isFailing);
}

/** The ladder and the way of sending of the whole installation, with how mail has gone. @throws Forbidden */
export async function installationRulesView(view: ViewContext) {
  requirePermission(view.actor, "reminders.set", {}, { seen: true });
  const { ladders, delivery, ownOf } = await readRuleBook(view.db);
  return {
    ladder: ladders.installation,
    version: ownOf({ scope: "installation", id: "" }).version,
    delivery,
    health: await channelsHealth(view),
  };
}

/** The ladder of a plan, or of one of its tasks, beside the one it follows. @throws NotFound, Forbidden */
export async function planRulesView(view: ViewContext, planId: string, taskId: string | null) {
  const { db, actor } = view;
  const object = await loadVisiblePlan(db, actor, planId);
  requirePermission(actor, "plan.edit", object.permission, { seen: true });
  const task =
    taskId === null ? null : await db("tasks").where({ id: taskId, plan_id: planId }).whereNull("removed_at").first("id", "text");
  if (taskId !== null && !task) throw new NotFound();
  const { ladders, ownOf } = await readRuleBook(db);
  const { installation, plans } = ladders;
  const own = ownOf(task ? { scope: "task", id: task.id } : { scope: "plan", id: planId });
  const above: Ladder = task ? (plans.get(planId) ?? installation) : installation;
  return {
    plan: planLinkOf(object),
    task: task as { id: string; text: string } | null,
    ladder: own.value ?? above,
    hasOwn: own.value !== null,
    version: own.version,
  };
}

export type OwnDigest = {
  readonly id: string;
  readonly onDay: CalendarDate;
  readonly channel: Channel;
  readonly state: DigestState;
  readonly items: number;
};

export type OwnReminders = {
  readonly choice: Choice;
  readonly rules: DeliveryRules;
  readonly digests: readonly OwnDigest[];
  readonly browsers: readonly { readonly id: string; readonly device: string | null; readonly madeAt: Instant }[];
};

/** What a person has chosen, what they may choose, and their last fifty digests. */
export async function ownRemindersView({ db, actor, now }: ViewContext): Promise<OwnReminders> {
  const { value: rules } = await readDelivery(db);
  const chosen = await readChoice(db, actor.userId);
  const rows = await db("reminder_digests as digests")
    .where("digests.user_id", actor.userId)
    .andWhere("digests.queued_at", "<=", now)
    .whereNotIn("digests.state", ["cancelled", "superseded"])
    .orderBy("digests.on_day", "desc")
    .limit(50)
    .select({
      id: "digests.id",
      onDay: "digests.on_day",
      channel: "digests.channel",
      state: "digests.state",
      items: saidCount(db, db("reminder_part_items as items")),
    });
  const digests = (rows as OwnDigest[]).map((row) => ({ ...row, items: Number(row.items) }));
  const browsers = (await readBrowsers(db, actor.userId)).map(({ id, device, made_at }) => ({ id, device, madeAt: made_at }));
  return { choice: allowedChoice(rules, chosen), rules, digests, browsers };
}

/** Whether the actor sets the rules of the whole installation. */
export const maySetRules = ({ actor }: Pick<ViewContext, "actor">): boolean => can(actor, "reminders.set", {});

/** Within how many days work counts as updated. */
export const updateDays = async ({ db }: Pick<ViewContext, "db">): Promise<number> => (await readDelivery(db)).value.updateDays;
