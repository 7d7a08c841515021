import { expect, test } from "vitest";
import { EntryForm } from "~/components/reports/entry-form";
import type { ReportEntry } from "~/features/reports/report-shown";
import { renderPage } from "~tests/support/render-page";

const indicator = { id: "a", parentId: null, key: "a", code: "1", label: "Số buổi", unit: "Buổi", kind: "number" };
const entry = {
  assignment: { id: "work" },
  form: { indicators: [indicator], outline: [] },
  fields: { "v.a": "5" },
  previous: {},
  number: 1,
  revision: 4,
  savedAt: "2020-07-01T15:45:00.000Z",
  isOpen: true,
  canSubmit: true,
} as unknown as ReportEntry;

test("what was recovered after the session had ended is said to be recovered and unsaved, and belongs to the draft that was seen then", () => {
  const html = renderPage(<EntryForm entry={entry} />, { root: { resumed: { "v.a": ["51"], version: ["3"] } } });
  expect(html).toContain("được khôi phục bên dưới và chưa lưu");
  expect(html).toContain("Có thay đổi chưa lưu");
  expect(html).not.toContain("Đã lưu nháp lúc");
  expect(html).toContain('name="version" value="3"');
  expect(html).toContain('value="51"');
});

test("a draft that nothing was recovered for says when it was saved", () => {
  const html = renderPage(<EntryForm entry={entry} />);
  expect(html).toContain("Đã lưu nháp lúc 22:45");
  expect(html).toContain('name="version" value="4"');
  expect(html).not.toContain("khôi phục");
});

test("a report that is closed meanwhile does not promise that what was recovered can still be saved", () => {
  const html = renderPage(<EntryForm entry={{ ...entry, isOpen: false }} />, { root: { resumed: { "v.a": ["51"] } } });
  expect(html).not.toContain("chưa lưu");
});
