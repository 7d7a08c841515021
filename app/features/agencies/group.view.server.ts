import type { Knex } from "knex";
import type { ViewContext } from "~/features/accounts/context";
import { can } from "~/features/accounts/permission";
import { requirePermission } from "~/features/accounts/require-permission";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import type { CalendarDate } from "~/lib/calendar-date";
import { NotFound } from "~/lib/errors";
import type { AgencyRow } from "~db/tables";
import type { NamedAgency } from "./agency";
import type { Option } from "./agency-form.view.server";
import { agencyOptions } from "./agency-scope.server";
import { type GroupMember, membersOn, type Turn, turnsOf } from "./group";
import { findGroup, type Group, groupVersion, readMembers } from "./groups.store.server";
import { successorsOn } from "./successors.server";

export type GroupLine = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly members: number;
};
export type MemberLine = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** Who took over, nearest first, up to the one that exists on the day looked at. */
  readonly successors: readonly NamedAgency[];
} & Pick<GroupMember, "validFrom" | "validTo">;

export type GroupPage = {
  readonly group: Group;
  /** The members on the day looked at, in the order of the dictionary. */
  readonly members: readonly MemberLine[];
  /** The days on which the list changed up to the day looked at, newest first, with names. */
  readonly turns: readonly Turn[];
  readonly mayEdit: boolean;
};

type AgencyOfGroup = Pick<AgencyRow, "id" | "code" | "name" | "sort_key" | "valid_from" | "valid_to" | "successor_id">;

async function agenciesOf(db: Knex, members: readonly GroupMember[]): Promise<AgencyOfGroup[]> {
  return db("agencies")
    .whereIn("agencies.id", [...new Set(members.map((member) => member.agencyId))])
    .orderBy("agencies.sort_key")
    .select("agencies.id", "agencies.code", "agencies.name", "agencies.sort_key", "agencies.valid_from", "agencies.valid_to")
    .select("agencies.successor_id");
}

async function readPage(
  db: Knex,
  group: Group,
  today: CalendarDate,
): Promise<Pick<GroupPage, "members" | "turns"> & { stored: GroupMember[] }> {
  const stored = await readMembers(db, group.id);
  const rows = await agenciesOf(db, stored);
  const lives = new Map(
    rows.map((row) => [row.id, { id: row.id, successorId: row.successor_id, validFrom: row.valid_from, validTo: row.valid_to }]),
  );
  const current = new Set(membersOn(stored, today, lives));
  const spanOf = (id: string) => stored.findLast((member) => member.agencyId === id && member.validFrom <= today);
  const present = rows.filter((row) => current.has(row.id));
  const ending = present.filter((row) => row.successor_id !== null).map((row) => row.id);
  const successors = await successorsOn(db, ending, today);
  const members = present.map((row): MemberLine => {
    const { validFrom = row.valid_from, validTo = null } = spanOf(row.id) ?? {};
    return { id: row.id, code: row.code, name: row.name, successors: successors.get(row.id) ?? [], validFrom, validTo };
  });
  const named = (ids: readonly string[]) => rows.filter((row) => ids.includes(row.id)).map((row) => row.name);
  const turns = turnsOf(stored, lives)
    .filter((turn) => turn.on <= today)
    .map((turn) => ({ ...turn, joined: named(turn.joined), left: named(turn.left) }));
  return { members, turns: turns.reverse(), stored };
}

/** One group: its members on the day looked at, and how the list changed. @throws NotFound */
export async function groupView({ db, actor, today }: ViewContext, id: string): Promise<GroupPage> {
  const group = await findGroup(db, id);
  if (!group) throw new NotFound();
  const { members, turns } = await readPage(db, group, today);
  return { group, members, turns, mayEdit: can(actor, "agency.edit", { agency: { id: group.ownerId, path: group.ownerPath } }) };
}

export type GroupForm = {
  readonly group: Group;
  readonly version: string;
  readonly members: readonly MemberLine[];
  /** The whole list as it is kept, past and future members included. */
  readonly stored: readonly GroupMember[];
  readonly options: readonly Option[];
};

/** What the form for changing a group shows. @throws NotFound @throws Forbidden */
export async function groupFormView({ db, actor, today }: ViewContext, id: string): Promise<GroupForm> {
  const group = await findGroup(db, id);
  if (!group) throw new NotFound();
  requirePermission(actor, "agency.edit", { agency: { id: group.ownerId, path: group.ownerPath } }, { seen: true });
  const { members, stored } = await readPage(db, group, today);
  const options = await agencyOptions(db, { on: today, near: [group.ownerPath] });
  return { group, version: groupVersion(group.name, stored), members, stored, options };
}

/** What the form of a new group offers. @throws Forbidden when the actor administers nothing */
export async function newGroupView({ db, actor, today }: ViewContext): Promise<{ options: readonly Option[] }> {
  requireSomewhere(actor, "agency.edit");
  return { options: await agencyOptions(db, { on: today, near: actor.grants.flatMap((grant) => grant.paths) }) };
}

export type Groups = {
  readonly groups: readonly GroupLine[];
  readonly total: number;
  readonly page: number;
  readonly pageSize: number;
};

/** The groups that are kept, fifty a page, in the order of the agencies that keep them. */
export async function groupsView({ db, today }: ViewContext, { page = 1 }: { page?: number } = {}): Promise<Groups> {
  const isIn = (table: string) => `${table}.valid_from <= :today and (${table}.valid_to is null or :today < ${table}.valid_to)`;
  const members = db("agency_group_members")
    .join("agencies as member", "member.id", "agency_group_members.agency_id")
    .whereRaw("agency_group_members.group_id = agency_groups.id")
    .whereRaw(`${isIn("agency_group_members")} and ${isIn("member")}`, { today })
    .countDistinct("member.id")
    .as("members");
  const pageSize = 50;
  const counted = await db("agency_groups").count({ count: "*" }).first();
  const rows: GroupLine[] = await db("agency_groups")
    .join("agencies", "agencies.id", "agency_groups.owner_agency_id")
    .orderBy(["agencies.sort_key", "agency_groups.search_text"])
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .select("agency_groups.id", "agency_groups.name", "agencies.id as ownerId", "agencies.name as ownerName", members);
  return {
    groups: rows.map((row) => ({ ...row, members: Number(row.members) })),
    total: Number(counted?.count ?? 0),
    page,
    pageSize,
  };
}
