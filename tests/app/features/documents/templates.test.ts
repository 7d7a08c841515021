import fc from "fast-check";
import PizZip from "pizzip";
import { describe, expect, it, vi } from "vitest";
import { checkTemplate } from "~/features/documents/check-template.server";
import { defaultTemplate } from "~/features/documents/default-templates/default-template.server";
import { outlineOf } from "~/features/documents/docx-outline.server";
import { openDocx } from "~/features/documents/docx-package.server";
import { fillTemplate } from "~/features/documents/fill-template.server";
import { sampleValues } from "~/features/documents/template-fields";
import { RuleViolation } from "~/lib/errors";
import { paragraphsOf, paragraphWith, partOf, ruledRowsOf, withPart } from "~tests/support/docx";

// Large files are made and read here; a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const document = "word/document.xml";
const letter = () => defaultTemplate("urging");
const inBody = async (words: string, other: string) => withPart(await letter(), document, (xml) => xml.replace(words, other));
const sentences = (template: Uint8Array) => checkTemplate(template, "urging").map(({ vi }) => vi);

describe("checking a template that somebody edited in Word", () => {
  it("names an unknown field, what may be meant, and the paragraph it stands in", async () => {
    const [problem, ...others] = sentences(await inBody("{cơ quan nhận} quan tâm", "{cơ quan nhậm} quan tâm"));
    expect(others).toEqual([]);
    expect(problem).toContain("Không có trường “{cơ quan nhậm}”. Có phải “{cơ quan nhận}”?");
    expect(problem).toContain("Ở đoạn “Đề nghị {cơ quan nhậm} quan tâm");
  });

  it("tells a field that was not closed, and one that was not opened", async () => {
    expect(sentences(await inBody("{hạn báo cáo}", "{hạn báo cáo"))[0]).toContain("thiếu dấu “}”");
    expect(sentences(await inBody("{hạn báo cáo}", "hạn báo cáo}"))[0]).toContain("thiếu dấu “{”");
  });

  it("tells a part that is not closed", async () => {
    expect(sentences(await inBody("{/danh sách nhiệm vụ}", "")).join()).toContain("Phần “{#danh sách nhiệm vụ}” chưa được đóng");
  });

  it("tells a field of a list that stands outside its list", async () => {
    expect(sentences(await inBody("{cơ quan nhận} quan tâm", "{tình trạng} quan tâm")).join()).toContain("“{tình trạng}”");
  });

  it("tells a list that is written like a field", async () => {
    expect(sentences(await inBody("{cơ quan nhận} quan tâm", "{nơi nhận} quan tâm")).join()).toContain("là danh sách");
  });

  it("refuses raw code", async () => {
    expect(sentences(await inBody("{cơ quan nhận} quan tâm", "{@cơ quan nhận} quan tâm")).join()).toContain("mã thô");
    const alone = '<w:p><w:r><w:t xml:space="preserve">{@lời thêm}</w:t></w:r></w:p><w:sectPr>';
    expect(sentences(await inBody("<w:sectPr>", alone)).join()).toContain("mã thô");
  });

  it("takes a field in capitals, without accents or with underscores for the same", async () => {
    const template = await inBody("{cơ quan nhận} quan tâm", "{CO_QUAN_NHAN} quan tâm");
    expect(sentences(template)).toEqual([]);
    expect(paragraphWith(fillTemplate(template, sampleValues("urging")), "quan tâm").text).toContain("Đề nghị UBND huyện Bắc Hà");
  });

  it("finds a field that Word split into pieces while it was typed", async () => {
    const pieces = 'Đề nghị {cơ quan</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> nhận} quan tâm';
    const template = await inBody("Đề nghị {cơ quan nhận} quan tâm", pieces);
    expect(sentences(template)).toEqual([]);
    expect(paragraphWith(fillTemplate(template, sampleValues("urging")), "quan tâm").text).toContain("UBND huyện Bắc Hà");
  });
});

describe("opening a Word file from outside", () => {
  const refused = (file: Uint8Array) => {
    try {
      openDocx(file);
      return "opened";
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      return error.problems.map(({ text }) => text.vi).join(" ");
    }
  };

  it("refuses what is no Word file", async () => {
    expect(refused(new TextEncoder().encode("không phải"))).toContain("không phải tệp Word");
    const sheet = new PizZip();
    sheet.file("xl/workbook.xml", "<a/>");
    expect(refused(sheet.generate({ type: "uint8array" }))).toContain("không phải tệp Word");
    expect(refused((await letter()).slice(0, 2_000))).toContain("không phải tệp Word");
  });

  it("refuses a file that unpacks to more than it may", async () => {
    const bomb = withPart(await letter(), "word/media/x.xml", () => " ".repeat(41_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    expect(refused(bomb)).toContain("không phải tệp Word");
  });

  it.each([
    ["a declaration of entities", document, (xml: string) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}`, "DOCTYPE"],
    [
      "a template on another machine",
      "word/_rels/settings.xml.rels",
      () =>
        '<Relationships><Relationship Id="r1" Type="http://x/attachedTemplate" Target="http://10.0.0.1/a.dotm" TargetMode="External"/></Relationships>',
      "nơi khác",
    ],
    [
      "a macro",
      "word/_rels/document.xml.rels",
      (xml: string) =>
        xml.replace("</Relationships>", '<Relationship Id="m" Type="http://x/vbaProject" Target="v.bin"/></Relationships>'),
      "macro",
    ],
    [
      "a field that reads a file",
      document,
      (xml: string) =>
        xml.replace("<w:sectPr>", '<w:p><w:r><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText></w:r></w:p><w:sectPr>'),
      "trường (field)",
    ],
  ])("refuses %s", async (_, part, change, words) => {
    expect(refused(withPart(await letter(), part, change))).toContain(words);
  });

  it("lets an ordinary link stand", async () => {
    const link =
      '<Relationship Id="h" Type="http://x/relationships/hyperlink" Target="https://laocai.gov.vn" TargetMode="External"/>';
    const file = withPart(await letter(), "word/_rels/document.xml.rels", (xml) =>
      xml.replace("</Relationships>", `${link}</Relationships>`),
    );
    expect(refused(file)).toBe("opened");
  });
});

describe("filling a template", () => {
  const fill = async (rest: object) => fillTemplate(await letter(), { ...sampleValues("urging"), ...rest });

  it("puts markup, braces and formulas there as the words that were typed", async () => {
    const typed = `<w:p/>&amp; "]]>" {người ký} =HYPERLINK("http://x") </w:t>`;
    expect(paragraphWith(await fill({ "cơ quan nhận": typed }), "quan tâm").text).toBe(
      `Đề nghị ${typed} quan tâm, phối hợp thực hiện./.`,
    );
  });

  it("any text at all leaves a file that opens and says the text without what cannot be printed", async () => {
    const template = await letter();
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const docx = fillTemplate(template, { ...sampleValues("urging"), "người ký": `đầu ${text} cuối` });
        expect([...partOf(docx, document)].filter((sign) => sign < " " && !"\t\n\r".includes(sign))).toEqual([]);
        expect(paragraphsOf(docx).some(({ text: line }) => line.startsWith("đầu ") && line.endsWith(" cuối"))).toBe(true);
      }),
      { numRuns: 12 },
    );
  });

  it("breaks a line where the value breaks it", async () => {
    const xml = partOf(await fill({ "cơ quan ban hành": "SỞ\nY TẾ" }), document);
    expect(xml).toMatch(/SỞ<\/w:t><\/w:r><w:r>.*?<w:br\/>/);
  });

  it.each([0, 1, 50, 500])("makes an annex of %i rows", async (count) => {
    const work = {
      stt: "1",
      "nhiệm vụ": "Báo cáo",
      mục: "",
      "văn bản": "142/KH-UBND",
      "thời hạn": "06/07/2020",
      "tình trạng": "quá hạn 2 ngày",
    };
    const agency = {
      "số la mã": "I",
      "cơ quan": "UBND huyện Bắc Hà",
      "danh sách nhiệm vụ": Array.from({ length: count }, () => work),
    };
    const values = { ...sampleValues("urging-annex"), "danh sách cơ quan": [agency] };
    const rows = ruledRowsOf(fillTemplate(await defaultTemplate("urging-annex"), values));
    expect(rows.filter(({ cells }) => cells[4] === "quá hạn 2 ngày").length).toBe(count);
  });
});

describe("showing a filled letter on a screen", () => {
  it("gives its lines and tables in the order of the page", async () => {
    const blocks = outlineOf(fillTemplate(await defaultTemplate("urging-annex"), sampleValues("urging-annex")));
    const [head] = blocks;
    if (head?.kind !== "table") throw new Error("A letter begins with the two columns of its head");
    expect(head.isRuled).toBe(false);
    expect(head.rows[0]?.cells[1]?.[0]).toMatchObject({
      text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      align: "center",
      isBold: true,
    });
    const annex = blocks.at(-1);
    if (annex?.kind !== "table") throw new Error("It ends with the table of the annex");
    expect([annex.isRuled, annex.rows[0]?.isHead, annex.rows.length]).toEqual([true, true, 1 + 2 * 3]);
    expect(blocks.findLast((block) => block.kind === "line" && block.text.startsWith("Đề nghị"))).toMatchObject({
      align: "left",
    });
  });
});
