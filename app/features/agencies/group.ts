// A group is a list at a date: who belongs to it on a day, and who answers on a later day for what was assigned then.
import type { CalendarDate } from "~/lib/calendar-date";
import { isValidOn, type Validity } from "./agency";

export type GroupMember = { readonly agencyId: string } & Validity;
export type AgencyLife = { readonly id: string; readonly successorId: string | null } & Validity;
export type Agencies = ReadonlyMap<string, AgencyLife>;

/** Ids of the agencies that are members on `day` and exist on that day, each once, in the order of the list. */
export function membersOn(members: readonly GroupMember[], day: CalendarDate, agencies: Agencies): string[] {
  const ids = members
    .filter((member) => isValidOn(member, day))
    .map((member) => agencies.get(member.agencyId))
    .filter((agency) => agency !== undefined && isValidOn(agency, day))
    .map((agency) => (agency as AgencyLife).id);
  return [...new Set(ids)];
}

/**
 * Who answers on `day` for what `agency` was given: the agency while it exists, afterwards its successor, the
 * successor's successor and so on. Null when the line ends without one, or the agency has not yet begun.
 */
export function responsibleOn(agency: AgencyLife, day: CalendarDate, agencies: Agencies): AgencyLife | null {
  const passed = new Set<string>();
  let holder: AgencyLife | undefined = agency;
  while (holder && !passed.has(holder.id)) {
    if (isValidOn(holder, day)) return holder;
    passed.add(holder.id);
    holder = holder.successorId === null ? undefined : agencies.get(holder.successorId);
  }
  return null;
}

/** Memberships that are new, that got another end, and that were left out. */
export type MemberChange = {
  readonly added: readonly GroupMember[];
  readonly moved: readonly GroupMember[];
  readonly removed: readonly GroupMember[];
};

const keyOf = ({ agencyId, validFrom }: GroupMember) => `${agencyId} ${validFrom}`;

/** What leads from the list `before` to the list `after`. */
export function memberChange(before: readonly GroupMember[], after: readonly GroupMember[]): MemberChange {
  const old = new Map(before.map((member) => [keyOf(member), member]));
  const next = new Set(after.map(keyOf));
  const ofOld = (member: GroupMember) => old.get(keyOf(member));
  return {
    added: after.filter((member) => !ofOld(member)),
    moved: after.filter((member) => ofOld(member) && ofOld(member)?.validTo !== member.validTo),
    removed: before.filter((member) => !next.has(keyOf(member))),
  };
}

/** The list after the agencies `ended` leave on `on` (a membership that has not begun is dropped) and `added` join. */
export function changedMembers(
  members: readonly GroupMember[],
  change: { readonly added: readonly GroupMember[]; readonly ended: readonly string[]; readonly on: CalendarDate },
): GroupMember[] {
  const leaves = (member: GroupMember) =>
    change.ended.includes(member.agencyId) && (member.validTo === null || change.on < member.validTo);
  const kept = members
    .map((member) => (leaves(member) ? { ...member, validTo: change.on } : member))
    .filter((member) => member.validTo === null || member.validFrom < member.validTo);
  const stays = (added: GroupMember) =>
    kept.some((member) => member.agencyId === added.agencyId && isValidOn(member, added.validFrom));
  return [...kept, ...change.added.filter((member) => !stays(member))];
}

/** A day on which the list became another: who joined and who left, by id. */
export type Turn = { readonly on: CalendarDate; readonly joined: readonly string[]; readonly left: readonly string[] };

/** Every day on which the members were others than the day before, earliest first. */
export function turnsOf(members: readonly GroupMember[], agencies: Agencies): Turn[] {
  const lives = members.flatMap((member) => [member, agencies.get(member.agencyId)]).filter((life) => life !== undefined);
  const days = new Set(lives.flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, validTo])));
  const turns: Turn[] = [];
  let before: string[] = [];
  for (const on of [...days].sort()) {
    const after = membersOn(members, on, agencies);
    const [joined, left] = [after.filter((id) => !before.includes(id)), before.filter((id) => !after.includes(id))];
    if (joined.length + left.length > 0) turns.push({ on, joined, left });
    before = after;
  }
  return turns;
}
