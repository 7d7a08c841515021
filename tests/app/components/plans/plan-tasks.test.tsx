import { expect, it } from "vitest";
import { PlanTasks } from "~/components/plans/plan-tasks";
import type { PlanView } from "~/features/progress/plan.view.server";
import { renderPage } from "~tests/support/render-page";

const page = (canAssign: boolean) =>
  renderPage(
    <PlanTasks
      plan={
        {
          head: { id: "plan", canEdit: false, canAssign },
          tasks: { page: 1, pageSize: 50, total: 0, unclear: 0, pastUnassigned: 2, rows: [] },
        } as unknown as PlanView
      }
    />,
  );

it("whoever may assign the work of a plan is asked to assign what is past and nobody has; others are not asked what they may not do", () => {
  expect(page(true)).toContain("2 nhiệm vụ đã qua hạn mà chưa giao");
  expect(page(false)).not.toContain("chưa giao");
});
