import { violation } from "~/lib/errors";
import type { Text } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";

const allAssigned: Text = {
  vi: "Không có gì thay đổi: các cơ quan này đã được giao nhiệm vụ này từ trước. Muốn giao thêm, hãy chọn cơ quan khác.",
  en: "Nothing was changed: these agencies have this task already. Choose others to assign it further.",
};

type Made = {
  readonly assignmentIds: readonly string[];
  readonly existingIds: readonly string[];
  readonly revivedIds: readonly string[];
};

/** Where assigning a task leads: to the task. @throws RuleViolation when all agencies had it before */
export function assignedTo(task: { planId: string; taskId: string }, { assignmentIds, existingIds, revivedIds }: Made): string {
  if (assignmentIds.length + revivedIds.length === 0 && existingIds.length > 0) throw violation("agencies", allAssigned);
  return `${paths.task(task.planId, task.taskId)}?done=assigned`;
}
