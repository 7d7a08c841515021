// Said of an item into which two were joined.

import type { Text } from "~/lib/i18n/text";

/** Of one that has the leads of both. */
export const leadsOfBoth = (leads: string, others: string): Text => ({
  vi: `Gộp việc do ${leads} chủ trì với việc do ${others} chủ trì: giữ tất cả, mỗi cơ quan được giao một phần việc với cả nội dung này. Hãy bỏ cơ quan không chủ trì.`,
  en: `Joined work led by ${leads} with work led by ${others}: all are kept, each is assigned all of these words. Take out who does not lead.`,
});

const differed = "Hai việc có hạn khác nhau:";

/** Of one that has the deadline of the first alone. */
export const deadlineOfFirst = (kept: string, lost: string): Text => ({
  vi: `${differed} đã giữ “${kept}”, bỏ “${lost}”. Hãy kiểm tra.`,
  en: `The two had different deadlines: “${kept}” was kept, “${lost}” was not. Check it.`,
});

/** Whether a doubt says that a deadline was lost; once the item is split again each half has its own. */
export const isLostDeadline = ({ vi }: Text) => vi.startsWith(differed);
