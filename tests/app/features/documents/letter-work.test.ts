import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copiesOnPaper, firstFrame, fullName, symbolFor, titlesOfToday } from "~/features/documents/letter-frame";
import { letterName } from "~/features/documents/letter-name";
import { registrationSchema } from "~/features/documents/letter-step.schema";
import {
  basisWords,
  counted,
  documentDate,
  planWords,
  roman,
  situationWords,
  standingWords,
} from "~/features/documents/letter-work";
import { calendarDate } from "~/lib/calendar-date";

const day = calendarDate;
const plan = { id: "1", number: "142/KH-UBND", title: "Tổng kết", issuedOn: day("2020-05-14"), issuerName: "UBND tỉnh Lào Cai" };

describe("the words of a document", () => {
  it.each([
    ["2020-07-08", "08/7/2020"],
    ["2020-02-05", "05/02/2020"],
    ["2020-01-15", "15/01/2020"],
    ["2020-12-31", "31/12/2020"],
  ])("the day %s is written %s: days below 10 and the months 1 and 2 carry a zero", (on, words) => {
    expect(documentDate(day(on))).toBe(words);
  });

  it("numbers below ten carry a zero", () => {
    expect([counted(3), counted(12), counted(0)]).toEqual(["03", "12", "00"]);
  });

  it.each([
    ["2020-07-06", 2, "quá hạn 02 ngày"],
    ["2020-07-08", 0, "đến hạn trong ngày"],
    ["2020-07-31", 0, "còn 23 ngày"],
  ])("work due on %s is said to be “%3$s”", (due, daysLate, words) => {
    expect(standingWords({ dueOn: day(due), daysLate }, day("2020-07-08"))).toBe(words);
  });

  it("work without a deadline is never late", () => {
    expect(standingWords({ dueOn: null, daysLate: 0 }, day("2020-07-08"))).toBe("không có thời hạn");
  });

  it("says how many works are late and how many are not yet due, and leaves out what there is none of", () => {
    expect(situationWords([{ daysLate: 2 }, { daysLate: 0 }, { daysLate: 1 }])).toBe(
      "02 nhiệm vụ quá hạn và 01 nhiệm vụ chưa đến hạn",
    );
    expect(situationWords([{ daysLate: 0 }])).toBe("01 nhiệm vụ chưa đến hạn");
  });

  it("names a plan by the kind that its number tells, its day and who issued it", () => {
    expect(planWords(plan)).toBe("Kế hoạch số 142/KH-UBND ngày 14/5/2020 của UBND tỉnh Lào Cai");
    expect(planWords({ ...plan, number: "361/QĐ-TTg", issuedOn: null })).toBe("Quyết định số 361/QĐ-TTg của UBND tỉnh Lào Cai");
    expect(planWords({ ...plan, number: "865/LĐTBXH-PCTNXH" })).toMatch(/^Văn bản số 865/);
    expect(planWords({ ...plan, number: null })).toBe("Kế hoạch “Tổng kết” của UBND tỉnh Lào Cai");
  });

  it("joins up to three plans and counts more", () => {
    const plans = [1, 2, 3, 4].map((id) => ({ ...plan, id: String(id), number: `${id}/KH-UBND`, issuedOn: null }));
    expect(basisWords(plans.slice(0, 2))).toBe(
      "Kế hoạch số 1/KH-UBND của UBND tỉnh Lào Cai và Kế hoạch số 2/KH-UBND của UBND tỉnh Lào Cai",
    );
    expect(basisWords([plan, plan])).toBe(planWords(plan));
    expect(basisWords(plans)).toBe("04 văn bản giao nhiệm vụ");
  });

  it("Roman numbers read back as they were written", () => {
    const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
    const read = (words: string) =>
      [...words].reduce((sum, sign, index) => {
        const [own, next] = [values[sign] ?? 0, values[words[index + 1] ?? ""] ?? 0];
        return sum + (own < next ? -own : own);
      }, 0);
    fc.assert(fc.property(fc.integer({ min: 1, max: 399 }), (count) => read(roman(count)) === count));
    expect([roman(4), roman(9), roman(14), roman(40)]).toEqual(["IV", "IX", "XIV", "XL"]);
  });

  it("a letter is called by its kind, number and day", () => {
    const letter = { kind: "urging", number: "12", symbol: "UBND-KGVX", issuedOn: day("2020-07-09") };
    expect(letterName(letter)).toBe("Công văn đôn đốc số 12/UBND-KGVX ngày 09/07/2020");
    expect(letterName({ ...letter, number: null, issuedOn: null })).toBe("Công văn đôn đốc");
  });
});

describe("what a first letter begins with", () => {
  const sender = { id: "1", shortName: null, parentName: "UBND tỉnh Lào Cai" };

  it("a committee signs for itself and names nobody above; its name stands in full and in two lines", () => {
    const frame = firstFrame({ ...sender, name: "UBND huyện Bắc Hà", kind: "people-committee" }, "urging", "Bắc Hà");
    expect(frame).toMatchObject({ parentName: "", issuerName: "ỦY BAN NHÂN DÂN\nHUYỆN BẮC HÀ", symbol: "UBND", place: "Bắc Hà" });
    expect(frame.signAs[0]).toBe("TM. ỦY BAN NHÂN DÂN");
    expect(fullName("UBND huyện Bắc Hà")).toBe("Ủy ban nhân dân huyện Bắc Hà");
  });

  it("a department stands under its committee", () => {
    const frame = firstFrame({ ...sender, name: "Sở Y tế tỉnh Lào Cai", kind: "department" }, "urging", null);
    expect(frame).toMatchObject({
      parentName: "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI",
      issuerName: "SỞ Y TẾ TỈNH LÀO CAI",
      symbol: "SYT",
      signAs: ["GIÁM ĐỐC"],
    });
  });

  it("is signed by the head that the name of the agency has", () => {
    const signer = (name: string) => firstFrame({ ...sender, name, kind: "other" }, "urging", null).signAs[0];
    const names = ["Chi cục Thuế", "Văn phòng UBND tỉnh", "Trung tâm Y tế"];
    expect(names.map(signer)).toEqual(["CHI CỤC TRƯỞNG", "CHÁNH VĂN PHÒNG", "THỦ TRƯỞNG CƠ QUAN"]);
  });

  it("the symbol of a report begins with its type, that of a letter has none", () => {
    expect(["UBND", "UBND-KGVX", "BC-SYT", "TB-UBND"].map((symbol) => symbolFor("progress-report", symbol))).toEqual([
      "BC-UBND",
      "BC-UBND",
      "BC-SYT",
      "BC-UBND",
    ]);
    expect(["BC-UBND", "UBND-KGVX"].map((symbol) => symbolFor("urging", symbol))).toEqual(["UBND", "UBND-KGVX"]);
  });

  it("an older letter's signer gets the title that the head has now; who signs by order keeps the own", () => {
    const office = { name: "Văn phòng UBND tỉnh", kind: "other" };
    expect(titlesOfToday(["KT. THỦ TRƯỞNG CƠ QUAN", "PHÓ THỦ TRƯỞNG CƠ QUAN"], office)).toEqual([
      "KT. CHÁNH VĂN PHÒNG",
      "PHÓ CHÁNH VĂN PHÒNG",
    ]);
    const department = { name: "Sở Y tế", kind: "department" };
    const committee = { name: "UBND tỉnh", kind: "people-committee" };
    const kept = [
      [["TL. GIÁM ĐỐC", "TRƯỞNG PHÒNG"], department],
      [["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], committee],
      [["TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"], committee],
      [[], department],
    ] as const;
    for (const [lines, sender] of kept) expect(titlesOfToday(lines, sender)).toEqual(lines);
  });

  it("“Như trên” is only said where somebody stands above", () => {
    expect(copiesOnPaper(["Như trên;", "Sở Y tế;"], true)).toEqual(["Như trên", "Sở Y tế"]);
    expect(copiesOnPaper(["Như trên;", "Sở Y tế;"], false)).toEqual(["Sở Y tế"]);
  });
});

describe("the number of a letter, as typed", () => {
  const numberOf = (number: string) =>
    registrationSchema.safeParse({ number, symbol: "UBND", issuedOn: "09/07/2020", version: "1" }).data?.number ?? null;

  it.each([
    ["125", "125"],
    ["0125", "125"],
    ["125A", "125a"],
    [" 7 ", "7"],
    ["125/UBND", null],
    ["", null],
    ["=1+1", null],
  ])("%j is read as %j", (typed, number) => expect(numberOf(typed)).toBe(number));
});
