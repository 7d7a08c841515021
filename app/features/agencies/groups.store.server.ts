import { createHash } from "node:crypto";
import type { Knex } from "knex";
import { foldForSearch } from "~/lib/vietnamese-text";
import { lockRow } from "~db/dialect";
import { insertRows } from "~db/insert-rows";
import type { AgencyGroupMemberRow, AgencyGroupRow, AgencyRow } from "~db/tables";
import type { Agencies, AgencyLife, GroupMember } from "./group";

export type Group = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly ownerPath: string;
  readonly ownerName: string;
};

/** The group with the agency that keeps it; null when there is none. `forUpdate` holds its row until the transaction ends. */
export async function findGroup(db: Knex, id: string, { forUpdate = false } = {}): Promise<Group | null> {
  if (forUpdate) await lockRow(db<AgencyGroupRow>("agency_groups").where({ id }).select("id"), db);
  const row = await db("agency_groups")
    .join("agencies", "agencies.id", "agency_groups.owner_agency_id")
    .where("agency_groups.id", id)
    .first(
      "agency_groups.id",
      "agency_groups.name",
      "agencies.id as ownerId",
      "agencies.path as ownerPath",
      "agencies.name as ownerName",
    );
  return row ?? null;
}

export async function readMembers(db: Knex, groupId: string): Promise<GroupMember[]> {
  const rows = await db<AgencyGroupMemberRow>("agency_group_members")
    .where({ group_id: groupId })
    .orderBy(["valid_from", "agency_id"]);
  return rows.map((row) => ({ agencyId: row.agency_id, validFrom: row.valid_from, validTo: row.valid_to }));
}

export async function writeMembers(trx: Knex.Transaction, groupId: string, members: readonly GroupMember[]): Promise<void> {
  await trx("agency_group_members").where({ group_id: groupId }).delete();
  const rows = members.map((member) => ({
    group_id: groupId,
    agency_id: member.agencyId,
    valid_from: member.validFrom,
    valid_to: member.validTo,
  }));
  await insertRows(trx, "agency_group_members", rows);
}

export const groupSearchText = (name: string) => foldForSearch(name);

/** The lives of these agencies, by id. */
export async function readLives(db: Knex, ids: readonly string[]): Promise<Agencies> {
  const rows = await db<AgencyRow>("agencies")
    .whereIn("id", [...ids])
    .select("id", "successor_id", "valid_from", "valid_to");
  const lives = rows.map(
    (row): AgencyLife => ({ id: row.id, successorId: row.successor_id, validFrom: row.valid_from, validTo: row.valid_to }),
  );
  return new Map(lives.map((life) => [life.id, life]));
}

/** A mark of what a group holds, by which a form notices that somebody changed it. */
export function groupVersion(name: string, members: readonly GroupMember[]): string {
  const facts = members.map(({ agencyId, validFrom, validTo }) => [agencyId, validFrom, validTo]).sort();
  return createHash("sha256")
    .update(JSON.stringify([name, facts]))
    .digest("hex")
    .slice(0, 16);
}
