// A plan without numbers sets the name of a body on a line of its own, above the paragraphs that say what it does.

import { subjectOf } from "../agencies/subject";
import { isPlain } from "../outline/entry-text";
import type { Entry } from "../outline/tree";

const longest = 120;

/** Whether a paragraph is no more than the name of bodies, as a heading has it: "Đề nghị Ngân hàng Chính sách xã hội tỉnh". */
function isAgencyLine(entry: Entry): boolean {
  const { text, children } = entry;
  if (!isPlain(entry) || children.length > 0 || text.length > longest || /[.;,:/]$/u.test(text)) return false;
  return subjectOf(text)?.duty === "";
}

/** The entries of a section, with what stands below each line that only names bodies. */
export function underAgencyLines(entries: readonly Entry[]): readonly Entry[] {
  const placed: Entry[] = [];
  let isOpen = false;
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    const above = placed.at(-1);
    if (isAgencyLine(entry) && next !== undefined && !isAgencyLine(next)) {
      isOpen = true;
      placed.push(entry);
    } else if (isOpen && above && isPlain(entry)) placed[placed.length - 1] = { ...above, children: [...above.children, entry] };
    else {
      isOpen = false;
      placed.push(entry);
    }
  }
  return placed;
}
