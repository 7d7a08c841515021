import { describe, expect, it } from "vitest";
import type { Actor } from "~/features/accounts/actor";
import type { SaidItem } from "~/features/reminders/digest";
import { digestMail } from "~/features/reminders/digest-mail";
import { summaryOf } from "~/features/reminders/digest-summary";
import { paths } from "~/lib/paths";
import { day } from "~tests/support/days";

const reader = (locale: Actor["locale"]): Actor => ({
  userId: "01J0000000000000000000USER",
  name: "Giàng A Sử",
  email: "canbo@laocai.example.vn",
  locale,
  mustChangePassword: false,
  grants: [],
});

const item = (rest: Partial<SaidItem> = {}): SaidItem => ({
  assignmentId: "01J0000000000000000000TASK",
  planId: "01J0000000000000000000PLAN",
  plan: "142/KH-UBND",
  planTitle: "Tổng kết phòng, chống thiên tai",
  task: "Báo cáo tổng kết",
  passageId: null,
  part: null,
  agency: "UBND thị xã Sa Pa",
  audience: "agency",
  stage: "before-7",
  urgency: "none",
  dueOn: day("2020-07-20"),
  movedFrom: null,
  daysLeft: 7,
  ...rest,
});

const mailOf = (items: readonly SaidItem[], locale: Actor["locale"] = "vi") =>
  digestMail({
    actor: reader(locale),
    agencyName: "UBND thị xã Sa Pa",
    today: day("2020-07-13"),
    items,
    publicUrl: "https://dondoc.laocai.example.vn",
    pathOf: ({ assignmentId }) => paths.assignment(assignmentId),
  });

describe("the mail of a digest", () => {
  it("leads to the words of the document, but for a part inside an agency", () => {
    const [own, inside] = [
      item({ passageId: "01J0000000000000000PASSAGE" }),
      { id: "01J0000000000000000000PART", words: "Soạn" },
    ];
    const place = "https://dondoc.laocai.example.vn/plans/01J0000000000000000000PLAN/document#passage-01J0000000000000000PASSAGE";
    const { text, html } = mailOf([own]);
    expect(text).toContain(`\n  Xem trong văn bản: ${place}\n`);
    expect(html).toContain(`<a href="${place}">Xem trong văn bản</a>`);
    expect(mailOf([{ ...own, part: inside }]).text).not.toContain("/document#");
    expect(mailOf([item()]).text).not.toContain("/document#");
  });

  it("says the day that counts and the first one, as text and as HTML", () => {
    const { text, html } = mailOf([item({ movedFrom: day("2020-07-06") })]);
    expect(text).toContain("\n  Hạn 20/07/2020 (hạn ban đầu 06/07/2020) · còn 7 ngày\n");
    expect(html).toContain("Hạn 20/07/2020 (hạn ban đầu 06/07/2020) · còn 7 ngày");
  });

  it("calls no moved day an extension, for it knows nothing of what moved it", () => {
    const { text } = mailOf([item({ movedFrom: day("2020-07-31") })]);
    expect(text).toContain("Hạn 20/07/2020 (hạn ban đầu 31/07/2020) · còn 7 ngày");
    expect(text).not.toContain("gia hạn");
  });

  it("says one day alone when the deadline never moved, and none for work without one", () => {
    expect(mailOf([item()]).text).toContain("\n  Hạn 20/07/2020 · còn 7 ngày\n");
    const free = item({ stage: "urgent", urgency: "express", dueOn: null, daysLeft: null });
    expect(mailOf([free]).text).toContain("\n  không có thời hạn\n");
  });

  it("counts the days late from the day that counts, also in its subject", () => {
    const late = item({ stage: "after-1", dueOn: day("2020-07-11"), movedFrom: day("2020-07-06"), daysLeft: -2 });
    const { subject, text } = mailOf([late, item({ dueOn: day("2020-07-13"), daysLeft: 0, stage: "due" })]);
    expect(subject).toBe("Đôn đốc 13/07/2020: 1 việc quá hạn, 1 việc đến hạn hôm nay");
    expect(text).toContain("Hạn 11/07/2020 (hạn ban đầu 06/07/2020) · quá hạn 2 ngày");
  });

  it("speaks the language of its reader", () => {
    const { subject, text } = mailOf([item({ movedFrom: day("2020-07-06") })], "en");
    expect(subject).toBe("Reminder 13/07/2020: 1 due soon");
    expect(text).toContain("Due 20/07/2020 (first due 06/07/2020) · 7 days left");
  });

  it("names the whole of an inner part and who leads it, with the day of the part", () => {
    const part = item({ part: { id: "01J0000000000000000000PART", words: "Số liệu của phường" }, dueOn: day("2020-07-15") });
    const { text } = mailOf([{ ...part, daysLeft: 2 }]);
    expect(text).toContain(
      "- Số liệu của phường (phần việc nội bộ)\n  Thuộc: Báo cáo tổng kết\n  Chủ trì: UBND thị xã Sa Pa\n  Hạn 15/07/2020 · còn 2 ngày",
    );
  });

  it("lets no words of a task become HTML", () => {
    const { html } = mailOf([item({ task: `<img src=x> & "trích"`, agency: "<b>Sở</b>" })]);
    expect(html).toContain("&lt;img src=x&gt; &amp; &quot;trích&quot;");
    expect(html).not.toMatch(/<img|<b>/);
  });
});

describe("a digest in one sentence", () => {
  it("says how much there is and the most urgent of it, by the day that counts", () => {
    const late = item({ stage: "after-1", dueOn: day("2020-07-11"), movedFrom: day("2020-07-06"), daysLeft: -2 });
    expect(summaryOf([late, item()], "vi")).toBe(
      "1 việc quá hạn, 1 việc sắp đến hạn. Gấp nhất: Báo cáo tổng kết (quá hạn 2 ngày).",
    );
    expect(summaryOf([item({ urgency: "urgent" })], "en")).toBe(
      "1 due soon. Most urgent: [Urgent] Báo cáo tổng kết (7 days left).",
    );
  });
});
