import { describe, expect, it } from "vitest";
import { readFile } from "~/features/reading/files/read-file.server";
import { drawnPdf } from "~tests/support/pdf-file";

const linesOf = async (file: Uint8Array) =>
  (await readFile(file)).blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

const at = (x: number, y: number, shown: string) => `BT /F 12 Tf ${x} ${y} Td ${shown} ET`;

describe("the text of a PDF", () => {
  it("has its blanks where the letters stand apart, however the file moves from word to word", async () => {
    const moved = at(72, 700, "[(Trung)-300(tam)] TJ 80 0 Td (y te) Tj");
    const spaced = at(72, 660, "2 Tc (KE HOACH) Tj");
    const narrow = at(72, 620, "60 Tz 3 Tw (Phong chong dich) Tj");
    expect(await linesOf(drawnPdf([moved, spaced, narrow].join("\n")))).toEqual([
      "Trung tam y te",
      "KE HOACH",
      "Phong chong dich",
    ]);
  });

  it("does not hold what the file itself sets apart: heads, feet, marks across the page", async () => {
    const head = `/Artifact <</Type/Pagination>> BDC ${at(72, 800, "(Trang web phap luat) Tj")} EMC`;
    const mark = "BT /F 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (DU THAO) Tj ET";
    expect(await linesOf(drawnPdf([head, at(72, 700, "(Noi dung) Tj"), mark].join("\n")))).toEqual(["Noi dung"]);
  });

  it("is the marked text where a page holds no other", async () => {
    const content = `/Artifact BMC ${at(72, 700, "(Noi dung) Tj")} EMC`;
    expect(await linesOf(drawnPdf(content))).toEqual(["Noi dung"]);
  });

  it.each([
    ["the file", { page: "/Rotate 90" }, "0 1 -1 0 300 72 Tm"],
    ["its maker, to the right", {}, "0 1 -1 0 300 72 Tm"],
    ["its maker, to the left", {}, "0 -1 1 0 300 700 Tm"],
    ["its maker, upside down", {}, "-1 0 0 -1 500 300 Tm"],
  ])("is read on a page that was turned by %s", async (_who, options, turn) => {
    const content = `BT /F 12 Tf ${turn} (Bieu phan cong) Tj 0 -40 Td (Nhiem vu) Tj ET`;
    expect(await linesOf(drawnPdf(content, options))).toEqual(["Bieu phan cong", "Nhiem vu"]);
  });

  it("is Unicode in the fonts of TCVN3 and VNI", async () => {
    const tcvn3 = drawnPdf(at(72, 700, "(K\\325 ho\\271ch) Tj"), { font: ".VnTime" });
    const capitals = drawnPdf(at(72, 700, "(k\\325 ho\\271ch) Tj"), { font: "ABCDEF+.VnTimeH" });
    const vni = drawnPdf(at(72, 700, "(Ke\\341 hoa\\357ch) Tj"), { font: "VNI-Times" });
    expect(await linesOf(tcvn3)).toEqual(["Kế hoạch"]);
    expect(await linesOf(capitals)).toEqual(["KẾ HOẠCH"]);
    expect(await linesOf(vni)).toEqual(["Kế hoạch"]);
  });

  it("does not hold the notes and stamps that lie on the page", async () => {
    const note = "/Annots[<</Type/Annot/Subtype/FreeText/Rect[72 750 300 790]/Contents(Da ky)/DA(/F 12 Tf)>>]";
    expect(await linesOf(drawnPdf(at(72, 700, "(Noi dung) Tj"), { page: note }))).toEqual(["Noi dung"]);
  });
});
