// Why something cannot happen to an assignment now: something happened after the moment looked at, or the work stands otherwise.

import type { WorkState } from "~/features/calendar/deadline-state";
import { formatInstant, type Instant } from "~/lib/clock";
import { Conflict } from "~/lib/errors";

/** @throws Conflict when the last event of the history lies after `now` */
export function mustBeLatest(lastAt: Instant | null | undefined, now: Instant): void {
  if (!lastAt || lastAt <= now) return;
  throw new Conflict({
    vi: `Phần việc này đã có diễn biến lúc ${formatInstant(lastAt)}, sau thời điểm đang xem. Hãy chuyển ngày xem tới sau đó rồi thao tác.`,
    en: `Something happened to this assignment at ${formatInstant(lastAt)}, after the moment looked at. Move the day looked at past it first.`,
  });
}

const stateWords: Readonly<Record<WorkState, [vi: string, en: string]>> = {
  "not-started": ["chưa thực hiện", "not started"],
  "in-progress": ["đang thực hiện", "in progress"],
  "awaiting-confirmation": ["chờ xác nhận", "awaiting confirmation"],
  completed: ["đã hoàn thành", "completed"],
  paused: ["tạm dừng", "paused"],
  cancelled: ["đã hủy", "cancelled"],
};

/** The refusal of what may not happen in `state`. */
export function stateConflict(state: WorkState | null): Conflict {
  const [vi, en] = stateWords[state ?? "not-started"];
  return new Conflict({
    vi: `Phần việc này hiện ở trạng thái “${vi}”, nên thao tác chưa thực hiện được. Hãy tải lại trang để xem diễn biến mới nhất.`,
    en: `This assignment is “${en}” now, so this cannot be done. Reload the page to see what happened.`,
  });
}
