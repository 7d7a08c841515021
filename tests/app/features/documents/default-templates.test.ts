import { describe, expect, it } from "vitest";
import { checkTemplate } from "~/features/documents/check-template.server";
import { defaultTemplate } from "~/features/documents/default-templates/default-template.server";
import { fillTemplate } from "~/features/documents/fill-template.server";
import { sampleValues } from "~/features/documents/template-fields";
import { type TemplateKind, templateKinds } from "~/features/documents/template-kind";
import { paragraphsOf, paragraphWith, partOf, ruledRowsOf, sectionsOf, standardLook } from "~tests/support/docx";

const sample = async (kind: TemplateKind, rest = {}) =>
  fillTemplate(await defaultTemplate(kind), { ...sampleValues(kind), ...rest });

const within = (value: number, [least, most]: readonly [number, number]) => {
  expect(value).toBeGreaterThanOrEqual(least);
  expect(value).toBeLessThanOrEqual(most);
};

describe("the form of NĐ 30/2020, measured in the file", () => {
  it.each(templateKinds)("%s: A4, margins 20-25, 30-35 and 15-20 mm, Times New Roman", async (kind) => {
    const docx = await sample(kind);
    for (const { width, height, margins } of sectionsOf(docx)) {
      expect([width, height].sort((a, b) => a - b)).toEqual([210, 297]);
      within(margins.top, [20, 25]);
      within(margins.bottom, [20, 25]);
      within(margins.left, [30, 35]);
      within(margins.right, [15, 20]);
    }
    expect(standardLook(docx).font).toBe("Times New Roman");
    const fonts = [...partOf(docx, "word/document.xml").matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font);
    expect(fonts.filter((font) => font !== "Times New Roman")).toEqual([]);
  });

  it.each(["urging", "urging-annex", "assignment-slip", "progress-report", "conclusion"] as const)(
    "%s: national name and motto, issuing body, number and date as the table of elements says",
    async (kind) => {
      const docx = await sample(kind);
      const state = paragraphWith(docx, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      within(state.size, [12, 13]);
      expect(state).toMatchObject({ isBold: true, align: "center" });
      const motto = paragraphWith(docx, "Độc lập - Tự do - Hạnh phúc");
      within(motto.size, [13, 14]);
      expect(motto).toMatchObject({ isBold: true, align: "center" });
      const lines = paragraphsOf(docx);
      expect(lines[lines.findIndex(({ text }) => text.startsWith("Độc lập")) + 1]).toMatchObject({ text: "", hasRule: true });
      const parent = paragraphWith(docx, "ỦY BAN NHÂN DÂN");
      within(parent.size, [12, 13]);
      expect(parent).toMatchObject({ isBold: false, align: "center" });
      const issuer = paragraphWith(docx, "SỞ LAO ĐỘNG");
      within(issuer.size, [12, 13]);
      expect(issuer).toMatchObject({ isBold: true, align: "center" });
      expect(paragraphWith(docx, "Số:")).toMatchObject({ size: 13, isBold: false, isItalic: false, align: "center" });
      expect(paragraphWith(docx, "Số:").text).toMatch(/^Số:\s{4,}\/SLĐTBXH-PCTNXH$/);
      const place = paragraphWith(docx, "Lào Cai, ngày");
      within(place.size, [13, 14]);
      expect(place.text).toMatch(/^Lào Cai, ngày\s{4,}tháng 7 năm 2020$/);
      expect(place.isItalic).toBe(true);
    },
  );

  it("a letter has its subject below the number, in 12 and without a title", async () => {
    expect(paragraphWith(await sample("urging"), "V/v đôn đốc")).toMatchObject({ size: 12, align: "center", isBold: false });
  });

  it.each([
    ["assignment-slip", "PHIẾU GIAO NHIỆM VỤ"],
    ["progress-report", "BÁO CÁO"],
    ["conclusion", "THÔNG BÁO"],
  ] as const)("%s has its title in bold capitals, the subject in bold and a short rule", async (kind, title) => {
    const lines = paragraphsOf(await sample(kind));
    const at = lines.findIndex(({ text }) => text === title);
    expect(lines[at]).toMatchObject({ size: 14, isBold: true, align: "center" });
    expect(lines[at + 1]).toMatchObject({ size: 14, isBold: true, align: "center" });
    expect(lines[at + 2]).toMatchObject({ text: "", hasRule: true });
  });

  it("the text is justified, 13-14 points, begins 10-12.7 mm in, stands 6 points apart and ends in “./.”", async () => {
    const docx = await sample("urging");
    const text = paragraphsOf(docx).filter(({ firstLine }) => firstLine > 0);
    expect(text.length).toBeGreaterThan(3);
    for (const one of text) {
      within(one.size, [13, 14]);
      within(one.firstLine, [10, 12.7]);
      expect(one.before).toBeGreaterThanOrEqual(6);
      expect(one.align).toBe("both");
    }
    expect(text.at(-1)?.text.endsWith("./.")).toBe(true);
  });

  it("the signature stands in bold capitals over a bold name; receivers in 12 bold italic over lines of 11", async () => {
    const docx = await sample("urging");
    const authority = paragraphWith(docx, "KT. GIÁM ĐỐC");
    within(authority.size, [13, 14]);
    expect(authority).toMatchObject({ isBold: true, align: "center" });
    expect(paragraphWith(docx, "Nguyễn Văn An")).toMatchObject({ size: 14, isBold: true, align: "center" });
    expect(paragraphWith(docx, "Nơi nhận:")).toMatchObject({ size: 12, isBold: true, isItalic: true });
    expect(paragraphWith(docx, "- Như trên;")).toMatchObject({ size: 11, isBold: false });
    expect(paragraphWith(docx, "- Lưu: VT, PCTNXH.")).toMatchObject({ size: 11, isBold: false });
  });

  it("page numbers stand in the middle of the upper margin, size 13-14, and not on the first page", async () => {
    const docx = await sample("urging-annex");
    expect(sectionsOf(docx).map(({ isFirstPageOther }) => isFirstPageOther)).toEqual([true, false]);
    const headers = [1, 2, 3, 4].map((number) => partOf(docx, `word/header${number}.xml`)).filter(Boolean);
    const numbered = headers.filter((xml) => xml.includes("PAGE"));
    expect(numbered.length).toBe(2);
    for (const xml of numbered) expect(xml).toMatch(/w:jc w:val="center"[\s\S]*w:sz w:val="26"/);
  });

  it.each([
    ["hỏa tốc", "HỎA TỐC", 30],
    ["thượng khẩn", "THƯỢNG KHẨN", 40],
    ["khẩn", "KHẨN", 20],
  ])("%s is a red box 8 mm high and as wide as the article says", async (field, words, width) => {
    const none = { "hỏa tốc": false, "thượng khẩn": false, khẩn: false };
    const docx = await sample("urging", { ...none, [field]: true });
    expect(paragraphWith(docx, words)).toMatchObject({ isBold: true, align: "center", color: "FF0000", text: words });
    const box = /<w:tbl>(?:(?!<w:tbl>)[\s\S])*?FF0000[\s\S]*?<\/w:tbl>/.exec(partOf(docx, "word/document.xml"))?.[0] ?? "";
    const size = (pattern: RegExp) => Math.round(Number(pattern.exec(box)?.[1]) / 56.6929);
    expect([size(/<w:gridCol w:w="(\d+)"/), size(/<w:trHeight w:val="(\d+)" w:hRule="exact"/)]).toEqual([width, 8]);
    expect(paragraphsOf(await sample("urging", none)).some(({ color }) => color === "FF0000")).toBe(false);
  });

  it("one addressee stands on the line, several on lines of their own", async () => {
    const one = await sample("urging");
    expect(paragraphWith(one, "Kính gửi").text).toBe("Kính gửi: UBND huyện Bắc Hà");
    const names = [
      { tên: "UBND huyện Bắc Hà", dấu: ";" },
      { tên: "UBND huyện Văn Bàn", dấu: "." },
    ];
    const many = await sample("urging", { "một nơi nhận": false, "nhiều nơi nhận": true, "danh sách kính gửi": names });
    const lines = paragraphsOf(many).map(({ text }) => text);
    expect(lines.slice(lines.indexOf("Kính gửi:")).slice(0, 3)).toEqual([
      "Kính gửi:",
      "- UBND huyện Bắc Hà;",
      "- UBND huyện Văn Bàn.",
    ]);
  });

  it("the annex lies across the page under “Phụ lục”, its head repeated and its rows whole", async () => {
    const docx = await sample("urging-annex");
    const [letter, annex] = sectionsOf(docx);
    expect([letter?.width, annex?.width]).toEqual([210, 297]);
    expect(paragraphsOf(docx).find(({ text }) => text === "Phụ lục")).toMatchObject({ size: 14, isBold: true, align: "center" });
    const rows = ruledRowsOf(docx);
    expect(rows[0]).toMatchObject({
      isHead: true,
      cells: ["TT", "Nhiệm vụ", "Văn bản giao, mục", "Thời hạn", "Tình trạng", "Quá hạn so với hạn ban đầu (ngày)"],
    });
    expect(rows.every(({ isUnsplit }) => isUnsplit)).toBe(true);
    expect(rows.filter(({ isHead }) => isHead).length).toBe(1);
    // The line that names an agency never stays behind at the foot of a page.
    expect(partOf(docx, "word/document.xml")).toMatch(/<w:keepNext\/>(?:(?!<w:p>)[\s\S])*I\. UBND huyện Bắc Hà/);
  });
});

describe("the default templates", () => {
  it.each(templateKinds)("%s uses only fields that its list explains", async (kind) => {
    expect(checkTemplate(await defaultTemplate(kind), kind)).toEqual([]);
  });

  it.each(templateKinds)("%s leaves no brace behind when it is filled", async (kind) => {
    expect(paragraphsOf(await sample(kind)).filter(({ text }) => /[{}]/.test(text))).toEqual([]);
  });
});
