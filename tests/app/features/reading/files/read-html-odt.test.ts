import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type FileRead, readFile } from "~/features/reading/files/read-file.server";

const said = ({ blocks }: FileRead) =>
  blocks.map((block) =>
    block.kind === "paragraph"
      ? [block.marker, block.text].filter((part) => part !== null).join(" ")
      : block.rows.map(({ cells }) =>
          cells.map(({ column, columns, rows, text }) => (columns + rows > 2 ? `${column} ${columns}x${rows} ${text}` : text)),
        ),
  );

describe("a web page", () => {
  const read = async (text: string) => said(await readFile(strToU8(text)));

  it("says its paragraphs, not its scripts, styles, menus or hidden parts", async () => {
    const page =
      "<!doctype html><html><head><title>x</title><style>p{}</style></head><body><nav>Trang chủ</nav><script>var x</script><p>KẾ HOẠCH</p><div>1. Mục\n đích<br>a) R&agrave; soát</div><p style='display:none'>ẩn</p></body></html>";
    expect(await read(page)).toEqual(["KẾ HOẠCH", "1. Mục đích", "a) Rà soát"]);
  });

  it("says the day whole that its narrow letterhead broke", async () => {
    const page =
      "<html><p align=center><i>Khe Trên Hạ, ngày 08 tháng 02 năm</i></p><p align=center><i>2017</i></p><p>KẾ HOẠCH</p></html>";
    expect(await read(page)).toEqual(["Khe Trên Hạ, ngày 08 tháng 02 năm 2017", "KẾ HOẠCH"]);
  });

  it("numbers its lists as it shows them", async () => {
    expect(
      await read(
        "<html><ol type='I' start='2'><li>Một<ul><li>Hai</li></ul></li><li value='5'>Ba</li></ol><ol type=a><li>Bốn</ol></html>",
      ),
    ).toEqual(["II. Một", "- Hai", "V. Ba", "a) Bốn"]);
  });

  it("goes on with the list before it where a list begins with a deeper one, as LibreOffice writes", async () => {
    const page =
      '<html><ol type="I"><li><p>Một</p><li><p>Hai</p></ol><p>Lời</p><ol type="I"><ol start="2"><li><p>nhỏ</p></ol><li><p>Ba</p></ol>';
    expect(await read(page)).toEqual(["I. Một", "II. Hai", "Lời", "2. nhỏ", "III. Ba"]);
  });

  it("reads the letters of its fonts, though a letter and its tone stand in two elements", async () => {
    const page =
      "<p><font face='.VnTime, serif'>tr&shy;íc ngµy</font></p><p style=\"font-family:'VNI-Times'\">Hoäi ñoà<b>ng</b> ña<span>ùp</span></p>";
    expect(await read(page)).toEqual(["trước ngày", "Hội đồng đáp"]);
  });

  it("keeps cells that span where they stand", async () => {
    const table = "<table><tr><th rowspan=2>TT<th colspan=2>Cơ quan<tr><td>Chủ trì<td>Phối hợp<tr><td>1<td>Sở Y tế<td>-</table>";
    expect(await read(`<html>${table}</html>`)).toEqual([
      [
        ["0 1x2 TT", "1 2x1 Cơ quan"],
        ["Chủ trì", "Phối hợp"],
        ["1", "Sở Y tế", "-"],
      ],
    ]);
  });

  it("marks what is bold and centred by element or by style", async () => {
    const { blocks } = await readFile(
      strToU8(
        "<html><center><b>KẾ HOẠCH</b></center><p align=right style='font-weight:bold'>TM. UBND</p><p>Việc <b>gấp</b></p></html>",
      ),
    );
    expect(blocks).toMatchObject([
      { isBold: true, align: "center" },
      { isBold: true, align: "right" },
      { isBold: false, align: null },
    ]);
  });
});

const names = ["office", "style", "text", "table", "draw", "fo"].map((name) => `xmlns:${name}="urn:${name}"`).join(" ");

function odt(body: string, styles = "", manifest = "<manifest/>"): Uint8Array {
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "META-INF/manifest.xml": strToU8(manifest),
    "content.xml": strToU8(
      `<office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });
}

describe("an OpenDocument text", () => {
  const levels =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/><text:list-level-style-bullet text:level="3" text:bullet-char="–"/></text:list-style>';
  const item = (...inside: string[]) => `<text:list-item>${inside.join("")}</text:list-item>`;
  const list = (inside: string, more = "") => `<text:list ${more}>${inside}</text:list>`;
  const p = (text: string) => `<text:p>${text}</text:p>`;

  it("numbers its lists, goes on with the one that a list continues, and begins others anew", async () => {
    const body =
      list(item(p("Một"), list(item(p("Hai"), p("tiếp.")) + item(list(item(p("Ba")))))), 'xml:id="a" text:style-name="L"') +
      list(item(p("Bốn")), 'text:continue-list="a" text:style-name="L"') +
      list(item(p("Năm")), 'text:style-name="L"');
    expect(said(await readFile(odt(body, levels)))).toEqual(["I. Một", "I.1. Hai tiếp.", "- Ba", "II. Bốn", "I. Năm"]);
  });

  it("leaves out notes, contents and what was deleted, and keeps blanks, tabs and breaks", async () => {
    const deleted =
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>cũ</text:p></text:deletion></text:changed-region></text:tracked-changes>";
    const contents = "<text:table-of-content><text:index-body><text:p>Mục lục</text:p></text:index-body></text:table-of-content>";
    const body = `${deleted}${contents}${p("Sở<text:s text:c='3'/>Y tế<text:note><text:note-body><text:p>chú thích</text:p></text:note-body></text:note><text:line-break/>chủ trì.")}`;
    expect(said(await readFile(odt(body)))).toEqual(["Sở Y tế chủ trì."]);
  });

  it("keeps cells that span", async () => {
    const cell = (text: string, more = "") => `<table:table-cell ${more}>${p(text)}</table:table-cell>`;
    const body = `<table:table><table:table-header-rows><table:table-row>${cell("Cơ quan", 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>${cell("Sở Y tế")}${cell("-")}</table:table-row></table:table>`;
    expect(said(await readFile(odt(body)))).toEqual([[["0 2x1 Cơ quan"], ["Sở Y tế", "-"]]]);
  });

  it("is refused when it is encrypted", async () => {
    await expect(readFile(odt(p("x"), "", "<manifest><encryption-data/></manifest>"))).rejects.toThrow(/password/);
  });
});
