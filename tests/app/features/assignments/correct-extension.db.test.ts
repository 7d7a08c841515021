import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { correctExtension } from "~/features/assignments/correct-extension.server";
import { grantExtension } from "~/features/assignments/grant-extensions.server";
import { lapseExtension } from "~/features/assignments/lapse-extension.server";
import { noticesView } from "~/features/progress/notices.view.server";
import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import { day } from "~tests/support/days";
import { describeOnBothEngines } from "~tests/support/engines";
import { extensionScene as scene } from "~tests/support/extension-scene";
import { viewOf } from "~tests/support/world-builder";

const wrong = day("2020-12-15");

/** The scene after the work was extended to a day that nobody meant. */
async function extendedTooFar(database: Parameters<typeof scene>[0], condition?: string) {
  const own = await scene(database);
  await own.grant("2020-07-04 09:00", { on: wrong, condition });
  const extensionId = (await own.shown("2020-07-04 10:00")).extensions[0]?.id ?? "";
  const correct = (on = "2020-07-15", { seen = wrong, when = "2020-07-05 09:00", by = own.watcher as Actor } = {}) =>
    correctExtension(own.as(by, when), { extensionId, on: day(on), seen, words: "Gõ nhầm tháng." });
  return { ...own, extensionId, correct };
}

describeOnBothEngines("correcting a granted extension", (openDb) => {
  test("the earlier day counts from then on; what was granted stays, and the agency reads why", async () => {
    const { db, correct, shown, head, extensionId } = await extendedTooFar(await openDb());
    expect((await shown("2020-07-05")).next.extensionCorrection).toBe(true);
    await correct();
    const before = await shown("2020-07-04 12:00");
    expect([before.dueOn, before.extensions[0]?.correctedOn]).toEqual(["2020-12-15", null]);
    const after = await shown("2020-07-05 10:00");
    expect(after).toMatchObject({ dueOn: "2020-07-15", originalDueOn: "2020-07-06", extendedBy: extensionId });
    expect(after.extensions).toMatchObject([{ state: "granted", grantedOn: "2020-12-15", correctedOn: "2020-07-15" }]);
    const moved = { from: "2020-12-15", to: "2020-07-15", origin: "extension-corrected" };
    expect(after.history[0]).toMatchObject({ kind: "deadline-moved", words: "Gõ nhầm tháng.", moved });
    const { notices } = await noticesView(viewOf(db, head, "2020-07-05 10:00"), { onlyUnread: true, page: 1 });
    expect(notices.map(({ words }) => words)).toContain("Gõ nhầm tháng.");
    expect(await db("audit_entries").where({ action: "extension.corrected" })).toHaveLength(1);
  });

  test("a day that is not earlier, extends nothing or has passed is refused at the day", async () => {
    const { correct } = await extendedTooFar(await openDb());
    const refused = { problems: [{ field: "on" }] };
    await expect(correct("2020-12-15")).rejects.toMatchObject(refused);
    await expect(correct("2020-07-06")).rejects.toMatchObject(refused);
    await expect(correct("2020-07-08", { when: "2020-07-09 09:00" })).rejects.toMatchObject(refused);
  });

  test("the same correction sent twice is one; one on a day that somebody corrected meanwhile is told so", async () => {
    const { db, correct, world, province } = await extendedTooFar(await openDb());
    await correct();
    await correct("2020-07-15", { when: "2020-07-05 09:01" });
    expect(await db("due_days").where({ origin: "extension-corrected" })).toHaveLength(1);
    const other = await world.person(province, "secretariat");
    await expect(correct("2020-07-14", { when: "2020-07-05 09:02", by: other })).rejects.toBeInstanceOf(Conflict);
    await correct("2020-07-14", { when: "2020-07-05 09:03", by: other, seen: day("2020-07-15") });
  });

  test("is for those who decide on extensions", async () => {
    const { correct, head, stranger } = await extendedTooFar(await openDb());
    await expect(correct(undefined, { by: head })).rejects.toBeInstanceOf(Forbidden);
    await expect(correct(undefined, { by: stranger })).rejects.toBeInstanceOf(NotFound);
  });

  test("on a condition that is not met, it lapses to the day before it was granted", async () => {
    const { correct, as, watcher, shown, extensionId } = await extendedTooFar(await openDb(), "Có báo cáo nhanh.");
    await correct();
    await lapseExtension(as(watcher, "2020-07-06 09:00"), { extensionId, words: "Không có." });
    expect(await shown("2020-07-06 10:00")).toMatchObject({ dueOn: "2020-07-06", extensions: [{ state: "lapsed" }] });
    await expect(correct("2020-07-14", { when: "2020-07-06 11:00", seen: day("2020-07-15") })).rejects.toBeInstanceOf(Conflict);
  });

  test("an extension that another followed is not corrected any more; the last one is", async () => {
    const { correct, as, watcher, assignmentId, shown, extensionId } = await extendedTooFar(await openDb());
    await grantExtension(as(watcher, "2020-07-05 08:00"), { assignmentId, on: day("2020-12-31"), words: null });
    await expect(correct()).rejects.toBeInstanceOf(Conflict);
    const { extendedBy } = await shown("2020-07-05 09:00");
    expect(extendedBy).toEqual(expect.any(String));
    expect(extendedBy).not.toBe(extensionId);
  });
});
