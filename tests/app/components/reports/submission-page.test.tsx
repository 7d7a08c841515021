import { expect, test } from "vitest";
import { SubmissionPage } from "~/components/reports/submission-page";
import type { ReportEntry } from "~/features/reports/report-shown";
import type { CalendarDate } from "~/lib/calendar-date";
import { renderPage } from "~tests/support/render-page";

const assignment = {
  id: "work",
  plan: { id: "plan", name: "142/KH-UBND", revocation: null, revoked: null },
  task: { text: "Báo cáo", section: "" },
  passage: null,
  lead: { name: "UBND phường Tân Phong" },
  occurrence: null,
  state: { workState: "in-progress", deadlineState: "in-time", urgency: "none" },
  dueOn: null,
  originalDueOn: null,
  dueRules: [],
  movedRules: [],
  dueWords: null,
  dueMeaning: null,
  extendedTo: null,
  roll: null,
  revocation: null,
  closing: null,
  movedBy: null,
};
const entry = {
  assignment,
  form: { title: "Biểu", indicators: [], outline: [] },
  gaps: { emptySections: [], dashes: [], notApplicable: [], rows: 0 },
  number: 1,
  revision: 1,
} as unknown as ReportEntry;
const asked = (beginsOn: string | null) =>
  renderPage(<SubmissionPage entry={{ ...entry, beginsOn: beginsOn as CalendarDate | null }} />);

test("a report of a period that has not begun names the day and is submitted only when that is said once more", () => {
  expect(asked("2026-12-15")).toContain("Kỳ báo cáo này bắt đầu ngày 15/12/2026, chưa tới. Vẫn nộp?");
  expect(asked("2026-12-15")).toMatch(/value="yes"[^>]*>Vẫn nộp/);
  expect(asked(null)).not.toContain("Vẫn nộp");
});
