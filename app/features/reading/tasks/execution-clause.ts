// "Các bộ trưởng … chịu trách nhiệm thi hành Nghị quyết này" gives nobody anything to do.

import { comparable } from "~/lib/vietnamese-text";
import type { TaskRead } from "../document-reading";
import { sentencesOf } from "./sentences";

const EXECUTION =
  /(?:chịu trách nhiệm (?:thi hành|thực hiện) (?:quyết định|nghị quyết)|căn cứ quyết định(?: này)? (?:để )?thi hành|có hiệu lực (?:thi hành )?(?:kể )?từ|ban hành kèm theo|^(?:ban hành|phê duyệt) [“"]?(?:kế hoạch|chương trình|đề án|dự án|phương án))/u;

/** Whether words only put the paper into force, approve it, or say who answers for it. */
export const isExecution = (text: string) => EXECUTION.test(comparable(text));

const ANSWERS =
  /^chịu trách nhiệm (?:(?:triển khai|tổ chức) )*(?:thi hành|thực hiện) (?:quyết định|nghị quyết|chỉ thị|quy chế|quy định|kế hoạch|chương trình) này(?!\p{L})/u;
const TAKES_EFFECT =
  /^(?:thông tư|nghị định|nghị quyết|quyết định|quy định|quy chế|chỉ thị) này (?:có hiệu lực|thay thế|bãi bỏ)(?!\p{L})/u;

/** Whether what was read as a task says more than that somebody answers for the paper, or from when it is in force. */
export function isNoExecution({ text }: TaskRead): boolean {
  const plain = comparable(text);
  return !ANSWERS.test(plain) && !TAKES_EFFECT.test(plain);
}

/** The words before a last sentence that is for everybody ("Phân công … chỉ đạo …. Các bộ trưởng chịu trách nhiệm thi hành …"). */
export function beforeExecution(text: string): string | null {
  const said = sentencesOf(text);
  const before = said.slice(0, -1).join(" ");
  return said.length > 1 && isExecution(said.at(-1) ?? "") && !isExecution(before) ? before : null;
}
