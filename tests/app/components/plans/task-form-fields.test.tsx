import { describe, expect, it } from "vitest";
import { TaskFormFields } from "~/components/plans/task-form-fields";
import { FormFrame } from "~/components/ui/form";
import { deadlineKinds } from "~/features/plans/deadline-fields";
import { renderPage } from "~tests/support/render-page";

const choices = {
  passages: [{ value: "p", label: "IV.3 · Huyện" }],
  forms: [],
  agencies: ["Công an tỉnh", "UBND huyện Bắc Hà"],
  sections: ["IV. Tổ chức thực hiện"],
};
const fields = {
  text: "Báo cáo",
  "deadline.kind": "before",
  "deadline.before": "05/07/2020",
  "deadline.words": "trước ngày 05/7/2020",
};
const form = (isAssigned = false) => (
  <FormFrame version={3}>
    <TaskFormFields fields={fields} supports={["Công an tỉnh"]} choices={choices} isAssigned={isAssigned} />
  </FormFrame>
);

describe("the form of a task", () => {
  it("shows the fields of every kind of deadline until its JavaScript arrives", () => {
    const html = renderPage(form());
    for (const kind of deadlineKinds) expect(html).toContain(`<option value="${kind}"`);
    for (const name of ["on", "before", "month", "quarter", "half", "year", "count", "from", "every", "window", "day"])
      expect(html).toContain(`name="deadline.${name}"`);
    expect(html).not.toContain('hidden=""');
  });

  it("offers the names of agencies in each box, with empty boxes to spare", () => {
    const html = renderPage(form());
    expect(html).toContain('<datalist id="agency-names"><option value="Công an tỉnh">');
    const boxes = [...html.matchAll(/<input[^>]*name="supports\[\]"[^>]*>/g)].map(([box]) => /value="([^"]*)"/.exec(box)?.[1]);
    expect(boxes).toEqual(["Công an tỉnh", "", ""]);
  });

  it("says at the deadline what is wrong with the day it comes to", () => {
    const text = { vi: "Hạn 05/07/2020 đứng trước ngày ban hành.", en: "Due before it was issued." };
    const html = renderPage(form(), { answer: { problems: [{ field: "deadline", text }], fields: { ...asTyped(fields) } } });
    expect(html).toContain('<a href="#field-deadline">');
    expect(html).toMatch(/<section id="field-deadline".*Hạn 05\/07\/2020 đứng trước ngày ban hành\..*name="deadline\.words"/s);
  });

  it("names in a conflict all supporting agencies that are stored, once they differ", () => {
    const typed = { ...asTyped(fields), "supports[]": ["UBND huyện Bắc Hà", ""] };
    const conflict = { text: { vi: "Người khác vừa sửa.", en: "Changed." }, current: { supports: "Công an tỉnh", version: "4" } };
    expect(renderPage(form(), { answer: { conflict, fields: typed } })).toMatch(
      /<strong>Công an tỉnh<\/strong>.*<strong>UBND huyện Bắc Hà<\/strong>/,
    );
    const same = { ...typed, "supports[]": ["Công an tỉnh", ""] };
    expect(renderPage(form(), { answer: { conflict, fields: same } })).not.toContain("field-supports-now");
  });

  it("says that an assigned task keeps its day", () => {
    expect(renderPage(form(true))).toContain("gia hạn từng phần việc");
    expect(renderPage(form(false))).not.toContain("gia hạn từng phần việc");
  });
});

function asTyped(values: Record<string, string>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]));
}
