import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addTemplate } from "~/features/documents/add-template.server";
import { defaultTemplate } from "~/features/documents/default-templates/default-template.server";
import { letterFiles } from "~/features/documents/letter-files.server";
import { currentTemplate } from "~/features/documents/letter-template.store.server";
import { restoreDefaultTemplate } from "~/features/documents/restore-default-template.server";
import { templateFileView, templateSampleView, templateView } from "~/features/documents/templates.view.server";
import { Forbidden, NotFound, RuleViolation } from "~/lib/errors";
import type { Database } from "~db/connection";
import { paragraphWith, withPart } from "~tests/support/docx";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

const kind = "urging" as const;

async function scene(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  const labour = await world.agency("Sở Lao động", null, "province");
  const secretary = await world.person(labour, "secretariat");
  const leader = await world.person(labour, "leader");
  const stranger = await world.person(await world.agency("Sở Y tế", null, "province"), "secretariat");
  const files = letterFiles(await mkdtemp(join(tmpdir(), "dondoc-templates-")));
  const as = (when: string, actor = secretary) => ({ db, actor, now: at(when) });
  const edited = async (words: string) =>
    files.keep(
      withPart(await defaultTemplate(kind), "word/document.xml", (xml) => xml.replace("quan tâm, phối hợp", words)),
      "mau-cua-so.docx",
    );
  const add = async (words: string, when = "2020-07-01 09:00", actor = secretary) =>
    addTemplate(as(when, actor), files, { owner: null, kind, file: await edited(words), note: null });
  const current = (when: string) => currentTemplate(db, files, { ownerId: labour.id, kind, now: at(when) });
  return { db, labour, secretary, leader, stranger, files, as, edited, add, current };
}

describeOnBothEngines("the library of templates", (openDb) => {
  test("writes with the template that was uploaded last, and with the default before and after going back", async () => {
    const { add, current, as, secretary, db } = await scene(await openDb());
    expect(await current("2020-06-30 09:00")).toEqual(await defaultTemplate(kind));
    await add("khẩn trương phối hợp");
    expect(paragraphWith(await current("2020-07-01 10:00"), "khẩn trương phối hợp").text).toContain("Đề nghị");
    await add("sớm phối hợp", "2020-07-02 09:00");
    await restoreDefaultTemplate(as("2020-07-03 09:00"), { owner: null, kind });
    expect(await current("2020-07-03 10:00")).toEqual(await defaultTemplate(kind));
    const { versions } = await templateView(viewOf(db, secretary, "2020-07-04"), kind, null);
    expect(versions.map(({ number, fileName }) => [number, fileName])).toEqual([
      [3, null],
      [2, "mau-cua-so.docx"],
      [1, "mau-cua-so.docx"],
    ]);
  });

  test("keeps every version, also to be downloaded, and adds the same file once", async () => {
    const { add, secretary, db, files } = await scene(await openDb());
    await add("lần một");
    await add("lần một", "2020-07-01 09:05");
    await add("lần hai", "2020-07-02 09:00");
    const view = viewOf(db, secretary, "2020-07-04");
    const { bytes } = await templateFileView(view, files, { kind, owner: null, version: 1 });
    expect(paragraphWith(bytes, "lần một").text).toContain("Đề nghị");
    await expect(templateFileView(view, files, { kind, owner: null, version: 3 })).rejects.toThrow(NotFound);
    const sample = await templateSampleView(view, files, { kind, owner: null });
    expect(paragraphWith(sample.bytes, "lần hai").text).toContain("Đề nghị UBND huyện Bắc Hà");
  });

  test("refuses a template with unknown fields, naming each, and keeps the old one", async () => {
    const { add, current } = await scene(await openDb());
    const refusal = await add("{tên lạ} và {lạ nữa}").catch((error) => error);
    expect(refusal).toBeInstanceOf(RuleViolation);
    expect(refusal.problems.map(({ field }: { field: string }) => field)).toEqual(["file", "file"]);
    expect(await current("2020-07-02 09:00")).toEqual(await defaultTemplate(kind));
  });

  test("refuses what is no Word file", async () => {
    const { files, as } = await scene(await openDb());
    const file = await files.keep(new TextEncoder().encode("%PDF-1.4"), "mau.pdf");
    await expect(addTemplate(as("2020-07-01 09:00"), files, { owner: null, kind, file, note: null })).rejects.toThrow(
      RuleViolation,
    );
  });

  test("is kept by the secretariat of the agency alone", async () => {
    const { add, leader, stranger, labour, db } = await scene(await openDb());
    await expect(add("lần một", "2020-07-01 09:00", leader)).rejects.toThrow(Forbidden);
    await expect(templateView(viewOf(db, stranger, "2020-07-04"), kind, labour.id)).rejects.toThrow(NotFound);
  });
});
