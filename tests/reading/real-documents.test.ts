import { describe, expect, it } from "vitest";
import type { DocumentReading } from "~/features/reading/document-reading";
import { realExamples, realReadings } from "./real-documents";
import { kinds, scoreOf } from "./score";

const readings = await realReadings();
const the = (number: string) => readings.get(number) as DocumentReading;

const leadsAt = ({ tasks }: DocumentReading, path: string) => [
  ...new Set(tasks.filter(({ source }) => source.path.join(".") === path).flatMap(({ lead }) => lead)),
];
const dated = ({ tasks }: DocumentReading) =>
  tasks.flatMap(({ deadlines, source }) =>
    deadlines.map(({ kind, date, every }) => [source.path.join("."), kind, date ?? every]),
  );
const codes = ({ problems }: DocumentReading) => problems.map(({ code }) => code).filter((code) => code !== "task-unclear");

describe.skipIf(readings.size === 0)("real documents", () => {
  it("are read as a person reads them", async () => {
    const scores = (await realExamples()).map(scoreOf);
    expect(scores.flatMap((score) => kinds.flatMap((kind) => score[kind].wrong))).toEqual([]);
  });

  it("plan 142 of Lào Cai: who, when, until when, and what it rests on", () => {
    expect(the("000").document).toMatchObject({
      kind: "plan",
      number: "142/KH-UBND",
      issuedOn: "2020-05-14",
      place: "Lào Cai",
      issuer: "Ủy ban nhân dân tỉnh Lào Cai",
      signer: "Hoàng Quốc Khánh",
      period: { from: "2016-01-01", to: "2020-12-31" },
      bases: [
        { number: "361/QĐ-TTg", issuedOn: "2016-03-07" },
        { number: "865/LĐTBXH-PCTNXH", issuedOn: "2020-03-13" },
      ],
    });
    expect(the("000").document.recipients).toHaveLength(9);
  });

  it("plan 142: districts and committee members by 05/7, the province by 15/7, by way of the labour department", () => {
    expect(dated(the("000"))).toEqual([
      ["III.1", "before", "2020-07-15"],
      ["III.2", "before", "2020-07-05"],
      ["IV.2", "before", "2020-07-05"],
      ["IV.3", "before", "2020-07-05"],
    ]);
    expect(leadsAt(the("000"), "IV.3")).toEqual(["UBND các huyện, thị xã, thành phố"]);
    expect(leadsAt(the("000"), "IV.4")).toEqual(["Báo Lào Cai", "Đài Phát thanh - Truyền hình tỉnh"]);
    expect(the("000").tasks.find(({ source }) => source.path.join(".") === "IV.3")).toMatchObject({
      sendTo: "UBND tỉnh",
      via: "Sở Lao động - Thương binh và Xã hội",
    });
  });

  it("plan 142: its form has 97 rows, parts under their totals, and data closed on 30/6/2020", () => {
    const [form] = the("000").forms;
    expect(form?.cutOff).toBe("2020-06-30");
    expect(form?.indicators).toHaveLength(97);
    expect(form?.indicators.filter(({ breakdownOf }) => breakdownOf === 7)).toHaveLength(4);
    expect(form?.indicators.filter(({ kind }) => kind === "yesno")).toHaveLength(2);
    expect(form?.indicators.filter(({ kind }) => kind === "money").length).toBe(6);
    expect(form?.indicators.filter(({ code }) => code === "2.1")).toHaveLength(2);
  });

  it("plan 142: the report's outline is the one in its annex", () => {
    expect(the("000").outline.map(({ code }) => code)).toEqual([
      "I",
      "I.1",
      "I.2",
      "I.3",
      "I.3.1",
      "I.3.2",
      "I.3.3",
      "I.3.4",
      "I.3.5",
      "I.4",
      "II",
      "II.1",
      "II.2",
      "II.3",
      "III",
    ]);
  });

  it("plan 142: a number twice, a period that does not fit, a Sunday, two who are not told", () => {
    expect([...new Set(codes(the("000")))]).toEqual([
      "numbering-repeat",
      "period-inconsistent",
      "deadline-day-off",
      "report-repeat",
      "agency-not-recipient",
    ]);
  });

  it("the ministry's plan takes number and day from its decision, and its quarters end on their last day", () => {
    expect(the("001").document).toMatchObject({
      number: "629/QĐ-LĐTBXH",
      issuedOn: "2020-06-05",
      issuer: "Bộ Lao động - Thương binh và Xã hội",
    });
    expect(dated(the("001")).map(([, kind, date]) => [kind, date])).toEqual([
      ["quarter", "2020-06-30"],
      ["quarter", "2020-09-30"],
      ["quarter", "2020-09-30"],
      ["quarter", "2020-12-31"],
    ]);
    expect(leadsAt(the("001"), "III.2.2.1")).toEqual(["Cục Phòng, chống tệ nạn xã hội"]);
  });

  it("plan 188 of Nghệ An: six targets, 323 of 460 among them, sixteen blocks without the fourteenth", () => {
    const { targets } = the("002");
    expect(targets).toHaveLength(6);
    expect(targets[2]).toMatchObject({ value: 323, of: 460, unit: "xã", horizon: { by: "2021-12-31" } });
    const blocks = the("002").outline.filter(({ code }) => code.startsWith("IV."));
    expect(blocks.map(({ code }) => code)).not.toContain("IV.14");
    expect(blocks).toHaveLength(15);
    expect(codes(the("002"))).toEqual(["numbering-gap"]);
    expect(dated(the("002")).filter(([path]) => path === "V.1")).toEqual([
      ["V.1", "periodic", "half"],
      ["V.1", "periodic", "year"],
      ["V.1", "adhoc", null],
    ]);
  });

  it("Bắc Kạn's report: dashes are not zero, thousands have dots, and the totals that do not hold are named", () => {
    const [form] = the("003").forms;
    const row = (label: string) => form?.indicators.find((indicator) => indicator.label.startsWith(label));
    expect(row("Số người tham gia các buổi")).toMatchObject({ value: 19_810, state: "value" });
    expect(row("Vũ trường")).toMatchObject({ value: null, state: "dash" });
    expect(row("Tổng số cơ sở bị xử lý")).toMatchObject({ value: 0, state: "value" });
    expect(form?.indicators.filter(({ value }) => value === true)).toHaveLength(7);
    expect(form?.indicators.filter(({ value }) => typeof value === "number")).toHaveLength(17);
    expect(codes(the("003")).filter((code) => code === "breakdown-mismatch")).toHaveLength(3);
    expect(the("003").document).toMatchObject({ number: null, issuedOn: null, issuer: "Ủy ban nhân dân thành phố Bắc Kạn" });
  });

  it("Lai Châu's draft says that it has neither number nor day; its targets reach each year or to 2030", () => {
    expect(the("004").document).toMatchObject({ number: null, issuedOn: null, place: "Lai Châu" });
    expect(codes(the("004"))).toEqual(expect.arrayContaining(["missing-number", "missing-date"]));
    expect(the("004").targets.map(({ value, horizon }) => [value, horizon && "each" in horizon])).toEqual([
      [100, true],
      [90, true],
      [70, true],
      [100, true],
      [100, false],
      [95, false],
      [80, false],
      [60, false],
    ]);
    const blocks = Array.from({ length: 14 }, (_, index) => leadsAt(the("004"), `IV.${index + 1}`).length);
    expect(blocks.filter((count) => count > 0).length).toBeGreaterThanOrEqual(12);
    expect(the("004").tasks.at(-1)).toMatchObject({ sendTo: "UBND tỉnh", via: "Sở Y tế" });
  });
});
