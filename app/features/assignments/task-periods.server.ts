import type { Knex } from "knex";
import { authorOf } from "~/features/accounts/author";
import type { CommandContext, ViewContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import { planLinkOf } from "~/features/plans/plan-name.server";
import { loadVisiblePlan } from "~/features/plans/plan-object.server";
import type { CalendarDate } from "~/lib/calendar-date";
import { formatDate } from "~/lib/calendar-date";
import { dayOf, type Instant } from "~/lib/clock";
import { NotFound } from "~/lib/errors";
import { inTransaction } from "~db/connection";
import {
  type AgencyLife,
  generatedUntil,
  type Lives,
  missingRecords,
  type Passing,
  passingRecords,
  recordKey,
} from "./obligations";
import { readLives, readTaskRecords, type TaskRecords } from "./obligations.store.server";
import { holdPeriodicTasks, makeOwed } from "./periodic-tasks.server";
import { type NewEvent, recordEvents } from "./record-events.server";

/** What a change of agencies asks of the records that were generated ahead; each is done only when somebody says so. */
export type PeriodChange = {
  /** "pass:", "join:" or "leave:" with the agency's id: what the form sends back. */
  readonly key: string;
  readonly what: "pass" | "join" | "leave";
  readonly agency: string;
  /** Who takes over; null for a group's member. */
  readonly to: string | null;
  readonly groupName: string | null;
  /** How many records move, begin or end. */
  readonly records: number;
  readonly endedOn: CalendarDate | null;
};

type Member = { id: string; group_id: string; group_name: string };

async function membersOn(db: Knex, groupIds: readonly string[], on: CalendarDate): Promise<Member[]> {
  if (groupIds.length === 0) return [];
  return db("agency_group_members")
    .join("agency_groups", "agency_groups.id", "agency_group_members.group_id")
    .join("agencies", "agencies.id", "agency_group_members.agency_id")
    .whereIn("agency_group_members.group_id", [...groupIds])
    .where("agency_group_members.valid_from", "<=", on)
    .where((open) => open.whereNull("agency_group_members.valid_to").orWhere("agency_group_members.valid_to", ">", on))
    .where("agencies.valid_from", "<=", on)
    .where((open) => open.whereNull("agencies.valid_to").orWhere("agencies.valid_to", ">", on))
    .orderBy("agencies.sort_key")
    .select("agencies.id", "agency_groups.id as group_id", "agency_groups.name as group_name");
}

type Situation = {
  readonly records: TaskRecords;
  readonly lives: Lives;
  readonly passings: readonly Passing[];
  readonly joining: readonly Member[];
  /** Records of agencies that left the group, whose data window has not begun. */
  readonly leaving: ReadonlyMap<string, string[]>;
  readonly groupNames: ReadonlyMap<string, string>;
};

async function situationOf(db: Knex, taskId: string, now: Instant, today: CalendarDate): Promise<Situation> {
  const records = await readTaskRecords(db, taskId, now);
  const groupIds = [...new Set(records.debtors.flatMap(({ groupId }) => groupId ?? []))];
  const members = await membersOn(db, groupIds, today);
  const leads = [...records.debtors.map((debtor) => debtor.agencyId), ...members.map((member) => member.id)];
  const lives = await readLives(db, leads);
  const known = new Set([...records.present].map((key) => key.split(" ")[1]));
  const passings = passingRecords(records.standing, lives);
  // Whoever takes over from an ended agency comes with its records, not as a new member.
  const successors = new Set(passings.map(({ to }) => to.id));
  const joining = members.filter(
    (member, index) =>
      !known.has(member.id) && !successors.has(member.id) && members.findIndex((other) => other.id === member.id) === index,
  );
  const isMember = new Set(members.map((member) => member.id));
  const leaving = new Map<string, string[]>();
  for (const { agencyId, groupId } of records.debtors) {
    const life = lives.get(agencyId);
    const isAlive = life !== undefined && (life.validTo === null || today < life.validTo);
    if (groupId === null || isMember.has(agencyId) || !isAlive) continue;
    const ahead = records.standing.filter((one) => one.leadId === agencyId && one.isUntouched && one.windowFrom > today);
    if (ahead.length > 0)
      leaving.set(
        agencyId,
        ahead.map((one) => one.id),
      );
  }
  return {
    records,
    lives,
    passings,
    joining,
    leaving,
    groupNames: new Map(members.map((one) => [one.group_id, one.group_name])),
  };
}

function changesOf({ records, lives, passings, joining, leaving, groupNames }: Situation): PeriodChange[] {
  const nameOf = (id: string) => lives.get(id)?.name ?? id;
  const passing = [...new Set(passings.map(({ record }) => record.leadId))].map((id): PeriodChange => {
    const own = passings.filter(({ record }) => record.leadId === id);
    const to = [...new Set(own.map((one) => one.to.name))].join("; ");
    return {
      key: `pass:${id}`,
      what: "pass",
      agency: nameOf(id),
      to,
      groupName: null,
      records: own.length,
      endedOn: lives.get(id)?.validTo ?? null,
    };
  });
  const joined = joining.map(
    (member): PeriodChange => ({
      key: `join:${member.id}`,
      what: "join",
      agency: nameOf(member.id),
      to: null,
      groupName: member.group_name,
      records: 0,
      endedOn: null,
    }),
  );
  const left = [...leaving].map(([id, ids]): PeriodChange => {
    const groupId = records.debtors.find((debtor) => debtor.agencyId === id)?.groupId ?? "";
    return {
      key: `leave:${id}`,
      what: "leave",
      agency: nameOf(id),
      to: null,
      groupName: groupNames.get(groupId) ?? null,
      records: ids.length,
      endedOn: null,
    };
  });
  return [...passing, ...joined, ...left];
}

/** What changes of agencies and groups ask of the periods of a task; nothing is done here. @throws NotFound, Forbidden */
export async function taskPeriodsView(
  { db, actor, now, today }: ViewContext,
  { planId, taskId }: { planId: string; taskId: string },
) {
  const { plan, permission, names } = await loadVisiblePlan(db, actor, planId);
  requirePermission(actor, "assignment.assign", permission, { seen: true });
  const task = await db("tasks").where({ id: taskId, plan_id: planId }).whereNull("removed_at").first("id", "text");
  if (!task) throw new NotFound();
  const changes = changesOf(await situationOf(db, taskId, now, today));
  return {
    plan: planLinkOf({ plan, names }),
    task: { id: taskId, text: task.text as string },
    changes,
  };
}

type By = { readonly userId: string; readonly agencyId: string };

function passed({ record, to }: Passing, by: By): NewEvent {
  const words = `Cơ quan đã kết thúc trước ngày chốt số liệu ${formatDate(record.windowTo)}; kỳ này do ${to.name} kế thừa thực hiện.`;
  return { assignmentId: record.id, kind: "withdrawn", ...by, words, tell: [record.leadId, to.id] };
}

function takenBack(assignmentId: string, by: By): NewEvent {
  const words = "Cơ quan không còn trong nhóm được giao; thu hồi các kỳ chưa bắt đầu.";
  return { assignmentId, kind: "withdrawn", ...by, words, tell: [] };
}

const inGroup = (life: AgencyLife, groupId: string | null, from: CalendarDate) => ({ agencyId: life.id, groupId, from });

/**
 * Does what was chosen of the changes that `taskPeriodsView` shows: passes the untouched periods of an ended agency to its
 * successor, gives the coming ones to a new member of the group, or withdraws those of an agency that left it.
 * @returns how many records were withdrawn and made
 */
export async function changePeriods(
  { db, actor, now }: CommandContext,
  { planId, taskId, keys }: { planId: string; taskId: string; keys: readonly string[] },
): Promise<{ withdrawn: number; made: number }> {
  return inTransaction(db, async (trx) => {
    const { permission } = await loadVisiblePlan(trx, actor, planId);
    const grant = requirePermission(actor, "assignment.assign", permission, { seen: true });
    if (!(await trx("tasks").where({ id: taskId, plan_id: planId }).first("id"))) throw new NotFound();
    const [[of], today] = [await holdPeriodicTasks(trx, [taskId], now), dayOf(now)];
    if (!of) throw new NotFound();
    const { records, lives, passings, joining, leaving } = await situationOf(trx, taskId, now, today);
    const by = { userId: actor.userId, agencyId: grant.agencyId };
    const chosen = passings.filter(({ record }) => keys.includes(`pass:${record.leadId}`));
    const left = [...leaving].filter(([id]) => keys.includes(`leave:${id}`)).flatMap(([, ids]) => ids);
    await recordEvents(trx, now, [...chosen.map((one) => passed(one, by)), ...left.map((id) => takenBack(id, by))]);
    const heirs = chosen.map(({ record, to }) => inGroup(to, record.groupId, today));
    const members = joining
      .filter((one) => keys.includes(`join:${one.id}`))
      .map((one) => ({ agencyId: one.id, groupId: one.group_id, from: today }));
    const dropped = new Set(chosen.map(({ record }) => recordKey(record.occurrence, record.leadId)));
    const present = new Set([...records.present].filter((key) => !dropped.has(key)));
    const debtors = [...heirs, ...members];
    const { owed } = missingRecords(of.periods, { debtors, lives, present, until: generatedUntil(today) });
    const [assignmentIds = []] = await makeOwed(trx, now, [{ of, owed }], by);
    await recordAudit(trx, authorOf(actor, grant), now, {
      action: "task.periods-passed",
      objectType: "task",
      objectId: taskId,
      data: { withdrawnIds: [...chosen.map(({ record }) => record.id), ...left], assignmentIds },
    });
    return { withdrawn: chosen.length + left.length, made: assignmentIds.length };
  });
}
