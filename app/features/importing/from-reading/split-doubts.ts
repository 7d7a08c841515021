// Said of what was parted, by the reading or by a person; once it is joined again nothing of it holds any more.

import type { Text } from "~/lib/i18n/text";

/** Of a half that a person parted from the other. */
export const fromOne: Text = {
  vi: "Tách từ một mục: hạn, sản phẩm và nơi nhận lấy theo lời của từng nửa, cơ quan giữ ở cả hai. Hãy kiểm tra.",
  en: "Split from one item: each half has the deadline, product and receiver that its words name, both keep the agencies. Check it.",
};

/** Of a half that a person parted from the other and whose words begin with who acts. */
export const withOwnLead: Text = {
  vi: "Tách từ một mục: cơ quan, hạn, sản phẩm và nơi nhận lấy theo lời của nửa này. Hãy kiểm tra.",
  en: "Split from one item: this half has the agencies, deadline, product and receiver that its own words name. Check it.",
};

/** Of tasks with the same words, one for each deadline. */
export const severalDeadlines = (count: number): Text => ({
  vi: `Một chỗ trong văn bản ghi ${count} thời hạn nên việc này được tách làm ${count}. Hãy sửa lời từng việc, hoặc gộp lại.`,
  en: `One place of the document names ${count} deadlines, so the task was split into ${count}. Correct the words of each, or join them.`,
});

/** Of the clauses of a sentence, one for each deadline. */
export const clauseEach = (count: number): Text => ({
  vi: `Câu này có ${count} thời hạn nên được tách thành ${count} việc, mỗi việc một vế câu. Hãy kiểm tra.`,
  en: `This sentence has ${count} deadlines and was split into ${count} tasks, a clause each. Check them.`,
});

const COUNT = /\d+/u;

/** Whether a doubt says that its item was parted from others. */
export function isOfSplitting({ vi }: Text): boolean {
  const count = Number(COUNT.exec(vi)?.[0] ?? 0);
  return [fromOne, withOwnLead, severalDeadlines(count), clauseEach(count)].some((doubt) => doubt.vi === vi);
}
