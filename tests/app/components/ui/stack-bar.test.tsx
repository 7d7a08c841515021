import { describe, expect, it } from "vitest";
import { StackBar } from "~/components/ui/stack-bar";
import { renderPage } from "~tests/support/render-page";

describe("a bar of proportions", () => {
  it("tells its parts in words, leaving out what is empty", () => {
    const html = renderPage(
      <StackBar
        parts={[
          { tone: "done", label: "Hoàn thành", value: 1200 },
          { tone: "late", label: "Quá hạn", value: 3 },
          { tone: "wait", label: "Chờ xác nhận", value: 0 },
        ]}
      />,
    );
    expect(html).toContain('aria-label="Hoàn thành 1.200, Quá hạn 3; cộng 1.203"');
  });

  it("opens each part to its list", () => {
    const html = renderPage(
      <StackBar hasLegend parts={[{ tone: "late", label: "Quá hạn", value: 3, to: "/plans?state=late" }]} />,
    );
    expect(html).toContain('href="/plans?state=late"');
  });
});
