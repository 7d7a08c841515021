import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { pauseAssignments } from "~/features/assignments/pause-assignments.server";
import { setClosing } from "~/features/assignments/set-closing.server";
import { applyChange } from "~/features/calendar-changes/apply-change.server";
import { beginChange } from "~/features/calendar-changes/begin-change.server";
import { changeView } from "~/features/calendar-changes/change.view.server";
import { enterDay } from "~/features/calendar-changes/edit-change.server";
import { publishForm } from "~/features/reports/publish-form.server";
import { saveReport } from "~/features/reports/save-report.server";
import { loader } from "~/routes/assignments.$assignmentId/route";
import { askedPage } from "~tests/support/asked-page";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { extensionScene } from "~tests/support/extension-scene";
import { viewOf } from "~tests/support/world-builder";

/** Work with all that can stand around it but a pause: a draft, a closing day that has passed and a day that rests on an older calendar. */
async function heaviest(scene: Awaited<ReturnType<typeof extensionScene>>) {
  const { db, as, world, task, province, assignmentId, watcher, officer } = scene;
  const indicators = [{ key: "r1", label: "Số cây", kind: "number" } as const];
  const form = { planId: task.plan_id, code: "BM1", title: "Biểu", cutOffOn: null, indicators, outline: [] };
  const { formVersionId, indicatorIds } = await publishForm(as(watcher, "2020-05-15 08:00"), form);
  await db("tasks").where({ id: task.id }).update({ form_version_id: formVersionId });
  const values = { [indicatorIds.r1 ?? ""]: "5" };
  const saving = { assignmentId, revision: null, values, narratives: {}, explanations: {} };
  await saveReport(as(officer, "2020-06-01 09:00"), saving);
  const admin = await world.operator(province);
  const changeId = await beginChange(as(admin, "2020-06-02 09:00"), { year: 2020, origin: "edit" });
  const storm = {
    on: day("2020-07-06"),
    kind: "swapped-off",
    name: { vi: "Nghỉ do bão", en: "Storm" },
    basis: "QĐ",
    notice: null,
  } as const;
  await enterDay(as(admin, "2020-06-02 09:00"), { changeId, replaces: null, day: storm });
  const { version } = await changeView(viewOf(db, admin, "2020-06-02"), changeId);
  await applyChange(as(admin, "2020-06-02 10:00"), { changeId, version, move: "none" });
  const closing = { planId: task.plan_id, taskId: null, occurrence: null, closesOn: day("2020-07-07"), reason: "Khóa sổ" };
  await setClosing(as(watcher, "2020-06-03 09:00"), closing);
}

describeOnBothEngines("the page of an assignment", (openDb) => {
  test("asks at most fifteen statements, also of paused and closed work with a draft and a calendar that was changed", async () => {
    const database = await openDb();
    const scene = await extensionScene(database);
    await heaviest(scene);
    const { as, assignmentId, watcher } = scene;
    await pauseAssignments(as(watcher, "2020-06-04 09:00"), { assignmentIds: [assignmentId], reason: "Chờ hướng dẫn." });
    const params = { assignmentId: scene.assignmentId };
    const request = new Request(`http://localhost/assignments/${scene.assignmentId}`);
    const asked = (actor: Actor) =>
      askedPage(database, { actor, when: "2020-07-08" }, (context) => loader({ request, context, params }));
    const { page, statements } = await asked(scene.officer);
    expect(page.assignment).toMatchObject({
      closing: { isClosed: true },
      state: { workState: "paused" },
      pausedOn: "2020-06-04",
    });
    expect([page.report?.draft, page.older?.to]).toEqual([{ filled: 1, total: 1 }, "2020-07-07"]);
    expect(statements).toBeLessThanOrEqual(15);
    expect((await asked(scene.watcher)).statements).toBeLessThanOrEqual(15);
  });

  test("asks no more while it is late and says why", async () => {
    const database = await openDb();
    const scene = await extensionScene(database);
    await heaviest(scene);
    const params = { assignmentId: scene.assignmentId };
    const request = new Request(`http://localhost/assignments/${scene.assignmentId}`);
    for (const actor of [scene.officer, scene.watcher]) {
      const { page, statements } = await askedPage(database, { actor, when: "2020-07-08" }, (context) =>
        loader({ request, context, params }),
      );
      expect(page.late[0]?.kind).toBe("unfinished");
      expect(statements).toBeLessThanOrEqual(15);
    }
  });
});
