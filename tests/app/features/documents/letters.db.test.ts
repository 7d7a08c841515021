import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { readHistory } from "~/features/assignments/history.view.server";
import { attachScan } from "~/features/documents/attach-scan.server";
import { composeLetterView } from "~/features/documents/compose-letter.view.server";
import { letterView } from "~/features/documents/letter.view.server";
import { letterFiles } from "~/features/documents/letter-files.server";
import { type LetterForm, letterFormSchema } from "~/features/documents/letter-form.schema";
import { lettersView } from "~/features/documents/letters.view.server";
import { readLettersFilters } from "~/features/documents/letters-filters";
import { makeLetters } from "~/features/documents/make-letters.server";
import { previewLettersView } from "~/features/documents/preview-letters.view.server";
import { registerLetter } from "~/features/documents/register-letter.server";
import type { LetterKind } from "~/features/documents/template-kind";
import { voidLetter } from "~/features/documents/void-letter.server";
import { noticesView } from "~/features/progress/notices.view.server";
import { calendarDate } from "~/lib/calendar-date";
import { Conflict, Forbidden, NotFound, RuleViolation } from "~/lib/errors";
import { newId } from "~/lib/id";
import type { Database } from "~db/connection";
import { paragraphsOf, paragraphWith, ruledRowsOf } from "~tests/support/docx";
import { describeOnBothEngines } from "~tests/support/engines";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

const deadline = JSON.stringify({ kind: "before", words: "trước ngày 05/7/2020", on: calendarDate("2020-07-05") });
const longName =
  "Ban Chỉ đạo phòng, chống AIDS; phòng, chống tội phạm; tệ nạn xã hội và phong trào toàn dân bảo vệ An ninh Tổ quốc tỉnh";

async function scene(database: Database) {
  const db = database.write;
  const world = worldBuilder(db);
  await world.calendar();
  const province = await world.agency("UBND tỉnh Lào Cai", null, "province", { kind: "people-committee" });
  const labour = await world.agency("Sở Lao động - Thương binh và Xã hội tỉnh Lào Cai", province, "province", {
    kind: "department",
  });
  const bacHa = await world.agency("UBND huyện Bắc Hà", province, "district", { kind: "people-committee" });
  const saPa = await world.agency("UBND thị xã Sa Pa", province, "district", { kind: "people-committee" });
  const board = await world.agency(longName, province, "province", { kind: "steering" });
  const plan = await world.plan(province, { standing_id: labour.id, place: "Lào Cai", issued_on: "2020-05-14" });
  const report = await world.task(plan, "Tổng kết năm năm từ cơ sở", { deadline, deliverable: "Báo cáo" });
  const own = await world.task(plan, "Ban hành kế hoạch tổng kết của địa phương", { deadline });
  const works = {
    bacHa: await world.assignment(report, bacHa),
    saPa: await world.assignment(report, saPa),
    board: await world.assignment(report, board),
    bacHaOwn: await world.assignment(own, bacHa),
    saPaOwn: await world.assignment(own, saPa, { due_on: "2020-07-31" }),
  };
  const people = {
    secretary: await world.person(labour, "secretariat"),
    other: await world.person(labour, "secretariat"),
    ofProvince: await world.person(province, "secretariat"),
    leader: await world.person(province, "leader"),
    officer: await world.person(bacHa, "officer"),
    sibling: await world.person(saPa, "officer"),
    stranger: await world.person(await world.agency("UBND tỉnh Nghệ An", null, "province"), "secretariat"),
  };
  const files = letterFiles(await mkdtemp(join(tmpdir(), "dondoc-letters-")));
  const as = (actor: Actor, when = "2020-07-08 09:00") => ({ db, actor, now: at(when) });
  const form = (rest: Partial<Record<keyof LetterForm, unknown>> = {}): LetterForm =>
    letterFormSchema.parse({
      kind: "urging",
      batch: newId(),
      seen: at("2020-07-08 08:55"),
      sender: labour.id,
      plan: "",
      works: [works.bacHa.id],
      layout: "each",
      subject: "đôn đốc thực hiện Kế hoạch số 142/KH-UBND",
      replyBy: "15/07/2020",
      parentName: "ỦY BAN NHÂN DÂN\r\nTỈNH LÀO CAI",
      issuerName: "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
      issuerWords: "Sở Lao động - Thương binh và Xã hội",
      symbol: "SLĐTBXH-PCTNXH",
      place: "Lào Cai",
      urgency: "",
      signAs: "KT. GIÁM ĐỐC\r\nPHÓ GIÁM ĐỐC",
      signer: "Nguyễn Văn An",
      copies: "Như trên\r\nUBND tỉnh (b/c);",
      draftingUnit: "PCTNXH",
      reportTo: "Sở Lao động - Thương binh và Xã hội",
      ...rest,
    });
  const make = (rest: Parameters<typeof form>[0] = {}, actor = people.secretary, when?: string) =>
    makeLetters(as(actor, when), files, form(rest));
  const docxOf = async (letterId: string) => {
    const row = await db("letter_files").where({ letter_id: letterId, role: "draft" }).first("sha256");
    return files.read(row.sha256);
  };
  const register = (letterId: string, number = "12", { version = 1, when = "2020-07-09 10:00", actor = people.secretary } = {}) =>
    registerLetter(as(actor, when), {
      letterId,
      number,
      symbol: "SLĐTBXH-PCTNXH",
      issuedOn: calendarDate("2020-07-09"),
      version,
    });
  const compose = (actor: Actor, ids: readonly string[] | null, kind: LetterKind = "urging", on = "2020-07-08 10:00") =>
    composeLetterView(viewOf(db, actor, on), { kind, planId: ids === null ? plan.id : null, ids });
  return {
    db,
    world,
    plan,
    works,
    people,
    files,
    as,
    form,
    make,
    docxOf,
    register,
    compose,
    province,
    labour,
    bacHa,
    saPa,
    board,
  };
}

describeOnBothEngines("an urging letter", (openDb) => {
  test("says which work is late by how many days, in the words of the plan, and asks for an answer before a day", async () => {
    const { make, docxOf } = await scene(await openDb());
    const [id = ""] = await make();
    const docx = await docxOf(id);
    expect(paragraphWith(docx, "Kính gửi").text).toBe("Kính gửi: UBND huyện Bắc Hà");
    expect(paragraphWith(docx, "qua theo dõi").text).toBe(
      "Thực hiện Kế hoạch số 142/KH-UBND ngày 14/5/2020 của UBND tỉnh Lào Cai, qua theo dõi, tính đến hết ngày 08/7/2020, UBND huyện Bắc Hà còn 01 nhiệm vụ quá hạn, cụ thể:",
    );
    expect(paragraphWith(docx, "1. Tổng kết").text).toBe(
      "1. Tổng kết năm năm từ cơ sở; thời hạn: 06/7/2020 (“trước ngày 05/7/2020”); quá hạn 02 ngày.",
    );
    expect(paragraphWith(docx, "trước ngày 15/7/2020").text).toContain("báo cáo kết quả về Sở Lao động - Thương binh và Xã hội");
    expect(paragraphWith(docx, "Số:").text).toMatch(/^Số:\s+\/SLĐTBXH-PCTNXH$/);
    expect(paragraphsOf(docx).map(({ text }) => text)).toEqual(
      expect.arrayContaining(["- Như trên;", "- UBND tỉnh (b/c);", "- Lưu: VT, PCTNXH."]),
    );
  });

  test("goes to each agency on its own, or to all with one annex", async () => {
    const { make, docxOf, works, db } = await scene(await openDb());
    const ids = [works.bacHa.id, works.saPa.id, works.board.id, works.bacHaOwn.id, works.saPaOwn.id];
    expect((await make({ works: ids })).length).toBe(3);
    const [together = ""] = await make({ works: ids, layout: "together", seen: at("2020-07-08 09:00") });
    const docx = await docxOf(together);
    const rows = ruledRowsOf(docx).map(({ cells }) => cells);
    expect(rows.filter((cells) => cells.length === 1).map(([group]) => group)).toEqual([
      `I. ${longName} (01 nhiệm vụ, trong đó 01 nhiệm vụ quá hạn)`,
      "II. UBND huyện Bắc Hà (02 nhiệm vụ, trong đó 02 nhiệm vụ quá hạn)",
      "III. UBND thị xã Sa Pa (02 nhiệm vụ, trong đó 01 nhiệm vụ quá hạn)",
    ]);
    expect(rows.at(-1)?.slice(3)).toEqual(["31/7/2020 (“trước ngày 05/7/2020”)", "còn 23 ngày"]);
    expect(paragraphsOf(docx).some(({ text }) => text === `- ${longName};`)).toBe(true);
    expect((await db("letter_addressees").where({ letter_id: together })).length).toBe(3);
  });

  test("is made once however often its form is sent", async () => {
    const { as, people, files, form, db } = await scene(await openDb());
    const sent = form();
    const [one, two] = await Promise.all([
      makeLetters(as(people.secretary), files, sent),
      makeLetters(as(people.secretary), files, sent),
    ]);
    expect(two).toEqual(one);
    expect((await db("letters")).length).toBe(1);
  });

  test("is not written twice by two people who opened the form at the same time", async () => {
    const { make, people } = await scene(await openDb());
    await make();
    await expect(make({}, people.other, "2020-07-08 09:05")).rejects.toThrow(Conflict);
    expect((await make({ seen: at("2020-07-08 09:01") }, people.other, "2020-07-08 09:05")).length).toBe(1);
  });

  test("leaves out, unless ticked, what was written about already, and says since when", async () => {
    const { make, compose, people, works, register } = await scene(await openDb());
    const [id = ""] = await make();
    await register(id);
    const { lines } = await compose(people.secretary, null, "urging", "2020-07-10 10:00");
    const line = lines.find((each) => each.id === works.bacHa.id);
    expect(line).toMatchObject({
      isTicked: false,
      earlier: { letterId: id, number: "12/SLĐTBXH-PCTNXH", madeAt: at("2020-07-08 09:00") },
    });
    expect(lines.filter(({ isTicked }) => isTicked).length).toBe(3);
    expect(lines.map((each) => each.id)).not.toContain(works.saPaOwn.id);
  });

  test("offers what the last letter of the agency said about sender and signer", async () => {
    const { make, compose, people } = await scene(await openDb());
    const first = await compose(people.secretary, null);
    expect(first.frame).toMatchObject({
      parentName: "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI",
      issuerName: "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH LÀO CAI",
      place: "Lào Cai",
    });
    expect(first.replyBy).toBe("2020-07-15");
    await make();
    const next = await compose(people.other, null, "urging", "2020-07-09 10:00");
    expect(next.frame).toMatchObject({
      signer: "Nguyễn Văn An",
      signAs: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
      draftingUnit: "PCTNXH",
    });
  });

  test("is refused without works, without a day, with a day that has passed, and for work that was answered", async () => {
    const { make, world, works } = await scene(await openDb());
    const fieldOf = (rest: Parameters<typeof make>[0]) =>
      make(rest).then(
        () => "made",
        (error) => (error instanceof RuleViolation ? error.problems[0]?.field : String(error)),
      );
    expect(await fieldOf({ works: [] })).toBe("works");
    expect(await fieldOf({ replyBy: "" })).toBe("replyBy");
    expect(await fieldOf({ replyBy: "08/07/2020" })).toBe("replyBy");
    await world.event(works.bacHa, "completion-requested", "2020-07-07 10:00", { counts_on: "2020-07-07" });
    expect(await fieldOf({})).toBe("works");
  });

  test("is previewed as it will be made, and nothing is kept", async () => {
    const { db, people, files, form, works } = await scene(await openDb());
    const view = viewOf(db, people.secretary, "2020-07-08 10:00");
    const asked = form({ works: [works.bacHa.id, works.saPa.id, works.board.id, works.saPaOwn.id] });
    const { total, papers } = await previewLettersView(view, files, asked);
    expect([total, papers.length, papers[0]?.to]).toEqual([3, 3, longName]);
    const words = papers[1]?.blocks.flatMap((block) => (block.kind === "line" ? [block.text] : []));
    expect(words).toContain("Kính gửi: UBND huyện Bắc Hà");
    expect(await db("letters")).toEqual([]);
  });

  test("may be made by the secretariat of the plan's agencies alone", async () => {
    const { make, people, province, compose } = await scene(await openDb());
    await expect(make({ sender: province.id })).rejects.toThrow(RuleViolation);
    expect((await make({ sender: province.id }, people.ofProvince)).length).toBe(1);
    for (const actor of [people.leader, people.officer]) await expect(make({}, actor)).rejects.toThrow(Forbidden);
    await expect(make({}, people.stranger)).rejects.toThrow(NotFound);
    await expect(compose(people.stranger, null)).rejects.toThrow(NotFound);
    await expect(compose(people.officer, null)).rejects.toThrow(Forbidden);
  });
});

describeOnBothEngines("the register of letters", (openDb) => {
  test("gives a letter its number afterwards; the agency then sees it, in its work and in its inbox", async () => {
    const { db, make, register, people, works } = await scene(await openDb());
    const [id = ""] = await make();
    const looking = (actor: Actor) => viewOf(db, actor, "2020-07-09 12:00");
    await expect(letterView(looking(people.officer), id)).rejects.toThrow(NotFound);
    await register(id);
    expect(await letterView(looking(people.officer), id)).toMatchObject({
      number: "12/SLĐTBXH-PCTNXH",
      state: "registered",
      mayWrite: false,
    });
    await expect(letterView(looking(people.sibling), id)).rejects.toThrow(NotFound);
    await expect(letterView(looking(people.stranger), id)).rejects.toThrow(NotFound);
    expect((await letterView(looking(people.leader), id)).items.length).toBe(1);
    const { entries } = await readHistory(db, { id: works.bacHa.id, dueOn: null, now: at("2020-07-09 12:00") });
    expect(entries[0]).toMatchObject({ kind: "letter-registered", letterId: id });
    expect(entries[0]?.words).toContain("Công văn đôn đốc số 12/SLĐTBXH-PCTNXH ngày 09/07/2020");
    const { notices } = await noticesView(looking(people.officer), { onlyUnread: false, page: 1 });
    expect(notices[0]).toMatchObject({ kind: "letter", assignmentId: works.bacHa.id });
  });

  test("keeps numbers unique within agency and year, until a letter is voided", async () => {
    const { make, register, people, works, as } = await scene(await openDb());
    const [one = ""] = await make();
    const [two = ""] = await make({ works: [works.saPa.id] });
    await register(one);
    await expect(register(two)).rejects.toThrow(RuleViolation);
    await voidLetter(as(people.secretary, "2020-07-09 11:00"), { letterId: one, reason: "Ghi nhầm số" });
    await register(two, "12", { when: "2020-07-09 11:05" });
  });

  test("notices that somebody registered first, and corrects without telling twice", async () => {
    const { db, make, register, works } = await scene(await openDb());
    const [id = ""] = await make();
    await register(id);
    await expect(register(id, "13")).rejects.toThrow(Conflict);
    await register(id, "13", { version: 2 });
    const told = await db("assignment_events").where({ assignment_id: works.bacHa.id, kind: "letter-registered" });
    expect(told.length).toBe(1);
  });

  test("refuses a day of issue before the letter was made or after today", async () => {
    const { make, people, as } = await scene(await openDb());
    const [letterId = ""] = await make();
    for (const day of ["2020-07-07", "2020-07-10"])
      await expect(
        registerLetter(as(people.secretary, "2020-07-09 10:00"), {
          letterId,
          number: "1",
          symbol: "S",
          issuedOn: calendarDate(day),
          version: 1,
        }),
      ).rejects.toThrow(RuleViolation);
  });

  test("takes the signed paper after registration, replaces it, and keeps the trace", async () => {
    const { db, make, register, people, as, files } = await scene(await openDb());
    const [letterId = ""] = await make();
    const scan = (words: string) => files.keep(new TextEncoder().encode(`%PDF-1.4 ${words}`), "ban-ky.pdf");
    const first = await scan("một");
    await expect(attachScan(as(people.secretary, "2020-07-09 09:00"), { letterId, file: first })).rejects.toThrow(RuleViolation);
    await register(letterId);
    await attachScan(as(people.secretary, "2020-07-09 11:00"), { letterId, file: first });
    await attachScan(as(people.secretary, "2020-07-09 12:00"), { letterId, file: await scan("hai") });
    expect((await db("letter_files").where({ letter_id: letterId, role: "scan" })).length).toBe(2);
    expect((await letterView(viewOf(db, people.officer, "2020-07-10"), letterId)).scan).toMatchObject({ name: "ban-ky.pdf" });
    await expect(attachScan(as(people.officer, "2020-07-09 13:00"), { letterId, file: first })).rejects.toThrow(Forbidden);
  });

  test("a voided letter stays with its reason, its works are told, and may be written about again", async () => {
    const { db, make, register, people, as, works, compose } = await scene(await openDb());
    const [letterId = ""] = await make();
    await register(letterId);
    await voidLetter(as(people.secretary, "2020-07-09 11:00"), { letterId, reason: "Nhầm cơ quan" });
    await voidLetter(as(people.secretary, "2020-07-09 11:01"), { letterId, reason: "Nhầm nữa" });
    expect(await letterView(viewOf(db, people.officer, "2020-07-10"), letterId)).toMatchObject({
      state: "voided",
      voided: { reason: "Nhầm cơ quan" },
    });
    const kinds: string[] = await db("assignment_events").where({ assignment_id: works.bacHa.id }).orderBy("seq").pluck("kind");
    expect(kinds).toEqual(["assigned", "letter-registered", "letter-voided"]);
    expect((await compose(people.secretary, null, "urging", "2020-07-10 10:00")).lines.every(({ isTicked }) => isTicked)).toBe(
      true,
    );
  });

  test("lists, filters and counts what the reader may see", async () => {
    const { db, make, register, works, people } = await scene(await openDb());
    const [one = ""] = await make();
    await make({ works: [works.saPa.id], subject: "đôn đốc gửi số liệu" });
    await register(one);
    const list = (actor: Actor, query = "") =>
      lettersView(viewOf(db, actor, "2020-07-10"), readLettersFilters(new URLSearchParams(query)));
    expect((await list(people.secretary)).counts).toEqual({ draft: 1, registered: 1, voided: 0 });
    expect((await list(people.secretary, "state=draft")).letters.map(({ subject }) => subject)).toEqual(["đôn đốc gửi số liệu"]);
    expect((await list(people.leader, "q=SO LIEU")).total).toBe(1);
    expect((await list(people.secretary, "q=12/SLĐ")).letters.map(({ id }) => id)).toEqual([one]);
    expect((await list(people.officer)).letters.map(({ id }) => id)).toEqual([one]);
    expect((await list(people.sibling)).total).toBe(0);
    expect((await list(people.stranger)).total).toBe(0);
  });
});

describeOnBothEngines("the other papers", (openDb) => {
  test("a slip gives an agency its work, a table holds all work of the plan by section", async () => {
    const { make, docxOf, works, plan, db } = await scene(await openDb());
    const [slip = ""] = await make({
      kind: "assignment-slip",
      works: [works.bacHa.id, works.bacHaOwn.id],
      subject: "Giao nhiệm vụ",
    });
    expect(ruledRowsOf(await docxOf(slip)).map(({ cells }) => cells)).toEqual([
      ["TT", "Nhiệm vụ", "Sản phẩm", "Cơ quan phối hợp", "Thời hạn"],
      ["1", "Tổng kết năm năm từ cơ sở", "Báo cáo", "", "06/7/2020"],
      ["2", "Ban hành kế hoạch tổng kết của địa phương", "", "", "06/7/2020"],
    ]);
    const [table = ""] = await make({ kind: "assignment-list", works: [], plan: plan.id, subject: "Biểu phân công" });
    const rows = ruledRowsOf(await docxOf(table));
    expect(rows.length).toBe(1 + 1 + 5);
    expect(rows[1]?.cells).toEqual(["IV. Tổ chức thực hiện"]);
    expect(await db("letter_items").where({ letter_id: table })).toEqual([]);
  });

  test("a report counts the official four groups, which add up, names what is late, and says causes and proposals", async () => {
    const { make, docxOf, plan, world, works } = await scene(await openDb());
    await world.completed(works.saPa, "2020-07-06 15:00");
    await world.completed(works.board, "2020-07-07 15:00");
    const [id = ""] = await make({
      ...{
        kind: "progress-report",
        works: [],
        plan: plan.id,
        subject: "Tình hình",
        to: "UBND tỉnh Lào Cai",
        period: "tháng 7 năm 2020",
      },
      ...{ causes: "Địa bàn rộng.\r\nNhân lực mỏng.", proposals: "" },
    });
    const docx = await docxOf(id);
    const rows = ruledRowsOf(docx).map(({ cells }) => cells);
    expect(rows.slice(1, 5)).toEqual([
      ["1", "Hoàn thành đúng hạn", "1", "20%"],
      ["2", "Hoàn thành quá hạn", "1", "20%"],
      ["3", "Đang thực hiện, trong hạn", "1", "20%"],
      ["4", "Đang thực hiện, quá hạn", "2", "40%"],
    ]);
    expect(paragraphWith(docx, "Tổng số nhiệm vụ").text).toContain(
      "theo dõi: 05; đã đến hạn hoặc đã hoàn thành: 04; tỷ lệ hoàn thành trên số đến hạn: 50%",
    );
    expect(rows.slice(6).map((cells) => cells[2])).toEqual(["UBND huyện Bắc Hà", "UBND huyện Bắc Hà"]);
    const text = paragraphsOf(docx).map((each) => each.text);
    expect(text.slice(text.indexOf("III. KHÓ KHĂN, VƯỚNG MẮC, NGUYÊN NHÂN"))).toEqual(
      expect.arrayContaining(["Địa bàn rộng.", "Nhân lực mỏng.", "Không.", "Kính gửi: UBND tỉnh Lào Cai"].slice(0, 3)),
    );
  });

  test("a notice of conclusions carries the directives to those who are to act", async () => {
    const { make, docxOf, plan, world, works, compose, people, db, bacHa } = await scene(await openDb());
    await world.event(works.bacHa, "directive-given", "2020-07-07 16:00", { words: "Báo cáo trước thứ Sáu.", tell: [bacHa.id] });
    const { lines } = await compose(people.secretary, null, "conclusion");
    expect(lines).toMatchObject([{ text: "Báo cáo trước thứ Sáu.", assignmentId: works.bacHa.id }]);
    const asked = {
      kind: "conclusion",
      plan: plan.id,
      works: lines.map(({ id }) => id),
      subject: "Kết luận",
      opening: "Ngày 07/7/2020 đã họp.",
    };
    const [id = ""] = await make(asked);
    expect(paragraphWith(await docxOf(id), "1. UBND").text).toBe(
      "1. UBND huyện Bắc Hà: Báo cáo trước thứ Sáu (nhiệm vụ: Tổng kết năm năm từ cơ sở), thời hạn 06/7/2020.",
    );
    expect(await db("letter_addressees").where({ letter_id: id }).pluck("agency_id")).toEqual([bacHa.id]);
  });
});
