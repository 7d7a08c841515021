import { expect, test } from "vitest";
import { paragraphsOf, paragraphWith, ruledRowsOf } from "~tests/support/docx";
import { describeOnBothEngines } from "~tests/support/engines";
import { letterWorld, longName } from "~tests/support/letter-world";

describeOnBothEngines("the other papers", (openDb) => {
  test("a slip gives an agency its work, a table holds all work of the plan by section", async () => {
    const { make, docxOf, works, plan, db } = await letterWorld(await openDb());
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
    const rows = ruledRowsOf(await docxOf(table)).map(({ cells }) => cells);
    // Who leads the same task by the same day stands in one row, in the order of the plan.
    expect(rows.slice(1).map(([number, text, leads, , , due]) => [number, text, leads, due])).toEqual([
      ["IV. Tổ chức thực hiện", undefined, undefined, undefined],
      ["1", "Tổng kết năm năm từ cơ sở", `${longName}; UBND huyện Bắc Hà; UBND thị xã Sa Pa`, "06/7/2020"],
      ["2", "Ban hành kế hoạch tổng kết của địa phương", "UBND huyện Bắc Hà", "06/7/2020"],
      ["3", "Ban hành kế hoạch tổng kết của địa phương", "UBND thị xã Sa Pa", "31/7/2020"],
    ]);
    expect(await db("letter_items").where({ letter_id: table })).toEqual([]);
  });

  test("a report counts the official four groups, which add up, names what is late, and says causes and proposals", async () => {
    const { make, docxOf, plan, world, works } = await letterWorld(await openDb());
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
      ["1", "Hoàn thành đúng hạn", "1", "20%", "1"],
      ["2", "Hoàn thành quá hạn", "1", "20%", "1"],
      ["3", "Đang thực hiện, trong hạn", "1", "20%", "1"],
      ["4", "Đang thực hiện, quá hạn", "2", "40%", "2"],
    ]);
    expect(paragraphWith(docx, "Tổng số nhiệm vụ").text).toContain(
      "theo dõi: 02, gồm 05 phần việc giao các cơ quan; phần việc đã đến hạn hoặc đã hoàn thành: 04; tỷ lệ hoàn thành trên số đến hạn: 50%",
    );
    expect(rows.slice(6).map((cells) => cells[2])).toEqual(["UBND huyện Bắc Hà", "UBND huyện Bắc Hà"]);
    const text = paragraphsOf(docx).map((each) => each.text);
    expect(text.slice(text.indexOf("III. KHÓ KHĂN, VƯỚNG MẮC, NGUYÊN NHÂN"))).toEqual(
      expect.arrayContaining(["Địa bàn rộng.", "Nhân lực mỏng.", "…".repeat(40)]),
    );
    expect(text).toContain("Kính gửi: UBND tỉnh Lào Cai");
  });

  test("after an extension every paper names both days, and the report counts by both", async () => {
    const { make, docxOf, plan, works, extend, world, compose, people } = await letterWorld(await openDb());
    await extend(works.saPa, "2020-07-20");
    await world.completed(works.board, "2020-07-07 15:00");
    await extend(works.board, "2020-07-10");
    await world.event(works.saPa, "directive-given", "2020-07-07 16:00", { words: "Làm ngay", tell: [] });
    const both = "20/7/2020 (hạn ban đầu 06/7/2020)";
    const paper = async (kind: string, ids: readonly string[]) => {
      const [id = ""] = await make({ kind, works: [...ids], plan: plan.id, subject: "Trích yếu" });
      const docx = await docxOf(id);
      return { rows: ruledRowsOf(docx).map(({ cells }) => cells), text: paragraphsOf(docx).map((each) => each.text) };
    };
    expect((await paper("assignment-slip", [works.saPa.id])).rows.at(-1)?.at(-1)).toBe(both);
    expect((await paper("assignment-list", [])).rows.map((cells) => cells.at(-1))).toContain(both);
    const { lines } = await compose(people.secretary, null, "conclusion");
    const notice = await paper(
      "conclusion",
      lines.map(({ id }) => id),
    );
    expect(notice.text.find((each) => each.startsWith("1. UBND"))).toMatch(
      /, thời hạn 20\/7\/2020 \(hạn ban đầu 06\/7\/2020\)\.$/,
    );
    const report = await paper("progress-report", []);
    expect(report.rows.slice(1, 5).map((cells) => cells.slice(1))).toEqual([
      ["Hoàn thành đúng hạn", "1", "20%", "0"],
      ["Hoàn thành quá hạn", "0", "0%", "1"],
      ["Đang thực hiện, trong hạn", "2", "40%", "1"],
      ["Đang thực hiện, quá hạn", "2", "40%", "3"],
    ]);
    expect(report.text.find((each) => each.startsWith("Tổng số"))).toContain(
      "đến hạn hoặc đã hoàn thành: 03; tỷ lệ hoàn thành trên số đến hạn: 33,3%. Tính theo hạn ban đầu: đến hạn 04, tỷ lệ hoàn thành 25%.",
    );
    expect(report.text.find((each) => each.startsWith("Ngoài ra"))).toMatch(/^Ngoài ra, 01 phần việc đã qua hạn ban đầu/);
  });

  test("a notice of conclusions carries the directives to those who are to act", async () => {
    const { make, docxOf, plan, world, works, compose, people, db, bacHa } = await letterWorld(await openDb());
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
