import { describe, expect, it } from "vitest";
import type { Block } from "~/features/reading/block";
import { readFile } from "~/features/reading/files/read-file.server";
import { level, list, p, tbl, tc, tr, wordFile } from "~tests/support/word-file";

type Parts = Parameters<typeof wordFile>[0];
const read = async (parts: Parts): Promise<readonly Block[]> => (await readFile(wordFile(parts))).blocks;

/** Paragraphs with their numbers before them, rows of tables as lists. */
const said = async (parts: Parts) =>
  (await read(parts)).map((block) =>
    block.kind === "paragraph"
      ? [block.marker, block.text].filter((part) => part !== null).join(" ")
      : block.rows.map(({ cells }) => cells.map(({ text }) => text)),
  );

describe("the numbers that Word draws", () => {
  const plan = list(
    1,
    level(0, "upperRoman", "%1."),
    level(1, "decimal", "%2."),
    level(2, "decimal", "%2.%3."),
    level(3, "lowerLetter", "%4)"),
  );

  it("count on through the document and begin anew below each heading", async () => {
    const levels = [0, 1, 1, 2, 2, 3, 3, 0, 1, 2, 3, 1];
    expect(await said({ numbering: plan, body: levels.map((at) => p("x", { list: `1:${at}` })).join("") })).toEqual(
      ["I.", "1.", "2.", "2.1.", "2.2.", "a)", "b)", "II.", "1.", "1.1.", "a)", "2."].map((marker) => `${marker} x`),
    );
  });

  it("carry their level", async () => {
    const [first, second] = await read({ numbering: plan, body: p("a", { list: "1:0" }) + p("b", { list: "1:2" }) });
    expect([first, second]).toMatchObject([
      { marker: "I.", level: 0 },
      { marker: "1.1.", level: 2 },
    ]);
  });

  it("begin where a variant of the list says, and variants count on together otherwise", async () => {
    const variants = `${plan}<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const lists = ["1:0", "2:0", "3:0", "3:0", "1:0"];
    expect(await said({ numbering: variants, body: lists.map((at) => p("x", { list: at })).join("") })).toEqual(
      ["I.", "II.", "I.", "II.", "III."].map((marker) => `${marker} x`),
    );
  });

  it("go on where the list says that a level is not begun anew", async () => {
    const numbering = list(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>'));
    expect(await said({ numbering, body: [0, 1, 1, 0, 1].map((at) => p("x", { list: `1:${at}` })).join("") })).toEqual(
      ["I.", "1.", "2.", "II.", "3."].map((marker) => `${marker} x`),
    );
  });

  it("come in all formats, and in figures where the level is legal", async () => {
    const formats = ["decimal", "decimalZero", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter"];
    const numbering =
      formats.map((format, index) => list(index + 1, level(0, format, "%1"))).join("") +
      list(9, level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>"));
    const body =
      formats.flatMap((_format, index) => [p("x", { list: `${index + 1}:0` }), p("x", { list: `${index + 1}:0` })]).join("") +
      p("x", { list: "9:1" });
    expect((await said({ numbering, body })).map((text) => String(text).replace(" x", ""))).toEqual([
      "1",
      "2",
      "01",
      "02",
      "I",
      "II",
      "i",
      "ii",
      "A",
      "B",
      "a",
      "b",
      "1.1",
    ]);
  });

  it("are drawn bullets as they would be typed", async () => {
    const numbering = ["-", "\uf0b7", "\uf02d", "+", "–", "o"]
      .map((sign, index) => list(index + 1, level(0, "bullet", sign)))
      .join("");
    expect(await said({ numbering, body: [1, 2, 3, 4, 5, 6].map((id) => p("x", { list: `${id}:0` })).join("") })).toEqual([
      "- x",
      "• x",
      "- x",
      "+ x",
      "- x",
      "• x",
    ]);
  });

  it("come from styles, from the style a style is based on, and are taken away by list 0", async () => {
    const numbering = list(
      1,
      level(0, "upperRoman", "%1.", '<w:pStyle w:val="Muc"/>'),
      level(1, "decimal", "%2.", '<w:pStyle w:val="Khoan"/>'),
    );
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Muc"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Vong"><w:basedOn w:val="Vong2"/></w:style><w:style w:type="paragraph" w:styleId="Vong2"><w:basedOn w:val="Vong"/></w:style>';
    const body =
      p("một", { style: "Muc" }) +
      p("hai", { style: "Khoan" }) +
      p("ba", { style: "Khoan" }) +
      p("Không", { style: "Muc", list: "0:0" }) +
      p("Vòng.", { style: "Vong" });
    expect(await said({ numbering, styles, body })).toEqual(["I. một", "1. hai", "2. ba", "Không", "Vòng."]);
  });
});

describe("the words of a Word file", () => {
  const run = (inside: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr>${inside}</w:r>`;
  const paragraph = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
  const t = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;

  it("are those that stand after all revisions, without hidden ones", async () => {
    const body = paragraph(
      run(t("Báo cáo ")),
      `<w:ins>${run(t("trước "))}</w:ins>`,
      `<w:del>${run("<w:delText>sau </w:delText>")}</w:del>`,
      run(t("ẩn "), "<w:vanish/>"),
      run(t("ngày 05/7.")),
    );
    expect(await said({ body })).toEqual(["Báo cáo trước ngày 05/7."]);
  });

  it("go on over a deleted paragraph mark", async () => {
    const first = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run(t("Sở Y tế "))}</w:p>`;
    expect(await said({ body: first + paragraph(run(t("chủ trì."))) })).toEqual(["Sở Y tế chủ trì."]);
  });

  it("hold the result of a field and not its code, and no table of contents", async () => {
    const field = (code: string, result: string) =>
      run('<w:fldChar w:fldCharType="begin"/>') +
      run(`<w:instrText>${code}</w:instrText>`) +
      run('<w:fldChar w:fldCharType="separate"/>') +
      run(t(result)) +
      run('<w:fldChar w:fldCharType="end"/>');
    expect(
      await said({
        body:
          paragraph(run(t("Theo ")), field('HYPERLINK "http://x"', "Quyết định 629.")) +
          paragraph(field("TOC \\o", "I. MỤC ĐÍCH 3")),
      }),
    ).toEqual(["Theo Quyết định 629."]);
  });

  it("keep dashes and lose soft hyphens; a line break inside a sentence is a blank", async () => {
    const body = paragraph(
      run(`${t("142/KH")}<w:noBreakHyphen/>${t("UB")}<w:softHyphen/>${t("ND, Tổng kết,")}<w:br/>${t("đánh giá.")}`),
    );
    expect(await said({ body })).toEqual(["142/KH-UBND, Tổng kết, đánh giá."]);
  });

  it("stand once in a text box that is kept in two versions, after its paragraph", async () => {
    const box = (name: string) => `<w:${name}><wps:txbx><w:txbxContent>${p("DỰ THẢO")}</w:txbxContent></wps:txbx></w:${name}>`;
    const body = paragraph(
      run(t("KẾ HOẠCH")),
      run(
        `<mc:AlternateContent><mc:Choice>${box("drawing")}</mc:Choice><mc:Fallback>${box("pict")}</mc:Fallback></mc:AlternateContent>`,
      ),
    );
    expect(await said({ body })).toEqual(["KẾ HOẠCH", "DỰ THẢO"]);
  });

  it("are in capitals where Word shows them so, though they were typed small", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Dau"><w:rPr><w:caps/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Dau"/></w:style>';
    const body =
      p("Mục đích, yêu cầu", { style: "Con" }) +
      p("kế hoạch", { run: "<w:caps/>" }) +
      p("Sở Y tế", { run: '<w:caps w:val="0"/>' });
    expect(await said({ styles, body })).toEqual(["MỤC ĐÍCH, YÊU CẦU", "KẾ HOẠCH", "Sở Y tế"]);
  });

  it("are what signs out of the fonts of signs mean: comparisons, ticks, bullets", async () => {
    const sym = (font: string, code: string) => `<w:sym w:font="${font}" w:char="${code}"/>`;
    const body =
      paragraph(run(`${t("Tỷ lệ ")}${sym("Symbol", "F0B3")}${t("90%.")}`)) +
      paragraph(run(`${sym("Wingdings", "F0D8")}${t("Rà soát hồ sơ.")}`)) +
      p("\uf0b7 Kiểm tra cơ sở.") +
      p("Không quá \uf0a3 5 vụ.") +
      paragraph(run(`${t("Có ")}${sym("Wingdings", "F0FE")}`));
    expect(await said({ body })).toEqual(["Tỷ lệ ≥ 90%.", "• Rà soát hồ sơ.", "- Kiểm tra cơ sở.", "Không quá ≤ 5 vụ.", "Có x"]);
  });

  it("are not those of comments, footnotes and moved text", async () => {
    const body = paragraph(
      run(t("Sở Y tế chủ trì")),
      '<w:commentRangeStart w:id="1"/>',
      run('<w:footnoteReference w:id="2"/>'),
      `<w:moveFrom>${run(t(" cũ"))}</w:moveFrom>`,
      `<w:moveTo>${run(t(" rà soát"))}</w:moveTo>`,
      '<w:commentRangeEnd w:id="1"/>',
      run('<w:commentReference w:id="1"/>'),
      run(t(".")),
    );
    const more = { "word/footnotes.xml": "<w:footnotes/>", "word/comments.xml": "<w:comments/>" };
    expect(await said({ body, more })).toEqual(["Sở Y tế chủ trì rà soát."]);
  });

  it("are found in a file of the strict standard, and in one with macros", async () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument";
    const file = {
      body: "",
      more: {
        "[Content_Types].xml":
          '<Types><Override PartName="/word/main.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        "_rels/.rels": `<Relationships><Relationship Id="r" Type="${strict}" Target="/word/main.xml"/></Relationships>`,
        "word/main.xml":
          '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p></w:body></w:document>',
        "word/vbaProject.bin": "x",
      },
    };
    expect(await said(file)).toEqual(["KẾ HOẠCH"]);
  });

  it("are read through content controls", async () => {
    const sdt = (inside: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
    expect(await said({ body: sdt(p("Số: 12/KH-UBND")) + paragraph(sdt(run(t("Sở Y tế")))) })).toEqual([
      "Số: 12/KH-UBND",
      "Sở Y tế",
    ]);
  });

  it("are read as a text where a text was pasted: every line of it a paragraph, every row of a table a line with tabs", async () => {
    const wrapped = [
      "1. Sở Y tế chủ trì, phối hợp với Công an",
      "tỉnh kiểm tra các cơ sở kinh doanh trên",
      "địa bàn trong quý III.",
    ];
    const rows = ["STT\tNội dung\tĐơn vị", "1\tSố cuộc kiểm tra\tCuộc"];
    const lines = [...Array.from({ length: 7 }, () => wrapped).flat(), ...rows];
    const asText = await readFile(Buffer.from(lines.join("\n")));
    expect(asText.blocks.map(({ kind }) => kind)).toEqual([...Array.from({ length: 7 }, () => "paragraph"), "table"]);
    const body = lines
      .map((line) =>
        paragraph(
          line
            .split("\t")
            .map((cell) => run(t(cell)))
            .join(run("<w:tab/>")),
        ),
      )
      .join("");
    expect((await readFile(wordFile({ body }))).blocks).toEqual(asText.blocks);
  });

  it("become Unicode where an old font wrote them, also one of a style", async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Cu"><w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr></w:style>';
    const body =
      paragraph(run(t("§éc lËp"), '<w:rFonts w:ascii=".VnTime"/>'), run(t(" - tự do"), '<w:rFonts w:ascii="Times New Roman"/>')) +
      p("kÕ ho¹ch", { style: "Cu" });
    expect(await said({ body, styles })).toEqual(["Độc lập - tự do", "KẾ HOẠCH"]);
  });

  it("are bold, italic and centred as they or their styles say", async () => {
    const styles =
      '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:pPr><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="T"><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>';
    const [title, plain, italic] = await read({
      styles,
      body:
        p("KẾ HOẠCH", { style: "T" }) +
        p("Nội dung.", { run: '<w:b w:val="0"/>' }) +
        p("(Dự thảo)", { run: "<w:i/>", properties: '<w:jc w:val="right"/>' }),
    });
    expect(title).toMatchObject({ isBold: true, isItalic: false, align: "center", line: 1 });
    expect(plain).toMatchObject({ isBold: false, align: "justify", line: 2 });
    expect(italic).toMatchObject({ isItalic: true, align: "right", line: 3 });
  });
});

describe("tables of a Word file", () => {
  const p2 = (...lines: string[]) => tc(lines.map((line) => p(line)).join(""));

  it("keep cells that span columns and rows once, at their top left", async () => {
    const body = tbl(
      tr(tc("TT", '<w:vMerge w:val="restart"/>'), tc("Cơ quan", '<w:gridSpan w:val="2"/>')),
      tr(tc("", "<w:vMerge/>"), "Chủ trì", "Phối hợp"),
      tr("1", "Sở Y tế", "Công an tỉnh"),
    );
    const [table] = await read({ body });
    expect(table).toMatchObject({ kind: "table", table: 1, line: 1 });
    const cells =
      table?.kind === "table"
        ? table.rows.map((row) => row.cells.map(({ column, columns, rows, text }) => [column, columns, rows, text]))
        : [];
    expect(cells).toEqual([
      [
        [0, 1, 2, "TT"],
        [1, 2, 1, "Cơ quan"],
      ],
      [
        [1, 1, 1, "Chủ trì"],
        [2, 1, 1, "Phối hợp"],
      ],
      [
        [0, 1, 1, "1"],
        [1, 1, 1, "Sở Y tế"],
        [2, 1, 1, "Công an tỉnh"],
      ],
    ]);
  });

  it("number their cells, hold paragraphs as lines, and tables inside as lines of words", async () => {
    const numbering = list(1, level(0, "decimal", "%1."));
    const body = tbl(
      tr(tc(p("", { list: "1:0" }) + p("Họp", { list: "1:0" }) + p("Báo cáo.")), "x"),
      tr(tc(tbl(tr("a", "b")) + p("C.")), "y"),
    );
    expect(await said({ numbering, body })).toEqual([
      [
        ["2. Họp\nBáo cáo.", "x"],
        ["a b\nC.", "y"],
      ],
    ]);
  });

  it("are none when they only frame text", async () => {
    expect(await said({ body: tbl(tr(tc(p("KẾ HOẠCH") + tbl(tr("a", "b"))))) })).toEqual(["KẾ HOẠCH", [["a", "b"]]]);
  });

  it("are none where the letterhead stands in them beside an empty column, above the whole document in one wide cell", async () => {
    const wide = '<w:gridSpan w:val="3"/>';
    const body = tbl(
      tr(p2("ỦY BAN NHÂN DÂN", "TỈNH HẢI SƠN"), tc(""), p2("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")),
      tr(tc("Số: 45/KH-UBND"), tc(""), tc("Hải Sơn, ngày 05 tháng 5 năm 2026")),
      tr(tc(p("KẾ HOẠCH") + p("I. MỤC ĐÍCH") + tbl(tr("TT", "Việc", "Hạn"), tr("1", "Họp", "05/7")), wide)),
    );
    expect(await said({ body })).toEqual([
      "ỦY BAN NHÂN DÂN",
      "TỈNH HẢI SƠN",
      "Số: 45/KH-UBND",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "Hải Sơn, ngày 05 tháng 5 năm 2026",
      "KẾ HOẠCH",
      "I. MỤC ĐÍCH",
      [
        ["TT", "Việc", "Hạn"],
        ["1", "Họp", "05/7"],
      ],
    ]);
  });

  it("leave out deleted cells", async () => {
    expect(await said({ body: tbl(tr("a", tc("b", "<w:cellDel/>"), "c"), tr("d", "e", "f")) })).toEqual([
      [
        ["a", "c"],
        ["d", "e", "f"],
      ],
    ]);
  });

  it("leave out deleted rows", async () => {
    expect(await said({ body: tbl(tr("a", "b"), tr("c", "d").replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")) })).toEqual([
      [["a", "b"]],
    ]);
  });

  it("are found where rows were typed with tabs", async () => {
    const typed = (...cells: string[]) => `<w:p><w:r>${cells.map((cell) => `<w:t>${cell}</w:t>`).join("<w:tab/>")}</w:r></w:p>`;
    expect(await said({ body: typed("TT", "Việc", "Hạn") + typed("1", "Họp", "05/7") + typed("1.", "Mục đích") })).toEqual([
      [
        ["TT", "Việc", "Hạn"],
        ["1", "Họp", "05/7"],
      ],
      "1. Mục đích",
    ]);
  });
});
