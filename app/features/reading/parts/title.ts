// The title stands below the kind of the document, in one or several lines, before the reasons and the first heading.

import { comparable } from "~/lib/vietnamese-text";
import type { Block } from "../block";
import { takeMarker } from "../outline/marker";
import { roleOf } from "../outline/section-role";
import { isCapitals } from "./opening";
import { wholeText } from "./paragraphs";

const REASON = /^(căn cứ|thực hiện|nhằm|để|trên cơ sở|kính gửi|theo đề nghị|xét|trong|ngày|tiếp tục|xét đề nghị)(?!\p{L})/u;
const ATTACHED = /^\(?\s*(ban hành )?kèm theo(?!\p{L})/u;

export type Title = {
  readonly title: string | null /** The block after title and remark. */;
  readonly next: number;
  readonly attached: string | null;
};

/** Whether a line goes on with the title: it is set like it, or begins in the middle of a sentence. */
function continues(text: string, before: string, isCentered: boolean): boolean {
  if (/[.:]$/.test(before) || takeMarker(text).marker !== null) return false;
  // A heading in capitals follows a title in capitals too: "MỤC ĐÍCH, YÊU CẦU".
  if (isCapitals(text)) return isCapitals(before) && (text.length > 60 || roleOf(text) === null);
  if (REASON.test(comparable(text)) || text.length > 300) return false;
  return isCentered || /^[\p{Ll}\d(]/u.test(text) || /[,-]$/.test(before);
}

/** Reads the title that begins on the line `opening`, or below it. `rest` is what follows the kind on that line. */
export function titleAfter(blocks: readonly Block[], opening: number, rest: string): Title {
  const lines: string[] = rest === "" ? [] : [rest];
  let attached: string | null = null;
  let next = opening + 1;
  for (; next < Math.min(blocks.length, opening + 12); next += 1) {
    const block = blocks[next];
    if (block?.kind !== "paragraph") break;
    const text = wholeText(block);
    if (attached !== null && !attached.includes(")")) attached = `${attached} ${text}`;
    else if (ATTACHED.test(comparable(text))) attached = text;
    else if (attached !== null) break;
    else if (
      lines.length === 0 ? takeMarker(text).marker === null : continues(text, lines.at(-1) ?? "", block.align === "center")
    )
      lines.push(text);
    else break;
  }
  const title = lines.join(" ").replace(/[./\s]+$/, "");
  return { title: title === "" ? null : title, next, attached };
}
