// Who is to act stands first: "Sở Y tế: …", "Đề nghị Tòa án nhân dân tỉnh", "UBND các xã, phường xây dựng …".

import { comparable } from "~/lib/vietnamese-text";
import { agencyList, beginsWithAgency, endOfNames, withoutIntroduction } from "./agency-phrase";
import { spelledOut } from "./spelled-out";

export type Subject = {
  readonly agencies: readonly string[];
  /** What they are to do; empty for a heading that only names them. */
  readonly duty: string;
};

const LONGEST = 420;

/** The agencies that a heading or a sentence begins with; null when it begins otherwise. */
export function subjectOf(text: string): Subject | null {
  const open = spelledOut(withoutIntroduction(text));
  if (!beginsWithAgency(open)) return null;
  const colon = colonOf(open);
  const verb = endOfNames(open);
  const end = colon >= 0 && colon < verb + 1 ? colon : colon >= 0 && isName(open.slice(0, colon)) ? colon : verb;
  if (end === 0 || end > LONGEST) return null;
  const words = open.slice(0, end);
  if (/[.!?]\s+\p{Lu}/u.test(words)) return null;
  const duty = open.slice(end).replace(/^[\s:,.\-–]+/u, "");
  // A sentence without a verb that we know is no list of names.
  if (duty === "" && words.length > 250) return null;
  return { agencies: agencyList(words.replace(/\s*\([^)]*\)\s*$/u, "")), duty };
}

function colonOf(text: string): number {
  const at = text.search(/:(?!\d)/u);
  return at < 0 || at > LONGEST ? -1 : at;
}

// Before a colon a name may hold words that are verbs elsewhere: "Ban Chỉ đạo … phong trào bảo vệ …:".
function isName(words: string): boolean {
  return !/(?<!\p{L})(?:chủ trì|phối hợp|tham mưu|báo cáo|thực hiện|triển khai|xây dựng)(?!\p{L})/u.test(comparable(words));
}
