import { authorOf } from "~/features/accounts/author";
import type { CommandContext } from "~/features/accounts/context";
import { requirePermission } from "~/features/accounts/require-permission";
import { recordAudit } from "~/features/audit/record-audit.server";
import { violation } from "~/lib/errors";
import { newId } from "~/lib/id";
import { tidy } from "~/lib/vietnamese-text";
import { inTransaction } from "~db/connection";
import { isUniqueViolation } from "~db/dialect";
import { findAgency } from "./agencies.store.server";
import { groupNameTaken, noSuchAgency } from "./agency-problems";
import { checkMembers } from "./check-members.server";
import type { GroupMember } from "./group";
import { findGroup, groupSearchText, writeMembers } from "./groups.store.server";

export type NewGroup = { id?: string; name: string; ownerAgencyId: string; members: readonly GroupMember[] };

/**
 * Adds a group, kept by one agency; adding the same id again changes nothing.
 * @throws RuleViolation when the owner has a group of that name, or a member is missing or stands twice on a day
 */
export async function addGroup({ db, actor, now }: CommandContext, input: NewGroup): Promise<{ id: string }> {
  const owner = await findAgency(db, input.ownerAgencyId);
  if (!owner) throw violation("owner", noSuchAgency(input.ownerAgencyId));
  const grant = requirePermission(actor, "agency.edit", { agency: owner }, { seen: true });
  if (input.id !== undefined && (await findGroup(db, input.id))) return { id: input.id };
  const [id, name] = [input.id ?? newId(), tidy(input.name)];
  await checkMembers(db, input.members);
  try {
    await inTransaction(db, async (trx) => {
      await trx("agency_groups").insert({ id, name, owner_agency_id: owner.id, search_text: groupSearchText(name) });
      await writeMembers(trx, id, input.members);
      const data = { name, ownerAgencyId: owner.id, members: input.members };
      await recordAudit(trx, authorOf(actor, grant), now, { action: "group.added", objectType: "group", objectId: id, data });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? violation("name", groupNameTaken(name)) : error;
  }
  return { id };
}
