// "UBND các huyện (trừ thành phố A)", "các xã, trừ xã B": a group is named with those that are left out of it.

const LEAVES_OUT = "(?:(?:ngoại |loại )?trừ(?: ra)?|không (?:bao )?gồm|không kể|không tính)";
const EXCEPTION = new RegExp(
  `^(?<group>[^()]+?)(?:,?\\s+|\\s*,?\\s*\\((?:chỉ )?)${LEAVES_OUT}\\s+(?<excepted>[^()]+?)\\)?[\\s.,;:]*$`,
  "iu",
);

/** A bracket that leaves somebody out, for use at its place in a pattern; others only say more of a name. */
export const NOT_EXCEPTION = `(?!\\s*${LEAVES_OUT}(?!\\p{L}))`;

/** The group and the words for those left out of it; null for a name without an exception. */
export function exceptionOf(name: string): { readonly group: string; readonly excepted: string } | null {
  const { group, excepted } = EXCEPTION.exec(name)?.groups ?? {};
  return group === undefined || excepted === undefined ? null : { group, excepted };
}

const LEFT_OUT = new RegExp(
  `(?<!\\p{L})(?<words>${LEAVES_OUT}\\s+(?:các\\s+)?(?:huyện|thị xã|thành phố|thị trấn|xã|phường|đặc khu|quận|tỉnh|ubnd|ủy ban|sở|ban|phòng|chi cục|công an|đơn vị|cơ quan)\\s[^.;:()]{2,120})`,
  "iu",
);

/** What a sentence says of bodies that are left out; null when it leaves out none. */
export const leftOutIn = (text: string): string | null => LEFT_OUT.exec(text)?.groups?.words?.trim() ?? null;
