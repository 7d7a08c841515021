import { describe, expect, it } from "vitest";
import { PlansTable } from "~/components/plans/plans-table";
import { readPlansFilters } from "~/features/plans/plans-filters";
import { countBoth } from "~/features/progress/standing";
import { calendarDate } from "~/lib/calendar-date";
import { renderPage } from "~tests/support/render-page";

const none = {
  "sent-late": 0,
  overdue: 0,
  "due-soon": 0,
  "in-time": 0,
  "no-deadline": 0,
  "done-on-time": 0,
  "done-late": 0,
  paused: 0,
  cancelled: 0,
  awaiting: 0,
};
const plan = {
  id: "p",
  number: "142/KH-UBND",
  title: "Tổng kết 05 năm",
  issuer: "UBND tỉnh Lào Cai",
  standing: "Sở Lao động",
  issuedOn: calendarDate("2020-05-14"),
  isRevoked: false,
  both: countBoth([]),
  counts: { ...none, "done-on-time": 4, "done-late": 1, overdue: 2, "in-time": 1200, awaiting: 3 },
};
const table = (query: string, counts = plan.counts) => (
  <PlansTable plans={[{ ...plan, counts }]} filters={readPlansFilters(new URLSearchParams(query))} />
);

describe("the list of plans", () => {
  it("leads to each plan and says how its work stands, overdue work apart", () => {
    const html = renderPage(table(""));
    expect(html).toMatch(/<a[^>]*href="\/plans\/p"[^>]*>.*142\/KH-UBND/s);
    expect(html).toContain("5/1.207 hoàn thành");
    expect(html).toContain("2 quá hạn");
    expect(html).toContain("14/05/2020");
  });

  it("marks a revoked plan", () => {
    const plans = [{ ...plan, isRevoked: true }];
    expect(renderPage(<PlansTable plans={plans} filters={readPlansFilters(new URLSearchParams())} />)).toContain("Đã thu hồi");
    expect(renderPage(table(""))).not.toContain("Đã thu hồi");
  });

  it("says so when nothing is assigned", () => expect(renderPage(table("", none))).toContain("chưa giao việc"));

  it("turns the order of a column round on the second click, and keeps the filters", () => {
    expect(renderPage(table("q=a"))).toContain('href="/?q=a&amp;sort=issued"');
    expect(renderPage(table("q=a&sort=issued"))).toMatch(/aria-sort="ascending"/);
    expect(renderPage(table("q=a&sort=number"))).toContain("sort=-number");
  });
});
