import { crc32, deflateRawSync } from "node:zlib";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { CalendarDayRow } from "~/features/calendar/work-calendar";
import { isSameTable } from "~/features/calendar-changes/calendar-change";
import { readCalendarSheet, sheetColumns, sheetRowsOf } from "~/features/calendar-changes/calendar-sheet";
import { unpackArchive } from "~/lib/bounded-archive.server";
import { yearOf } from "~/lib/calendar-date";
import { readSheetRows, sheetBounds, writeSheet } from "~/lib/sheet.server";
import { calendarDays } from "~seed/reference/calendar-days";
import { day } from "~tests/support/days";
import { processorTime } from "~tests/support/processor-time";

const year2026 = calendarDays.filter((row) => yearOf(row.on) === 2026);
const sheetOf = (days: readonly CalendarDayRow[]) => writeSheet("Lịch", sheetColumns, sheetRowsOf(days));
const head = sheetColumns.map(({ header }) => header);
const read = (...rows: (string | number | null)[][]) => readCalendarSheet([head, ...rows], 2026, 100);
const said = (...rows: (string | number | null)[][]) => read(...rows).problems.map((problem) => problem.text.vi);

describe("the sheet of a year", () => {
  it("reads back as the same calendar", async () => {
    const reading = readCalendarSheet(await readSheetRows(await sheetOf(year2026)), 2026, 100);
    expect(reading.problems).toEqual([]);
    expect(isSameTable(reading.days, year2026)).toBe(true);
  });

  it("has real date cells", async () => {
    const [, first] = await readSheetRows(await sheetOf(year2026));
    expect(first?.[0]).toBe("2026-01-01");
    const xml = Buffer.from(unzipSync(await sheetOf(year2026))["xl/worksheets/sheet1.xml"] ?? []).toString();
    expect(xml).toContain("<v>46023</v>");
  });

  it("holds no formula, whatever somebody typed as a name", async () => {
    const evil = { ...year2026[0], name: { vi: '=HYPERLINK("http://x","y")', en: "+1+1" }, basis: "@SUM(A1)" } as CalendarDayRow;
    const bytes = await sheetOf([evil]);
    const xml = Buffer.from(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? []).toString();
    expect(xml).not.toMatch(/<f[ >]/);
    expect((await readSheetRows(bytes))[1]?.slice(2, 5)).toEqual([evil.name.vi, evil.name.en, evil.basis]);
  });

  it("is read with the columns in any order and days as people type them", () => {
    const cells = [
      ["Căn cứ", "LOẠI", "ngày", "Dịp nghỉ"],
      ["Quyết định 5", "nghỉ hoán đổi", "02/01/2026", "Tết Dương lịch"],
    ];
    const { days, problems } = readCalendarSheet(cells, 2026, 100);
    expect(problems).toEqual([]);
    expect(days).toMatchObject([{ on: "2026-01-02", kind: "swapped-off", name: { en: "Tết Dương lịch" }, notice: null }]);
  });
});

describe("what is wrong in a sheet", () => {
  const right = ["01/01/2026", "Nghỉ lễ", "Tết Dương lịch", null, "Luật", null, null];

  it("is told all at once, each with its row and column", () => {
    const problems = said(
      right,
      ["32/01/2026", "Nghỉ chơi", "", null, "Luật", null, null],
      [46024, "Nghỉ lễ", "Tết", null, "", null, "hôm qua"],
      [null, null, null, null, null, null, null],
      ["02/01/2027", "Nghỉ lễ", "Tết", null, "Luật", null, null],
      ["05/01/2026", "Đi làm bù", "Tết", null, "Luật", null, "01/01/2026"],
      right,
    );
    expect(problems).toEqual([
      "Dòng 3, cột Ngày: “32/01/2026” không đọc được là ngày. Hãy nhập ngày/tháng/năm, ví dụ 02/09/2026, hoặc định dạng ô là ngày.",
      "Dòng 3, cột Loại: “Nghỉ chơi” không phải một loại ngày. Hãy ghi một trong: Nghỉ lễ, Nghỉ bù, Nghỉ hoán đổi, Đi làm bù.",
      "Dòng 3, cột Dịp nghỉ: còn trống. Hãy nhập nội dung.",
      "Dòng 4, cột Ngày: “46024” không đọc được là ngày. Hãy nhập ngày/tháng/năm, ví dụ 02/09/2026, hoặc định dạng ô là ngày.",
      "Dòng 4, cột Căn cứ: còn trống. Hãy nhập nội dung.",
      "Dòng 4, cột Ngày thông báo: “hôm qua” không đọc được là ngày. Hãy nhập ngày/tháng/năm, ví dụ 02/09/2026, hoặc định dạng ô là ngày.",
      "Dòng 6, cột Ngày: Ngày 02/01/2027 không thuộc năm 2026. Hãy sửa ngày, hoặc mở lịch của năm 2027.",
      "Dòng 7, cột Loại: Ngày 05/01/2026 không phải thứ Bảy hay Chủ nhật, vốn đã là ngày làm việc. Ngày đi làm bù phải là ngày cuối tuần.",
      "Dòng 7, cột Số thông báo: Có ngày của thông báo nhưng chưa có số. Hãy nhập số thông báo, hoặc để trống ngày.",
      "Dòng 8, cột Ngày: Ngày 01/01/2026 đã có trong bảng. Hãy sửa dòng đã có, mỗi ngày chỉ ghi một dòng.",
    ]);
  });

  it("may be its head, or that it is empty or far too long", () => {
    expect(readCalendarSheet([["Ngày"]], 2026, 100).problems[0]?.text.vi).toContain("thiếu cột “Loại”, “Dịp nghỉ”, “Căn cứ”");
    expect(said()).toEqual(["Bảng không có dòng nào. Mỗi ngày nghỉ hoặc làm bù ghi một dòng."]);
    expect(readCalendarSheet([head, right, right], 2026, 1).problems[0]?.text.vi).toContain("hơn 1 dòng");
  });

  it("counts rows as the sheet does, blank ones included", async () => {
    const blank = sheetColumns.map(() => null);
    const bytes = await writeSheet("Lịch", sheetColumns, [right, blank, blank, ["x", ...right.slice(1)]]);
    const { problems } = readCalendarSheet(await readSheetRows(bytes), 2026, 100);
    expect(problems.map((problem) => problem.text.vi.slice(0, 16))).toEqual(["Dòng 5, cột Ngày"]);
    expect(day("2026-01-01")).toBe("2026-01-01");
  });
});

describe("a file that is no sheet", () => {
  /** A ZIP with one entry whose headers lie about its size. */
  function lyingArchive(unpackedBytes: number): Buffer {
    const data = Buffer.alloc(unpackedBytes);
    const packed = deflateRawSync(data, { level: 9 });
    const name = Buffer.from("xl/workbook.xml");
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc32(data), 14);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(10, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(10, 24);
    central.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(central.length + name.length, 12);
    end.writeUInt32LE(local.length + name.length + packed.length, 16);
    return Buffer.concat([local, name, packed, central, name, end]);
  }

  it("is refused however small it says it is, in a moment", async () => {
    const bomb = lyingArchive(60_000_000);
    expect(bomb.length).toBeLessThan(sheetBounds.maxBytes);
    const refused = () => expect(readSheetRows(bomb)).rejects.toMatchObject({ name: "UnreadableArchive", isTooLarge: true });
    expect(await processorTime(refused)).toBeLessThan(1000);
  });

  it("is refused when it has too many parts or is not an archive", async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}`, strToU8("x")])));
    expect(() => unpackArchive(Buffer.from(many), sheetBounds)).toThrow(/more than/);
    for (const bytes of [Buffer.from(""), Buffer.from("không phải zip"), Buffer.alloc(5000), Buffer.from("PK\u0003\u0004 cụt")])
      await expect(readSheetRows(bytes)).rejects.toMatchObject({ name: "UnreadableArchive", isTooLarge: false });
    await expect(readSheetRows(Buffer.from(zipSync({ "a.txt": strToU8("a") })))).rejects.toThrow();
  });
});
