import type { Knex } from "knex";
import { mustHold, violation } from "~/lib/errors";
import { checkValidity, type Validity } from "./agency";
import { noSuchAgency } from "./agency-problems";
import type { GroupMember } from "./group";
import { readLives } from "./groups.store.server";

const overlap = (a: Validity, b: Validity) =>
  (b.validTo === null || a.validFrom < b.validTo) && (a.validTo === null || b.validFrom < a.validTo);

/** @throws RuleViolation when a member is no agency, ends before it begins, or stands twice on one day */
export async function checkMembers(db: Knex, members: readonly GroupMember[]): Promise<void> {
  const known = await readLives(db, [...new Set(members.map((member) => member.agencyId))]);
  for (const [index, member] of members.entries()) {
    if (!known.has(member.agencyId)) throw violation("members", noSuchAgency(member.agencyId));
    mustHold(checkValidity(member, "members"));
    if (members.some((other, place) => place < index && other.agencyId === member.agencyId && overlap(member, other))) {
      throw violation("members", {
        vi: "Có cơ quan được ghi hai lần trong cùng một thời gian. Hãy bỏ bớt một dòng.",
        en: "An agency stands twice at the same time. Leave one of the two out.",
      });
    }
  }
}
