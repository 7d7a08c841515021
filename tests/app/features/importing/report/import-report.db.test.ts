import { expect, test } from "vitest";
import { confirmImport } from "~/features/importing/confirm/confirm-import.server";
import { importForm } from "~/features/importing/confirm/import-form.server";
import { importFormView } from "~/features/importing/confirm/import-form.view.server";
import { insertItemsAfter, readItems } from "~/features/importing/draft/draft.store.server";
import { importReport } from "~/features/importing/report/import-report.server";
import { importReportView } from "~/features/importing/report/import-report.view.server";
import { decideItems } from "~/features/importing/review/decide-items.server";
import { reviewView } from "~/features/importing/review/review.view.server";
import { formDefinitions } from "~/features/reports/form-definition.view.server";
import { publishForm } from "~/features/reports/publish-form.server";
import { reportEntryView } from "~/features/reports/report-entry.view.server";
import { narrativeField, valueField } from "~/features/reports/report-fields";
import { Conflict, Forbidden, NotFound } from "~/lib/errors";
import type { Database } from "~db/connection";
import { describeOnBothEngines } from "~tests/support/engines";
import { importScene } from "~tests/support/import-scene";
import { filledReport } from "~tests/support/reading/filled-report";
import { viewOf } from "~tests/support/world-builder";

const trees = [
  {
    key: "trees",
    label: "Tổng số cây đã trồng",
    kind: "number",
    unit: "Cây",
    children: [
      { key: "timber", label: "Cây lấy gỗ", kind: "number", unit: "Cây" },
      { key: "shade", label: "Cây bóng mát", kind: "number", unit: "Cây" },
    ],
  },
  { key: "cost", label: "Kinh phí trồng và chăm sóc", kind: "money", unit: "Nghìn đồng" },
  { key: "team", label: "Có tổ trồng cây của xã", kind: "yesno" },
  { key: "homes", label: "Số hộ tham gia trồng cây", kind: "number", unit: "Hộ" },
  { key: "dead", label: "Số cây bị chết", kind: "number", unit: "Cây" },
] as const;

const outline = [
  { code: "I", title: "Kết quả thực hiện" },
  { code: "II", title: "Khó khăn, vướng mắc" },
];

/** A commune that owes a report by a form, and has it as a paper. */
async function reportScene(database: Database) {
  const scene = await importScene(database);
  const { world, province, communes, command, handIn, read } = scene;
  const [commune, other] = communes as [(typeof communes)[number], (typeof communes)[number]];
  const plan = await world.plan(province, { number: "57/KH-UBND", period_from: "2026-01-01", period_to: "2026-12-31" });
  const form = { planId: plan.id, code: "BM1", title: "Biểu trồng cây", cutOffOn: null, indicators: trees, outline };
  const { formVersionId, indicatorIds, outlineIds } = await publishForm(command(), { ...form, smallBelow: 7 });
  const made = await world.task(plan, "Báo cáo kết quả trồng cây", { form_version_id: formVersionId });
  const task = { ...made, plan_id: plan.id };
  const half = { occurrence: "2026-H1", period_from: "2026-01-01", period_to: "2026-06-30" };
  const year = { occurrence: "2026", period_from: "2026-01-01", period_to: "2026-12-31" };
  const ofYear = await world.assignment(task, commune, { due_on: "2026-12-15", ...year });
  const ofHalf = await world.assignment(task, commune, { due_on: "2026-06-30", ...half });
  await world.assignment(task, other, { due_on: "2026-06-30", ...half });
  const head = await world.person(commune, "head");
  const handInReport = async () => {
    const id = await handIn(head, "report");
    await read(id, filledReport);
    return id;
  };
  return {
    ...scene,
    plan,
    commune,
    other,
    head,
    ofHalf,
    ofYear,
    task,
    ids: indicatorIds,
    outlineIds,
    formVersionId,
    handInReport,
  };
}

describeOnBothEngines("a report that was filled in", (openDb) => {
  test("finds the work whose form it fits: that of its agency, and of its period first", async () => {
    const { db, head, handInReport, ofHalf, ofYear, plan } = await reportScene(await openDb());
    const { offers, items } = await reviewView(viewOf(db, head, "2026-06-26"), await handInReport());
    expect(offers.map(({ assignmentId, isOurs }) => [assignmentId, isOurs])).toEqual([
      [ofHalf.id, true],
      [ofYear.id, true],
    ]);
    expect(offers[0]).toMatchObject({ plan: plan.number, lead: "Ủy ban nhân dân xã Cỏ May", shared: 7, rows: 8 });
    expect(offers.map(({ isOtherPeriod }) => isOtherPeriod)).toEqual([false, true]);
    expect(items).toEqual([]);
  });

  test("knows the period by its name, though its figures are counted from the middle of a month", async () => {
    const { db, head, handInReport, ofHalf } = await reportScene(await openDb());
    await db("assignments").where({ id: ofHalf.id }).update({ period_from: "2025-12-15", period_to: "2026-06-14" });
    const { offers } = await reviewView(viewOf(db, head, "2026-06-26"), await handInReport());
    expect(offers[0]).toMatchObject({ assignmentId: ofHalf.id, isOtherPeriod: false });
  });

  test("finds only work that is still open and was assigned by then", async () => {
    const { db, world, head, handInReport, ofHalf, ofYear, commune, task } = await reportScene(await openDb());
    const paused = await world.assignment(task, commune, {
      occurrence: "2026-05",
      period_from: "2026-05-01",
      period_to: "2026-05-31",
    });
    await world.event(paused, "paused", "2026-05-04 08:00");
    await world.completed(ofHalf, "2026-06-20 08:00");
    await world.event(ofYear, "cancelled", "2026-06-22 08:00");
    const draftId = await handInReport();
    const offered = async (day: string) =>
      (await reviewView(viewOf(db, head, day), draftId)).offers.map((offer) => offer.assignmentId);
    expect(await offered("2026-06-26")).toEqual([paused.id]);
    expect(await offered("2026-06-21")).toEqual([paused.id, ofYear.id]);
    expect(await offered("2020-05-01")).toEqual([]);
  });

  test("finds the period at hand among many that are assigned ahead: the one that was read, else the one ending nearest today", async () => {
    const { db, world, head, handInReport, ofHalf, commune, task } = await reportScene(await openDb());
    const months = new Map<string, string>();
    for (let ahead = 0; ahead < 60; ahead++) {
      const month = `${2026 + Math.floor(ahead / 12)}-${String((ahead % 12) + 1).padStart(2, "0")}`;
      const period = { occurrence: month, period_from: `${month}-01`, period_to: `${month}-28` };
      months.set((await world.assignment(task, commune, period)).id, month);
    }
    const draftId = await handInReport();
    const offered = async () =>
      (await reviewView(viewOf(db, head, "2026-09-02"), draftId)).offers.map((offer) => offer.assignmentId);
    expect((await offered())[0]).toBe(ofHalf.id);
    const { findings } = await db("import_drafts").where({ id: draftId }).first("findings");
    const found = JSON.parse(findings);
    const unsaid = { ...found, document: { ...found.document, period: null } };
    await db("import_drafts")
      .where({ id: draftId })
      .update({ findings: JSON.stringify(unsaid) });
    expect((await offered()).slice(0, 3).map((id) => months.get(id))).toEqual(["2026-08", "2026-09", "2026-07"]);
  });

  test("the report that was being filled in comes first, however near another is, and other work stays what it is", async () => {
    const { db, head, handInReport, ofHalf, ofYear } = await reportScene(await openDb());
    const draftId = await handInReport();
    const offered = async (reportOf: string | null) =>
      (await reviewView(viewOf(db, head, "2026-06-26"), draftId, { reportOf })).offers.map(
        ({ assignmentId, isAskedFor }) => [assignmentId, isAskedFor] as const,
      );
    expect(await offered(ofYear.id)).toEqual([
      [ofYear.id, true],
      [ofHalf.id, false],
    ]);
    expect(await offered("nowhere")).toEqual(await offered(null));
  });

  test("a figure with two readings is shown as the paper has it and is unclear; put in, it waits in the draft for its correction", async () => {
    const { db, command, head, handIn, read, ofHalf, ids } = await reportScene(await openDb());
    const draftId = await handIn(head, "report");
    await read(draftId, JSON.parse(JSON.stringify(filledReport).replace("19.810", "19,000").replace("19.900", "1.5")));
    const { lines } = await importReportView(viewOf(db, head, "2026-06-26"), draftId, ofHalf.id);
    const line = (key: string) => lines.find(({ indicator }) => indicator.id === ids[key]);
    expect(["trees", "timber", "shade"].map((key) => [line(key)?.read?.written, line(key)?.isUnclear])).toEqual([
      ["19,000", true],
      ["1.5", true],
      ["–", false],
    ]);
    expect(line("timber")?.objections[0]?.vi).toContain("“1.5”");
    const rows = ["trees", "timber"].map((key) => ids[key] as string);
    const into = { draftId, assignmentId: ofHalf.id, revision: 0, rows, sections: [], isEvidence: false };
    await importReport(command("2026-06-26 09:00", head), into);
    const { fields, unread, isReady } = await reportEntryView(viewOf(db, head, "2026-06-26"), ofHalf.id);
    expect(rows.map((id) => fields[valueField(id)])).toEqual(["19,000", "1.5"]);
    expect([unread, isReady]).toEqual([2, false]);
  });

  test("shows each figure beside its row: dash, blank and zero apart, another unit and a contradicted total said", async () => {
    const { db, head, handInReport, ofHalf, ids } = await reportScene(await openDb());
    const { lines, unplaced, problems } = await importReportView(viewOf(db, head, "2026-06-26"), await handInReport(), ofHalf.id);
    const line = (key: string) => lines.find(({ indicator }) => indicator.id === ids[key]);
    expect(["trees", "timber", "shade", "cost", "team", "homes", "dead"].map((key) => line(key)?.read?.typed)).toEqual([
      "19.810",
      "19.900",
      "–",
      "1,5",
      "Có",
      undefined,
      "0",
    ]);
    expect(line("cost")?.read?.otherUnit).toBe("Triệu đồng");
    expect(line("trees")?.objections[0]?.vi).toContain("19.900");
    expect(unplaced).toEqual([{ label: "Số vườn ươm giống", written: "2" }]);
    expect(problems.map(({ code }) => code)).toEqual(["breakdown-mismatch"]);
  });

  test("puts the chosen figures into the draft, shows the paper as evidence only when asked to, and is done then", async () => {
    const { db, command, head, handInReport, ofHalf, ids } = await reportScene(await openDb());
    const draftId = await handInReport();
    const rows = ["trees", "shade", "team", "homes", "dead"].map((key) => ids[key] as string);
    const take = (revision: number) =>
      importReport(command("2026-06-26 09:00", head), {
        draftId,
        assignmentId: ofHalf.id,
        revision,
        rows,
        sections: [],
        isEvidence: true,
      });
    expect(await take(0)).toEqual({ cells: 4, sections: 0 });
    const { fields, isReady } = await reportEntryView(viewOf(db, head, "2026-06-26"), ofHalf.id);
    const typed = (key: string) => fields[valueField(ids[key] as string)];
    expect(["trees", "timber", "shade", "team", "homes", "dead"].map(typed)).toEqual(["19.810", "", "–", "yes", "", "0"]);
    expect(isReady).toBe(false);
    expect(await db("evidence").where({ assignment_id: ofHalf.id }).pluck("file_name")).toEqual(["ke-hoach.txt"]);
    const { draft } = await reviewView(viewOf(db, head, "2026-06-26"), draftId);
    expect([draft.state, draft.assignmentId]).toEqual(["confirmed", ofHalf.id]);
    await expect(take(1)).rejects.toThrow(Conflict);
  });

  test("puts the words that the outline asks for beside those that stand in the draft, and takes only what was chosen", async () => {
    const { db, command, head, handInReport, ofHalf, ids, outlineIds } = await reportScene(await openDb());
    const [first, second] = [await handInReport(), await handInReport()];
    const page = (draftId: string) => importReportView(viewOf(db, head, "2026-06-26"), draftId, ofHalf.id);
    const words = "Xã đã trồng cây quanh khu dân cư theo kế hoạch của tỉnh.";
    const { sections, lines } = await page(first);
    expect(sections).toEqual([
      {
        section: expect.objectContaining({ id: outlineIds.I, title: "Kết quả thực hiện" }),
        read: { sectionId: outlineIds.I, words, line: 9 },
        standing: "",
      },
    ]);
    expect(lines.find(({ indicator }) => indicator.id === ids.dead)?.read?.line).toBe(23);
    const take = (draftId: string, revision: number, chosen: { rows: string[]; sections: string[] }) =>
      importReport(command("2026-06-26 09:00", head), {
        draftId,
        assignmentId: ofHalf.id,
        revision,
        isEvidence: false,
        ...chosen,
      });
    expect(await take(first, 0, { rows: [], sections: [outlineIds.I as string] })).toEqual({ cells: 0, sections: 1 });
    const standing = async () => (await reportEntryView(viewOf(db, head, "2026-06-26"), ofHalf.id)).fields;
    expect((await standing())[narrativeField(outlineIds.I as string)]).toBe(words);
    expect(await db("evidence").where({ assignment_id: ofHalf.id })).toEqual([]);
    expect((await page(second)).sections[0]?.standing).toBe(words);
    await take(second, 1, { rows: [ids.dead as string], sections: [] });
    expect((await standing())[narrativeField(outlineIds.I as string)]).toBe(words);
  });

  test("overwrites nothing that somebody else has saved meanwhile, and takes nothing when no row is chosen", async () => {
    const { command, head, handInReport, ofHalf, ids } = await reportScene(await openDb());
    const [first, second] = [await handInReport(), await handInReport()];
    const take = (draftId: string, row: string) =>
      importReport(command("2026-06-26 09:00", head), {
        draftId,
        assignmentId: ofHalf.id,
        revision: 0,
        rows: [row],
        sections: [],
        isEvidence: false,
      });
    await expect(take(first, "")).rejects.toMatchObject({
      problems: [{ text: { vi: expect.stringContaining("Chưa chọn dòng hay mục nào để đưa vào báo cáo") } }],
    });
    await take(first, ids.dead as string);
    await take(second, ids.team as string).then(
      () => expect.unreachable(),
      (error) => expect(error).toBeInstanceOf(Conflict),
    );
  });

  test("is nobody's but those who fill in reports there, and only for work of their own", async () => {
    const scene = await reportScene(await openDb());
    const { db, world, command, secretary, province, other, head, handIn, handInReport, ofHalf, ids } = scene;
    const draftId = await handInReport();
    const neighbour = await world.person(other, "head");
    const officer = await world.person(province, "officer");
    for (const actor of [secretary, neighbour, officer])
      await expect(reviewView(viewOf(db, actor, "2026-06-26"), draftId)).rejects.toThrow(NotFound);
    await expect(handIn(secretary, "report")).rejects.toThrow(Forbidden);
    await expect(confirmImport(command("2026-06-26 09:00", head), { draftId })).rejects.toThrow(NotFound);
    const own = await handIn(neighbour, "report");
    await scene.read(own, filledReport);
    await expect(
      importReport(command("2026-06-26 09:00", neighbour), {
        draftId: own,
        assignmentId: ofHalf.id,
        revision: 0,
        rows: [ids.dead as string],
        sections: [],
        isEvidence: false,
      }),
    ).rejects.toThrow(NotFound);
  });

  test("becomes a form of a plan when the secretariat says so, and never a second version of one that is there", async () => {
    const { db, command, handIn, read, plan, secretary } = await reportScene(await openDb());
    const draftId = await handIn();
    await read(draftId, filledReport);
    expect((await reviewView(viewOf(db, secretary, "2026-06-26"), draftId)).isFilledReport).toBe(true);
    await expect(importForm(command(), { draftId, planId: plan.id })).rejects.toThrow("BM1");
    const [item] = await readItems(db, draftId, "form");
    await db("import_items")
      .where({ id: item?.id })
      .update({ fields: JSON.stringify({ ...item?.fields, code: ["BM2"] }) });
    const { formId } = await importForm(command(), { draftId, planId: plan.id });
    expect(await db("forms").where({ id: formId }).first("code", "plan_id")).toEqual({ code: "BM2", plan_id: plan.id });
    expect(await db("form_versions").where({ form_id: formId }).pluck("number")).toEqual([1]);
  });

  test("is offered every plan of its own that is known by then, a page at a time, and those that a search finds", async () => {
    const { db, world, province, communes, handIn, read, secretary } = await reportScene(await openDb());
    const draftId = await handIn();
    await read(draftId, filledReport);
    for (let count = 1; count <= 21; count++) await world.plan(province, { number: `${count}/KH-XA` });
    await world.plan(province, { number: "99/KH-XA", created_at: "2026-07-01T00:00:00.000Z" });
    await world.plan(communes[0] ?? province, { number: "98/KH-XA" });
    const numbers = async (q: string, page: number) => {
      const { plans, total } = await importFormView(viewOf(db, secretary, "2026-06-26"), draftId, { q, page });
      return { labels: plans.map(({ label }) => label.split(" · ")[0]), total };
    };
    const [first, second] = [await numbers("", 1), await numbers("", 2)];
    expect([first.labels.length, second.labels.length, first.total]).toEqual([20, 2, 22]);
    expect([...first.labels, ...second.labels]).not.toContain("99/KH-XA");
    expect([...first.labels, ...second.labels]).not.toContain("98/KH-XA");
    expect(await numbers("21/KH", 1)).toEqual({ labels: ["21/KH-XA"], total: 1 });
  });

  test("becomes no form while other items would be lost with it", async () => {
    const { db, command, handIn, read, plan } = await reportScene(await openDb());
    const draftId = await handIn();
    await read(draftId, filledReport);
    const [form] = await readItems(db, draftId, "form");
    const fields = JSON.stringify({ ...form?.fields, code: ["BM2"] });
    await db("import_items").where({ id: form?.id }).update({ fields });
    const task = { kind: "task", fields: {}, source: null, doubts: [], heading: null, remark: null } as const;
    const [taskId = ""] = await db.transaction((trx) =>
      insertItemsAfter(trx, draftId, form?.position ?? 0, [{ item: task, state: "to-check" }]),
    );
    const refusal = await importForm(command(), { draftId, planId: plan.id }).catch((error) => error);
    expect(refusal.problems[0].text.vi).toContain("còn 1 mục khác");
    expect(await db("import_drafts").where({ id: draftId }).first("state")).toEqual({ state: "ready" });
    await decideItems(command(), { draftId, itemIds: [taskId], state: "left-out" });
    await importForm(command(), { draftId, planId: plan.id });
  });
});

describeOnBothEngines("a form that is there already", (openDb) => {
  test("is shown with what it has in common and what differs, and published again with its keys and rights", async () => {
    const { db, handIn, read, formVersionId, secretary } = await reportScene(await openDb());
    const draftId = await handIn();
    await read(draftId, filledReport);
    const { items, likeForms } = await reviewView(viewOf(db, secretary, "2026-06-26"), draftId);
    const item = items.find(({ kind }) => kind === "form");
    const [like] = likeForms[item?.id ?? ""] ?? [];
    expect(like).toMatchObject({ versionId: formVersionId, shared: 7, onlyRead: ["Số vườn ươm giống"], onlyKnown: [] });
    expect(like?.changed.map(({ label }) => label)).toEqual(["Kinh phí trồng và chăm sóc", "Có tổ trồng cây của xã"]);
    const known = (await formDefinitions(db, [formVersionId])).get(formVersionId);
    expect(known?.indicators.map(({ key }) => key)).toEqual(trees.map(({ key }) => key));
    expect(known?.smallBelow).toBe(7);
  });
});
