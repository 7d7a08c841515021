// A group with an exception is led by its members without those that are left out; whom the directory cannot tell apart, a person does.

import { agencyList } from "~/features/reading/agencies/agency-list";
import type { Directory, DirectoryEntry } from "~/features/reading/agencies/directory";
import { leftOutIn } from "~/features/reading/agencies/exception";
import { agencyMatcher } from "~/features/reading/agencies/match-agency";
import type { Text } from "~/lib/i18n/text";

/** The members of a group without those that `excepted` names; null where one of them cannot be found among the members. */
export function membersWithout(group: DirectoryEntry, excepted: string, directory: Directory): string[] | null {
  const members = directory.filter(({ id }) => group.members?.includes(id));
  const matched = agencyMatcher(members);
  // A place stands for its committee where committees are what the group is of.
  const leftOut = agencyList(excepted).map((words) => matched(words).id ?? matched(`UBND ${words}`).id);
  const rest = members.filter(({ id }) => !leftOut.includes(id)).map(({ name }) => name);
  return leftOut.length === 0 || leftOut.includes(null) || rest.length === 0 ? null : rest;
}

/** Said of a group that became its members without those left out. */
export const takenWithout = (group: string, excepted: string, count: number): Text => ({
  vi: `Văn bản trừ “${excepted}” khỏi “${group}”: đã ghi ${count} cơ quan còn lại của nhóm. Hãy kiểm tra.`,
  en: `The document excepts “${excepted}” from “${group}”: the ${count} other members were taken. Check them.`,
});

/** Said of a group that still holds those left out. */
export const notTakenOut = (group: string, excepted: string): Text => ({
  vi: `Văn bản trừ “${excepted}”, nhưng nhóm “${group}” vẫn còn cơ quan đó. Hãy sửa: ghi từng cơ quan thay cho nhóm.`,
  en: `The document excepts “${excepted}”, but the group “${group}” still holds it. Write the agencies instead of the group.`,
});

/** Said of a task whose own words leave somebody out; null when they leave out nobody. */
export function leavesOut(text: string): Text | null {
  const words = leftOutIn(text);
  if (words === null) return null;
  return {
    vi: `Lời văn ghi “${words}”. Hãy kiểm tra cơ quan được giao không gồm cơ quan bị trừ.`,
    en: `The words say “${words}”. Check that those who are left out are not among the agencies.`,
  };
}
