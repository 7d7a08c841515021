/** Whether the account is called after its agency. */
export const isNamedAfter = (name: string, agency: string): boolean => name.endsWith(agency);

/** A person with the agency, which is not said twice when the account is already called after it ("Thủ trưởng, UBND xã A"). */
export function personAt(name: string, agency: string | null): string {
  return agency === null || isNamedAfter(name, agency) ? name : `${name}, ${agency}`;
}
