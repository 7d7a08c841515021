import { expect, test } from "vitest";
import { findDraft, readItems } from "~/features/importing/draft/draft.store.server";
import { dropImport } from "~/features/importing/draft/drop-import.server";
import { pendingReadings, readDraft } from "~/features/importing/draft/read-draft.server";
import { layOut } from "~/features/importing/from-reading/lay-out";
import type { LayOutFile } from "~/features/importing/from-reading/lay-out-file.server";
import { unreadable } from "~/features/reading/files/unreadable";
import { RuleViolation } from "~/lib/errors";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene, plantingPlan } from "~tests/support/import-scene";
import { at } from "~tests/support/world-builder";

const laidOut: LayOutFile = (_bytes, around) => layOut({ blocks: plantingPlan, wasRecognised: false }, around);

/** A reading that begins when it is begun, and goes on when it is told to. */
function heldReading() {
  let [begun, goOn] = [() => {}, () => {}];
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const layOutFile: LayOutFile = async (bytes, around, options) => {
    begun();
    await mayGoOn;
    return laidOut(bytes, around, options);
  };
  return { layOutFile, hasBegun, goOn };
}

describeOnBothEngines("a draft among several servers", (openDb) => {
  async function scene() {
    const database = await openDb();
    const rest = await importScene(database);
    const readBy = (layOutFile: LayOutFile, draftId: string, time: string) =>
      readDraft(database, { dataDir: rest.dataDir, layOutFile, now: () => at(`2026-03-10 ${time}`) }, draftId);
    return { ...rest, readBy };
  }

  test("is read by the one that took it; the others leave it alone", async () => {
    const { db, handIn, readBy } = await scene();
    const draftId = await handIn();
    const { layOutFile, hasBegun, goOn } = heldReading();
    const first = readBy(layOutFile, draftId, "08:01");
    await hasBegun;
    expect(await pendingReadings(db, at("2026-03-10 08:02"))).toEqual([]);
    const neverCalled: LayOutFile = () => Promise.reject(new Error("two servers read the same draft"));
    await readBy(neverCalled, draftId, "08:02");
    goOn();
    await first;
    expect(await db("import_drafts").where({ id: draftId }).first("state", "attempts", "reader", "lease_until")).toEqual({
      state: "ready",
      attempts: 1,
      reader: null,
      lease_until: null,
    });
  });

  test("is taken up again when its reader is not heard of, and what that one says late is passed over", async () => {
    const { db, handIn, readBy } = await scene();
    const draftId = await handIn();
    const { layOutFile, hasBegun, goOn } = heldReading();
    const lost = readBy(layOutFile, draftId, "08:01");
    await hasBegun;
    expect(await pendingReadings(db, at("2026-03-10 08:04"))).toEqual([draftId]);
    await readBy(laidOut, draftId, "08:04");
    const items = await readItems(db, draftId);
    goOn();
    await lost;
    expect(items.length).toBeGreaterThan(3);
    expect(await readItems(db, draftId)).toEqual(items);
    expect(await db("audit_entries").where({ action: "import.read", object_id: draftId })).toHaveLength(1);
  });

  test("stays with a reader that is heard of, and is given up by it when somebody dropped it elsewhere", async () => {
    const { db, command, handIn, readBy } = await scene();
    const draftId = await handIn();
    const stopped: LayOutFile = async (_bytes, _around, { onProgress, signal } = {}) => {
      onProgress?.({ stage: "recognising", page: 1, pages: 4 });
      await expect.poll(async () => (await findDraft(db, draftId))?.progress).toBe(25);
      await dropImport(command("2026-03-10 08:01"), { draftId });
      const gone = new Promise((_resolve, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
      onProgress?.({ stage: "recognising", page: 2, pages: 4 });
      await gone;
      throw new Error("it was not stopped");
    };
    await readBy(stopped, draftId, "08:01");
    expect((await findDraft(db, draftId))?.state).toBe("dropped");
  });

  test("is not refused for a fault that says nothing about the file; it is read when its lease has run out", async () => {
    const { db, handIn, readBy } = await scene();
    const draftId = await handIn();
    const away = new Error("the database is away");
    await expect(readBy(() => Promise.reject(away), draftId, "08:01")).rejects.toBe(away);
    expect((await findDraft(db, draftId))?.state).toBe("reading");
    expect(await pendingReadings(db, at("2026-03-10 08:04"))).toEqual([draftId]);
    await readBy(laidOut, draftId, "08:04");
    expect((await findDraft(db, draftId))?.state).toBe("ready");
  });

  test("is given up when such a fault comes back at the second attempt", async () => {
    const { db, handIn, readBy } = await scene();
    const draftId = await handIn();
    const away = new Error("the database is away");
    for (const time of ["08:01", "08:04"]) await expect(readBy(() => Promise.reject(away), draftId, time)).rejects.toBe(away);
    await readBy(laidOut, draftId, "08:07");
    expect((await findDraft(db, draftId))?.state).toBe("refused");
  });

  test("that a fault of ours ended is refused with its sentence, and the fault goes to the log", async () => {
    const { db, handIn, readBy } = await scene();
    const draftId = await handIn();
    const fault = new TypeError("a rule of ours stumbled");
    const refusal = new RuleViolation([{ field: "file", text: unreadable.broken }], { cause: fault });
    await expect(readBy(() => Promise.reject(refusal), draftId, "08:01")).rejects.toBe(fault);
    const draft = await findDraft(db, draftId);
    expect([draft?.state, JSON.parse(draft?.refusal ?? "")]).toEqual(["refused", unreadable.broken]);
  });
});
