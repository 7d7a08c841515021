// A task is not due before its plan was issued; once it is assigned, its deadline only moves by an extension or an amendment.

import type { DeadlineSpec } from "~/features/calendar/deadline-spec";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import type { Problem, Verdict } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";

export type TaskFacts = {
  readonly passageId: string | null;
  readonly section: string;
  readonly text: string;
  readonly deadline: DeadlineSpec;
  readonly deliverable: string | null;
  readonly formVersionId: string | null;
  /** Who receives the result, as the document says. */
  readonly sendTo: string | null;
  /** The agency through which it is sent. */
  readonly viaId: string | null;
  readonly supportIds: readonly string[];
};

/** Whether a task may stand in its plan; `dueOn` is the effective day of its deadline. */
export function checkTask(
  task: Pick<TaskFacts, "text">,
  { dueOn, issuedOn }: { dueOn: CalendarDate | null; issuedOn: CalendarDate | null },
): Verdict {
  const problems: Problem[] = [];
  if (task.text === "")
    problems.push({ field: "text", text: { vi: "Hãy nhập nội dung nhiệm vụ.", en: "Enter what is to be done." } });
  if (dueOn !== null && issuedOn !== null && dueOn < issuedOn) {
    const [due, issued] = [formatDate(dueOn), formatDate(issuedOn)];
    problems.push({
      field: "deadline",
      text: {
        vi: `Hạn ${due} đứng trước ngày ban hành kế hoạch ${issued}. Hãy sửa hạn, hoặc sửa ngày ban hành.`,
        en: `It is due on ${due}, before the plan was issued on ${issued}. Correct the deadline, or the day of issue.`,
      },
    });
  }
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

/** Whether two deadlines name the same days; their words may differ. */
export function isSameDeadline(a: DeadlineSpec, b: DeadlineSpec): boolean {
  const bare = (spec: DeadlineSpec) =>
    JSON.stringify(
      Object.entries({ ...spec, words: "" })
        .map(([key, value]) => [key, JSON.stringify(value)])
        .sort(),
    );
  return bare(a) === bare(b);
}

/** What was already done with a task. */
export type TaskUse = { readonly assignments: number; readonly hasBegun: boolean; readonly targets: readonly string[] };

/** Whether an assigned task may be changed so. */
export function checkTaskChange(
  before: Pick<TaskFacts, "deadline" | "formVersionId">,
  after: Pick<TaskFacts, "deadline" | "formVersionId">,
  use: TaskUse,
): Verdict {
  const problems: Problem[] = [];
  if (use.assignments > 0 && !isSameDeadline(before.deadline, after.deadline)) {
    problems.push({
      field: "deadline",
      text: {
        vi: `Nhiệm vụ này đã giao thành ${use.assignments} phần việc nên không đổi hạn ở đây: phần việc giữ hạn đã giao. Muốn đổi hạn thì ghi văn bản sửa đổi kế hoạch hoặc gia hạn từng phần việc; ở đây chỉ sửa được lời văn của hạn.`,
        en: `This task is already assigned (${use.assignments}), so its deadline is not changed here: assignments keep the day they were given. Record the document that amends the plan, or extend an assignment; only the words can be corrected here.`,
      },
    });
  }
  if (use.hasBegun && before.formVersionId !== after.formVersionId) {
    problems.push({
      field: "formVersionId",
      text: {
        vi: "Đã có cơ quan bắt đầu thực hiện nhiệm vụ này nên không đổi biểu mẫu được nữa. Hãy giữ biểu mẫu cũ, hoặc thêm một nhiệm vụ mới với biểu mẫu mới.",
        en: "An agency has begun this task, so its form can no longer change. Keep the form, or add a new task with the new one.",
      },
    });
  }
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}

/** Why a task may not be taken out of its plan; null when it may. */
export function whyNotRemoved(use: TaskUse): Text | null {
  if (use.assignments > 0) {
    return {
      vi: `Nhiệm vụ này đã giao thành ${use.assignments} phần việc nên không bỏ được: diễn biến và báo cáo của các cơ quan phải còn. Nếu văn bản đã ghi khác, hãy sửa nội dung nhiệm vụ, hoặc cho ý kiến chỉ đạo ở từng phần việc.`,
      en: `This task is already assigned (${use.assignments}) and cannot be removed: what the agencies did and reported must stay. Correct its words, or give a directive on each assignment.`,
    };
  }
  const [target] = use.targets;
  if (target === undefined) return null;
  return {
    vi: `Chỉ tiêu “${target}” được đo bằng nhiệm vụ này nên chưa bỏ được. Hãy đổi cách đo của chỉ tiêu đó trước.`,
    en: `The target “${target}” is measured by this task. Change how that target is measured first.`,
  };
}
