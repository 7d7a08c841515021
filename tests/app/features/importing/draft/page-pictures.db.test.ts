import { expect, test } from "vitest";
import { dropImport } from "~/features/importing/draft/drop-import.server";
import { pagePictureView } from "~/features/importing/draft/page-picture.view.server";
import { readDraft } from "~/features/importing/draft/read-draft.server";
import { layOut } from "~/features/importing/from-reading/lay-out";
import type { LayOutFile } from "~/features/importing/from-reading/lay-out-file.server";
import { reviewView } from "~/features/importing/review/review.view.server";
import { unreadableFile } from "~/features/reading/files/unreadable";
import { NotFound } from "~/lib/errors";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene, plantingPlan } from "~tests/support/import-scene";
import { at, viewOf } from "~tests/support/world-builder";

const pictureOf = (page: number, ...bytes: number[]) => ({ page, width: 20, height: 28, bytes: Uint8Array.from(bytes) });
const box = { left: 10, top: 5, width: 80, height: 2 };
const scan = [{ page: 1, width: 20, height: 28, lines: [{ line: 1, boxes: [box], doubtful: [] }] }];

const scanned: LayOutFile = async (_bytes, around) => {
  await around.keepPicture(pictureOf(1, 1, 2, 3));
  return layOut({ blocks: plantingPlan, wasRecognised: true, scan }, around);
};

describeOnBothEngines("the pictures of a scan", (openDb) => {
  async function scene() {
    const database = await openDb();
    const rest = await importScene(database);
    const readBy = (layOutFile: LayOutFile, draftId: string, time = "08:01") =>
      readDraft(database, { dataDir: rest.dataDir, layOutFile, now: () => at(`2026-03-10 ${time}`) }, draftId);
    const pictures = () => rest.db("import_pages").pluck("page");
    return { ...rest, readBy, pictures };
  }

  test("are seen by those who may take its draft up, and by nobody else", async () => {
    const { db, world, farming, secretary, handIn, readBy } = await scene();
    const draftId = await handIn();
    await readBy(scanned, draftId);
    const viewer = viewOf(db, secretary, "2026-03-10");
    expect([...(await pagePictureView(viewer, draftId, "1"))]).toEqual([1, 2, 3]);
    expect((await reviewView(viewer, draftId)).scan).toEqual(scan);
    for (const page of ["2", "0", "01", "1.0", "-1", "99999", "x"])
      await expect(pagePictureView(viewer, draftId, page)).rejects.toThrow(NotFound);
    const other = viewOf(db, await world.person(farming, "secretariat"), "2026-03-10");
    await expect(pagePictureView(other, draftId, "1")).rejects.toThrow(NotFound);
  });

  test("are none of a document that was not scanned, or was read before they were kept", async () => {
    const { db, secretary, handIn, read, pictures } = await scene();
    const [plain, older] = [await handIn(), await handIn()];
    await read(plain);
    await read(older);
    await db("import_drafts").where({ id: older }).update({ scan_pages: null });
    const viewer = viewOf(db, secretary, "2026-03-10");
    expect([(await reviewView(viewer, plain)).scan, (await reviewView(viewer, older)).scan, await pictures()]).toEqual([
      [],
      [],
      [],
    ]);
  });

  test("go with a draft that is dropped", async () => {
    const { db, secretary, command, handIn, readBy, pictures } = await scene();
    const [kept, dropped] = [await handIn(), await handIn()];
    await readBy(scanned, kept);
    await readBy(scanned, dropped);
    await dropImport(command(), { draftId: dropped });
    expect(await db("import_pages").pluck("draft_id")).toEqual([kept]);
    expect((await reviewView(viewOf(db, secretary, "2026-03-10"), dropped)).scan).toEqual([]);
    expect(await pictures()).toEqual([1]);
  });

  test("go with a file that could not be read to its end", async () => {
    const { handIn, readBy, pictures } = await scene();
    const broken: LayOutFile = async (_bytes, around) => {
      await around.keepPicture(pictureOf(1, 1));
      throw unreadableFile("broken");
    };
    await readBy(broken, await handIn());
    expect(await pictures()).toEqual([]);
  });

  test("that come when the draft was dropped meanwhile are not kept", async () => {
    const { command, handIn, readBy, pictures } = await scene();
    const draftId = await handIn();
    const late: LayOutFile = async (bytes, around) => {
      await dropImport(command("2026-03-10 08:01"), { draftId });
      return scanned(bytes, around);
    };
    await readBy(late, draftId);
    expect(await pictures()).toEqual([]);
  });

  test("are those of the last reading where a page was read twice", async () => {
    const { db, secretary, handIn, readBy } = await scene();
    const draftId = await handIn();
    const away: LayOutFile = async (_bytes, around) => {
      await around.keepPicture(pictureOf(1, 9));
      throw new Error("the database is away");
    };
    await expect(readBy(away, draftId)).rejects.toThrow("away");
    await readBy(scanned, draftId, "08:04");
    expect([...(await pagePictureView(viewOf(db, secretary, "2026-03-10"), draftId, "1"))]).toEqual([1, 2, 3]);
  });
});
