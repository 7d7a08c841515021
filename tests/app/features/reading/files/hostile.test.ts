import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readBlocks } from "~/features/reading/files/read-blocks.server";
import { type FileRead, readFile } from "~/features/reading/files/read-file.server";
import { unreadable } from "~/features/reading/files/unreadable";
import { readDocument } from "~/features/reading/read-document";
import { ProcessDied } from "~/lib/bounded-process.server";
import { RuleViolation } from "~/lib/errors";
import { maxFileBytes } from "~/lib/file-rules";
import { picturesPdf, scannedPdf, textPdf } from "~tests/support/pdf-file";
import { costOfProcesses } from "~tests/support/process-memory";
import { processorTime } from "~tests/support/processor-time";
import { level, list, p, tbl, tc, tr, wordFile } from "~tests/support/word-file";

const office = ["office", "style", "text", "table"].map((name) => `xmlns:${name}="urn:${name}"`).join(" ");
const odt = (body: string) =>
  zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.text"),
    "content.xml": strToU8(
      `<office:document-content ${office}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });

const plan = wordFile({
  numbering: list(1, level(0, "upperRoman", "%1.")),
  body: p("KẾ HOẠCH") + p("Mục đích", { list: "1:0" }) + tbl(tr("TT", "Việc"), tr("1", "Rà soát hồ sơ trên địa bàn toàn tỉnh")),
});
const sound: Readonly<Record<string, Uint8Array>> = {
  docx: plan,
  doc: new Uint8Array(readFileSync("tests/reading/corpus/ke-hoach-12.doc")),
  odt: odt(
    "<text:p>KẾ HOẠCH</text:p><table:table><table:table-row><table:table-cell><text:p>TT</text:p></table:table-cell></table:table-row></table:table>",
  ),
  pdf: textPdf(["KE HOACH", "1. Ra soat ho so tren dia ban toan tinh."]),
  html: strToU8("<!doctype html><html><body><p>KẾ HOẠCH</p><table><tr><td>TT<td>Việc</table></body></html>"),
};

// The same damage in every run.
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function flipped(bytes: Uint8Array, seed: number): Uint8Array {
  const [copy, roll] = [bytes.slice(), dice(seed)];
  for (let count = 0; count < 1 + (seed % 6); count++) {
    const at = Math.floor(roll() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(roll() * 8));
  }
  return copy;
}

const cut = Object.entries(sound).flatMap(([name, bytes]) =>
  Array.from(
    { length: 15 },
    (_each, part) => [`${name} cut after ${part} of 15 parts`, bytes.slice(0, Math.floor((bytes.length * part) / 15))] as const,
  ),
);
const flips = Object.entries(sound).flatMap(([name, bytes]) =>
  Array.from({ length: 35 }, (_each, seed) => [`${name} with bits turned, ${seed}`, flipped(bytes, seed + 1)] as const),
);

const part = (name: string, text: string) => wordFile({ body: p("x"), more: { [name]: text } });
const entity = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]>';
const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 9 }, (_each, at) => `<!ENTITY a${at} "&a${at - 1 || ""};&a${at - 1 || ""};">`).join("")}]>`;

const made: readonly (readonly [string, Uint8Array])[] = [
  ["nothing", new Uint8Array()],
  ["one byte", new Uint8Array([0])],
  ["zeros", new Uint8Array(5000)],
  ["a program", Uint8Array.from([0x4d, 0x5a, ...Array.from({ length: 600 }, (_each, at) => at % 256)])],
  ["noise", Uint8Array.from({ length: 20_000 }, dice(7)).map((_each, at) => (at * 7919) % 256)],
  ["RTF named .doc", strToU8("{\\rtf1\\ansi KE HOACH}")],
  ["a workbook", zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "xl/workbook.xml": strToU8("<workbook/>") })],
  ["an archive of nothing", zipSync({})],
  ["an archive of letters", zipSync({ "thu.txt": strToU8("x") })],
  ["a broken compound file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2000)])],
  ["a PDF of its head alone", strToU8("%PDF-1.7\n")],
  ["a PDF without pages", strToU8("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF")],
  [
    "a PDF whose pages hold themselves",
    strToU8(
      "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R]/Count 1>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF",
    ),
  ],
  ["a scan whose picture is broken", scannedPdf(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 100, 100)],
  ["a PNG of its head alone", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  [
    "a PNG that claims 4 gigapixels",
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 1, 0, 0, 0, 1, 0, 0]),
  ],
  ["a JPEG of its head alone", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0])],
  [
    "an outside entity in the body",
    part("word/document.xml", `${entity}<w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`),
  ],
  ["an outside entity in the styles", part("word/styles.xml", `${entity}<w:styles/>`)],
  [
    "entities that grow",
    part("word/document.xml", `${laughs}<w:document><w:body><w:p><w:r><w:t>&a8;</w:t></w:r></w:p></w:body></w:document>`),
  ],
  ["tables in tables, 3000 deep", wordFile({ body: "<w:tbl><w:tr><w:tc>".repeat(3000) + "</w:tc></w:tr></w:tbl>".repeat(3000) })],
  ["a page of open elements", strToU8(`<html>${"<div><b>".repeat(100_000)}x`)],
  ["lists in lists, 3000 deep", odt("<text:list><text:list-item>".repeat(3000) + "</text:list-item></text:list>".repeat(3000))],
  [
    "a zip that swells to 300 MB",
    zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": new Uint8Array(300_000_000) }, { level: 1 }),
  ],
  [
    "an archive of 3000 entries",
    zipSync(Object.fromEntries(Array.from({ length: 3000 }, (_each, at) => [`word/${at}.xml`, strToU8("x")]))),
  ],
  [
    "styles in a circle",
    wordFile({
      styles:
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>',
      body: p("x", { style: "A" }),
    }),
  ],
  [
    "lists linked in a circle",
    wordFile({
      numbering:
        '<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/><w:numStyleLink w:val="S"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
      body: p("x", { list: "1:0" }),
    }),
  ],
  [
    "a number of 60 numbers",
    wordFile({ numbering: list(1, level(0, "lowerRoman", "%1".repeat(60))), body: p("x", { list: "1:0" }).repeat(500) }),
  ],
  [
    "a list that begins at a billion",
    wordFile({
      numbering: list(
        1,
        '<w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1"/></w:lvl>',
      ),
      body: p("x", { list: "1:0" }),
    }),
  ],
  [
    "levels and lists that are no numbers",
    wordFile({ numbering: list(1, level(0, "decimal", "%1")), body: p("x", { list: "1:-5" }) + p("y", { list: "NaN:99" }) }),
  ],
  ["a cell over a billion columns", wordFile({ body: tbl(tr(tc("x", '<w:gridSpan w:val="1000000000"/>'), "y")) })],
  ["merges without a beginning", wordFile({ body: tbl(tr(tc("x", "<w:vMerge/>"), tc("y", '<w:hMerge w:val="continue"/>'))) })],
  [
    "a table of 60,000 cells",
    wordFile({ body: tbl(...Array.from({ length: 3000 }, () => tr(...Array.from({ length: 20 }, () => "a")))) }),
  ],
  [
    "a cell over a billion columns and rows of a web page",
    strToU8("<html><table><tr><td colspan=1000000000 rowspan=1000000000>x<td>y</table>"),
  ],
  [
    "a cell repeated a billion times",
    odt(
      '<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
    ),
  ],
  ["a line of ten million letters", strToU8("a".repeat(10_000_000))],
  ["a line of stars, brackets and entities", strToU8(`${"*a ".repeat(50_000)}${"(".repeat(50_000)}${"&amp;".repeat(50_000)}`)],
  ["fifty thousand lines", strToU8("- việc của sở\n".repeat(50_000))],
  ["a column of 20,000 cells", wordFile({ body: tbl(...Array.from({ length: 20_000 }, () => tr("việc của sở"))) })],
  ["twenty thousand lines that are one sentence", strToU8("việc của sở,\n".repeat(20_000))],
  ["the same number twenty thousand times", strToU8("I. Việc\n".repeat(20_000))],
  [
    "a form of 10,000 rows",
    wordFile({
      body:
        p("PHỤ LỤC") +
        p("BIỂU SỐ LIỆU") +
        tbl(
          tr("TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả"),
          ...Array.from({ length: 10_000 }, (_each, at) =>
            tr(String(at + 1), at % 3 === 0 ? "Tổng số người" : "- Trong đó nữ", "Người", "1"),
          ),
        ),
    }),
  ],
  ["text that is no UTF-16", Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41])],
];

type Ending = "read" | string;

async function ending(bytes: Uint8Array, read: (bytes: Uint8Array) => Promise<FileRead> = readFile): Promise<Ending> {
  try {
    readDocument((await read(bytes)).blocks);
    return "read";
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    // A fault of ours stands behind the sentence; a process that was given no memory may find no words for it.
    if (error.cause !== undefined && !(error.cause instanceof ProcessDied)) throw error.cause;
    return error.problems.map(({ text }) => text.vi).join("");
  }
}

const sentences = new Set<string>(Object.values(unreadable).map(({ vi }) => vi));
const isClear = (said: Ending) => said === "read" || sentences.has(said);

describe("a hostile file", () => {
  const fetched = vi.fn(() => Promise.reject(new Error("nothing is fetched")));
  const folder = mkdtempSync(join(tmpdir(), "hostile-"));
  const here = readdirSync(process.cwd());
  beforeAll(() => {
    vi.stubGlobal("fetch", fetched);
    vi.stubEnv("TMPDIR", folder);
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  it("is of more than two hundred kinds", () => expect(cut.length + flips.length + made.length).toBeGreaterThan(230));

  it.each([...cut, ...flips, ...made])(
    "%s ends in words or in one clear sentence, within ten seconds of work",
    async (_name, bytes) => {
      expect(await processorTime(async () => expect(await ending(bytes)).toSatisfy(isClear))).toBeLessThan(10_000);
    },
  );

  it.each([
    ["an outside entity in the body", unreadable.foreign],
    ["entities that grow", unreadable.foreign],
    ["tables in tables, 3000 deep", unreadable.tooLarge],
    ["a zip that swells to 300 MB", unreadable.tooLarge],
    ["an archive of 3000 entries", unreadable.tooLarge],
    ["a PNG that claims 4 gigapixels", unreadable.tooLarge],
    ["nothing", unreadable.empty],
    ["a program", unreadable.unknown],
    ["a workbook", unreadable.unknown],
    ["RTF named .doc", unreadable.unknown],
  ] as const)("%s is told why", async (name, text) => {
    expect(await ending(made.find(([each]) => each === name)?.[1] ?? new Uint8Array())).toBe(text.vi);
  });

  it("of more than 30 MB or 500 pages is refused", async () => {
    expect(await ending(new Uint8Array(maxFileBytes + 1))).toBe(unreadable.tooLarge.vi);
    expect(await ending(textPdf(["x"], 501))).toBe(unreadable.tooLarge.vi);
  });

  it("stays in its process: memory that it may not have ends it, not the server", async () => {
    const greedy = strToU8("a\tb\n".repeat(3_000_000));
    expect(await ending(greedy, (bytes) => readBlocks(bytes, { heapMb: 40 }))).toBe(unreadable.tooHeavy.vi);
  });

  it.runIf(process.platform === "linux")(
    "is bounded by the system in all its memory, pictures too",
    async () => {
      const pictures = picturesPdf(12, 3000, 3000);
      const reading = () => ending(pictures, (bytes) => readBlocks(bytes, { memoryMb: 300 }));
      const { peak } = await costOfProcesses(async () => expect(await reading()).toBe(unreadable.tooHeavy.vi));
      expect(peak).toBeLessThan(450_000_000);
    },
    60_000,
  );

  it("has fetched nothing and left nothing on the disk", () => {
    expect(fetched).not.toHaveBeenCalled();
    expect(readdirSync(folder)).toEqual([]);
    expect(readdirSync(process.cwd())).toEqual(here);
  });
});
