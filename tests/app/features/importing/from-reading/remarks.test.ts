import { expect, test } from "vitest";
import { remarkOf, remarkOfPlan } from "~/features/importing/from-reading/remarks";
import type { TaskRead } from "~/features/reading/document-reading";
import { calendarDate } from "~/lib/calendar-date";

const task: TaskRead = {
  text: "Trồng rừng ở các xã",
  lead: [],
  support: [],
  deadlines: [],
  deliverable: "Báo cáo",
  sendTo: null,
  via: null,
  source: { path: ["II", "1"], line: 13, words: "Trồng rừng ở các xã." },
};
const signed = { signer: "Nguyễn Văn A", signerTitle: null };

test("what a document leaves unsaid of a task is said in both languages", () => {
  expect(remarkOf(task, signed)).toEqual({
    vi: "Văn bản không nêu: ai chủ trì, thời hạn.",
    en: "The document does not say: who leads, by when.",
  });
});

test('a task that says all of the "6 rõ" is not remarked on', () => {
  const deadline = { kind: "ongoing", words: "thường xuyên", date: null, every: null } as const;
  expect(remarkOf({ ...task, lead: ["Sở Y tế"], deadlines: [deadline] }, signed)).toBeNull();
});

test("the head of a plan says where its standing agency was read, and that whole years were taken for its period", () => {
  const year = { from: calendarDate("2026-01-01"), to: calendarDate("2026-12-31") };
  const remark = remarkOfPlan({ vi: "Sở Y tế là cơ quan thường trực.", en: "The Sở Y tế is." }, { period: year })?.vi ?? "";
  expect(remark).toContain("Sở Y tế là cơ quan thường trực. Giai đoạn");
  expect(remarkOfPlan(null, { period: { ...year, from: calendarDate("2026-03-09") } })).toBeNull();
});

test("the head of a plan says with which mark of urgency its paper is stamped, and what comes of it", () => {
  const remark = remarkOfPlan(null, { period: null, urgency: { degree: "very-urgent", words: "THƯỢNG KHẨN" } })?.vi ?? "";
  expect(remark).toContain("“THƯỢNG KHẨN”: khi xác nhận");
});
