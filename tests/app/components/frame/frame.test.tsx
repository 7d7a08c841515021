import { describe, expect, it } from "vitest";
import { ErrorPage } from "~/components/frame/error-page";
import { Frame } from "~/components/frame/frame";
import type { FrameData } from "~/components/frame/frame-data";
import { calendarDate } from "~/lib/calendar-date";
import { renderPage } from "~tests/support/render-page";

const signedIn: FrameData = {
  locale: "vi",
  actor: {
    name: "Nguyễn Thị A",
    agencyName: "Công an tỉnh",
    rooms: ["overview", "myWork", "plans", "reports", "agencies", "calendar"],
  },
  today: calendarDate("2020-07-08"),
  isDemo: true,
  realToday: calendarDate("2026-08-01"),
  unreadCount: 4,
  counts: { overdue: 3, toReview: 0, mine: 2, toExtend: 0, unanswered: 0 },
  typist: null,
  resumed: null,
  requestId: "req-1",
  cameFrom: "/assignments/A1",
};

const framed = (root: Partial<FrameData>) =>
  renderPage(<Frame>trang</Frame>, { url: "http://localhost/plans?state=late", root: { ...signedIn, ...root } });

describe("the frame", () => {
  it("marks the room of the page and says what waits in the others", () => {
    const html = framed({});
    expect(html).toMatch(/href="\/plans" [^>]*aria-current="page"|aria-current="page"[^>]*href="\/plans"/);
    expect(html).toContain("3 việc quá hạn");
    expect(html).toContain("Thông báo, 4 chưa đọc");
    expect(html).not.toContain("/admin");
  });

  it("shows plainly that another day is looked at, and comes back to the page", () => {
    const html = framed({});
    expect(html).toContain("Đang xem tại ngày 08/07/2020");
    expect(html).toContain('name="to" value="/plans?state=late"');
  });

  it("outside a demonstration the day is plain text", () => {
    const html = framed({ isDemo: false, realToday: null });
    expect(html).toContain("Hôm nay 08/07/2020");
    expect(html).not.toContain('action="/today"');
  });

  it("shows only the name to whoever is not signed in", () => {
    const html = framed({ actor: null });
    expect(html).not.toContain('href="/plans"');
    expect(html).toContain("Đôn Đốc");
  });

  it("speaks English when asked", () => {
    expect(framed({ locale: "en" })).toContain("Skip to the main content");
  });
});

const response = (status: number, data: unknown) => ({ status, statusText: "", internal: false, data });
const failed = (error: unknown) => renderPage(<ErrorPage error={error} />, { root: signedIn });

describe("a page that failed", () => {
  it("says who may do what was refused", () => {
    expect(failed(response(403, { text: { vi: "Chỉ cơ quan chủ trì được nộp.", en: "Only the lead." } }))).toContain(
      "Chỉ cơ quan chủ trì được nộp.",
    );
  });

  it("leads on from an address that does not exist", () => {
    const html = failed(response(404, null));
    expect(html).toContain("Không tìm thấy trang này");
    expect(html).toContain('href="/search"');
  });

  it("leads back to where one was", () => {
    const page = (
      <Frame>
        <ErrorPage error={response(403, null)} />
      </Frame>
    );
    const html = renderPage(page, { url: "http://localhost/assignments/A1/confirmation", root: signedIn });
    expect(html).toMatch(/href="\/assignments\/A1"[^>]*>Về trang trước/);
    expect(renderPage(page, { url: "http://localhost/assignments/A1", root: signedIn })).not.toContain("Về trang trước");
  });

  it("offers to sign in only to whoever is known not to be", () => {
    expect(failed(response(403, null))).not.toContain("Đăng nhập");
    expect(renderPage(<ErrorPage error={response(403, null)} />, { root: { ...signedIn, actor: null } })).toContain("Đăng nhập");
  });

  it("gives the code of the request after a fault, and nothing of its inside", () => {
    const html = failed(new Error("SQLITE_BUSY: database is locked"));
    expect(html).toContain("req-1");
    expect(html).not.toContain("SQLITE");
  });

  it("every status has a way on", () => {
    for (const status of [400, 403, 404, 409, 413, 422, 500, 503])
      expect(failed(response(status, null))).toMatch(/class="button/);
  });
});
