import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import { Conflict, NotFound, violation } from "~/lib/errors";
import { tidy } from "~/lib/vietnamese-text";
import { inTransaction } from "~db/connection";
import { isUniqueViolation } from "~db/dialect";
import { groupEditedByOther, groupNameTaken } from "./agency-problems";
import { checkMembers } from "./check-members.server";
import { type GroupMember, memberChange } from "./group";
import { findGroup, groupSearchText, groupVersion, readMembers, writeMembers } from "./groups.store.server";

export type GroupChange = {
  groupId: string;
  /** What the person saw, as `groupView` gave it; left out, the change is made on whatever stands there. */
  version?: string;
  name?: string;
  /** The whole list as it shall be, past members included. */
  members: readonly GroupMember[];
};

/**
 * Replaces the members of a group, and its name when one is given. Work that is already assigned stays where it is.
 * @throws Conflict when somebody changed the group first
 */
export async function changeGroupMembers({ db, actor, now }: CommandContext, input: GroupChange): Promise<void> {
  const found = await findGroup(db, input.groupId);
  if (!found) throw new NotFound();
  const owner = { id: found.ownerId, path: found.ownerPath };
  const grant = requirePermission(actor, "agency.edit", { agency: owner }, { seen: true });
  await checkMembers(db, input.members);
  const name = input.name === undefined ? found.name : tidy(input.name);
  try {
    await inTransaction(db, async (trx) => {
      const [group, before] = [(await findGroup(trx, found.id, { forUpdate: true })) ?? found, await readMembers(trx, found.id)];
      const version = groupVersion(group.name, before);
      if (input.version !== undefined && input.version !== version)
        throw new Conflict(groupEditedByOther, { name: group.name, version });
      await trx("agency_groups")
        .where({ id: group.id })
        .update({ name, search_text: groupSearchText(name) });
      await writeMembers(trx, group.id, input.members);
      const data = { ...memberChange(before, input.members), ...(name === group.name ? {} : { renamed: [group.name, name] }) };
      await recordAudit(trx, authorOf(actor, grant), now, {
        action: "group.changed",
        objectType: "group",
        objectId: group.id,
        data,
      });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? violation("name", groupNameTaken(name)) : error;
  }
}
