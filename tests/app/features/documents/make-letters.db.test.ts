import { expect, test } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import { letterView } from "~/features/documents/letter.view.server";
import { makeLetters } from "~/features/documents/make-letters.server";
import { previewLettersView } from "~/features/documents/preview-letters.view.server";
import { writablePlansView } from "~/features/documents/writable-plans.view.server";
import { Conflict, Forbidden, NotFound, RuleViolation } from "~/lib/errors";
import { paragraphsOf, paragraphWith, ruledRowsOf } from "~tests/support/docx";
import { describeOnBothEngines } from "~tests/support/engines";
import { letterWorld, longName } from "~tests/support/letter-world";
import { at, viewOf, worldBuilder } from "~tests/support/world-builder";

describeOnBothEngines("an urging letter", (openDb) => {
  test("says which work is late by how many days, in the words of the plan, and asks for an answer before a day", async () => {
    const { make, docxOf } = await letterWorld(await openDb());
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
    const { make, docxOf, works, db } = await letterWorld(await openDb());
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
    expect(rows.at(-1)?.slice(3)).toEqual(["31/7/2020 (“trước ngày 05/7/2020”)", "còn 23 ngày", ""]);
    expect(paragraphsOf(docx).some(({ text }) => text === `- ${longName};`)).toBe(true);
    expect((await db("letter_addressees").where({ letter_id: together })).length).toBe(3);
  });

  test("after an extension says how late the work is by both days, in the text, in the annex and ever after on its page", async () => {
    const { make, docxOf, works, extend, db, people } = await letterWorld(await openDb());
    await extend(works.bacHa, "2020-07-07");
    await extend(works.saPa, "2020-07-20");
    const [text = ""] = await make({ works: [works.bacHa.id] });
    expect(paragraphWith(await docxOf(text), "1. Tổng kết").text).toBe(
      "1. Tổng kết năm năm từ cơ sở; thời hạn: 07/7/2020 (“trước ngày 05/7/2020”) (hạn ban đầu 06/7/2020); quá hạn 01 ngày, quá hạn 02 ngày so với hạn ban đầu.",
    );
    const { items } = await letterView(viewOf(db, people.secretary, "2020-07-20"), text);
    expect(items).toMatchObject([{ dueOn: "2020-07-07", daysLate: 1, originalDueOn: "2020-07-06", daysLateByOriginal: 2 }]);
    const ids = [works.bacHa.id, works.saPa.id, works.bacHaOwn.id];
    const [annex = ""] = await make({ works: ids, layout: "together", seen: at("2020-07-08 09:00") });
    const rows = ruledRowsOf(await docxOf(annex)).map(({ cells }) => cells.slice(3));
    const words = "(“trước ngày 05/7/2020”)";
    expect(rows.filter(({ length }) => length === 3).slice(1)).toEqual([
      [`07/7/2020 ${words} (hạn ban đầu 06/7/2020)`, "quá hạn 01 ngày", "2"],
      [`06/7/2020 ${words}`, "quá hạn 02 ngày", "2"],
      [`20/7/2020 ${words} (hạn ban đầu 06/7/2020)`, "còn 12 ngày", "2"],
    ]);
  });

  test("is made once however often its form is sent", async () => {
    const { as, people, files, form, db } = await letterWorld(await openDb());
    const sent = form();
    const [one, two] = await Promise.all([
      makeLetters(as(people.secretary), files, sent),
      makeLetters(as(people.secretary), files, sent),
    ]);
    expect(two).toEqual(one);
    expect((await db("letters")).length).toBe(1);
  });

  test("is not written twice by two people who opened the form at the same time", async () => {
    const { make, people } = await letterWorld(await openDb());
    await make();
    await expect(make({}, people.other, "2020-07-08 09:05")).rejects.toThrow(Conflict);
    expect((await make({ seen: at("2020-07-08 09:01") }, people.other, "2020-07-08 09:05")).length).toBe(1);
  });

  test("leaves out, unless ticked, what was written about already, and says since when", async () => {
    const { make, compose, people, works, register } = await letterWorld(await openDb());
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
    const { make, compose, people } = await letterWorld(await openDb());
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
    const { make, world, works } = await letterWorld(await openDb());
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
    const { db, people, files, form, works } = await letterWorld(await openDb());
    const view = viewOf(db, people.secretary, "2020-07-08 10:00");
    const asked = form({ works: [works.bacHa.id, works.saPa.id, works.board.id, works.saPaOwn.id] });
    const { total, papers } = await previewLettersView(view, files, asked);
    expect([total, papers.length, papers[0]?.to]).toEqual([3, 3, longName]);
    const words = papers[1]?.blocks.flatMap((block) => (block.kind === "line" ? [block.text] : []));
    expect(words).toContain("Kính gửi: UBND huyện Bắc Hà");
    expect(await db("letters")).toEqual([]);
  });

  test("offers to who has chosen nothing the plans that they may write about, with what is late in each", async () => {
    const { db, people, plan } = await letterWorld(await openDb());
    const plans = (actor: Actor) => writablePlansView(viewOf(db, actor, "2020-07-08 10:00"));
    expect(await plans(people.secretary)).toMatchObject([{ id: plan.id, name: "142/KH-UBND", late: 4 }]);
    expect(await plans(people.ofProvince)).toHaveLength(1);
    for (const actor of [people.stranger, people.officer, people.leader]) expect(await plans(actor)).toEqual([]);
  });

  test("offers the latest plans first, by the day of effect where none of issue is known, and none recorded later", async () => {
    const { db, people, plan, province } = await letterWorld(await openDb());
    const world = worldBuilder(db);
    const later = await world.plan(province, { number: "150/KH-UBND", effective_on: "2020-06-01" });
    const earlier = await world.plan(province, { number: "90/KH-UBND", effective_on: "2020-03-01" });
    await world.plan(province, { number: "200/KH-UBND", effective_on: "2020-08-01", created_at: at("2020-07-09") });
    const plans = await writablePlansView(viewOf(db, people.ofProvince, "2020-07-08 10:00"));
    expect(plans.map(({ id }) => id)).toEqual([later.id, plan.id, earlier.id]);
  });

  test("may be made by the secretariat of the plan's agencies alone", async () => {
    const { make, people, province, compose } = await letterWorld(await openDb());
    await expect(make({ sender: province.id })).rejects.toMatchObject({ problems: [{ field: "sender" }] });
    expect((await make({ sender: province.id }, people.ofProvince)).length).toBe(1);
    for (const actor of [people.leader, people.officer]) await expect(make({}, actor)).rejects.toThrow(Forbidden);
    await expect(make({}, people.stranger)).rejects.toThrow(NotFound);
    await expect(compose(people.stranger, null)).rejects.toThrow(NotFound);
    await expect(compose(people.officer, null)).rejects.toThrow(Forbidden);
  });
});
