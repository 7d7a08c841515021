import { describe, expect, it } from "vitest";
import { FiguresPage } from "~/components/importing/figures-page";
import type { ImportReportPage } from "~/features/importing/report/import-report.view.server";
import { paragraphAt } from "~/features/reading/parts/paragraphs";
import { renderPage } from "~tests/support/render-page";

const box = { left: 10, top: 10, width: 80, height: 2 };
const figure = (id: string, line: number, written: string, isUncertain: boolean) => ({
  indicator: { id, code: "1", label: `Số cây ${id}`, unit: "Cây", kind: "number" },
  read: { indicatorId: id, label: `Số cây ${id}`, written, typed: written, otherUnit: null, line },
  standing: "",
  isUnclear: false,
  isUncertain,
  objections: [],
});
const page = {
  draft: {
    id: "d1",
    handedInAs: "report",
    state: "ready",
    fileName: "quet.pdf",
    mediaType: "application/pdf",
    wasRecognised: true,
  },
  blocks: [{ ...paragraphAt(4, "Số cây A: 120"), doubtful: ["120"] }, paragraphAt(5, "Số cây B: 30")],
  scan: [
    {
      page: 1,
      width: 20,
      height: 28,
      lines: [
        { line: 4, boxes: [box], doubtful: [{ words: "120", box }] },
        { line: 5, boxes: [box], doubtful: [] },
      ],
    },
  ],
  entry: {
    assignment: { id: "a1", plan: { name: "" }, lead: { name: "" }, occurrence: null },
    form: { title: "" },
    isOpen: true,
    revision: 1,
  },
  lines: [figure("A", 4, "120", true), figure("B", 5, "30", false)],
  unplaced: [],
  sections: [],
  unplacedSections: [],
  problems: [],
} as unknown as ImportReportPage;

const shown = (search = "") =>
  renderPage(<FiguresPage page={page} />, { url: `http://localhost/imports/d1/reports/a1${search}` });
const boxOf = (html: string, id: string) => new RegExp(`<input type="checkbox"[^>]*value="${id}"[^>]*>`).exec(html)?.[0] ?? "";

describe("the figures of a report that was scanned", () => {
  it("stand beside the picture of their page when that is asked for, each leading to its place and back", () => {
    const html = shown("?side=picture");
    expect(html).toContain('src="/imports/d1/pages/1"');
    expect(html).toMatch(/id="line-4"[^>]*href="[^"]*side=picture#item-A"|href="[^"]*side=picture#item-A"[^>]*id="line-4"/);
    expect(html).toContain('class="word-on-page');
    expect(shown()).not.toContain("<img");
    expect(shown()).toContain('href="/imports/d1/reports/a1?side=picture"');
  });

  it("that are uncertain are marked and not ticked, on either side", () => {
    for (const html of [shown(), shown("?side=picture")]) {
      expect(boxOf(html, "A")).not.toContain("checked");
      expect(boxOf(html, "B")).toContain("checked");
      expect(html).toContain("Nhận dạng chưa chắc nên chưa đánh dấu");
      expect(html).toMatch(/<a href="#line-4"[^>]*><mark/);
    }
  });
});
