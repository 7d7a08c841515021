// What revoking a plan means, said beforehand in numbers; where agencies have begun to work, whoever revokes it says that they know.

import type { Text } from "~/lib/i18n/text";
import { formatNumber } from "~/lib/number-format";

/** What is there of a plan, in numbers of assignments unless said otherwise. */
export type RevocationEffect = {
  readonly works: number;
  /** Agencies that lead them. */
  readonly agencies: number;
  readonly received: number;
  /** With a report or a result that was handed in. */
  readonly handedIn: number;
  readonly completed: number;
  /** Requests for an extension that wait, which end. */
  readonly requests: number;
  /** Reminders in the outbox, which are not sent. */
  readonly reminders: number;
};

/** Whether nobody has received or reported anything yet, so that nobody's work is lost to the figures. */
export const isUntouched = ({ received, handedIn, completed }: RevocationEffect): boolean =>
  received + handedIn + completed === 0;

/** What is said to whoever revokes a plan on which agencies work, without saying that they know. */
export function mustAgree({ received, handedIn }: RevocationEffect): Text {
  return {
    vi: `Đã có ${formatNumber(received)} phần việc được cơ quan tiếp nhận và ${formatNumber(handedIn)} phần việc đã nộp báo cáo hoặc kết quả. Hãy đánh dấu ô xác nhận nếu vẫn thu hồi.`,
    en: `Agencies have received ${formatNumber(received)} and handed something in for ${formatNumber(handedIn)}. Tick the box if the plan is revoked all the same.`,
  };
}
