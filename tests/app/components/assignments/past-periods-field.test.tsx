import { expect, it } from "vitest";
import { PastPeriodsField } from "~/components/assignments/past-periods-field";
import { addMonths } from "~/lib/calendar-date";
import { day } from "~tests/support/days";
import { renderPage } from "~tests/support/render-page";

const periods = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const dueOn = addMonths(day("2024-01-20"), index);
    return { key: dueOn, label: { vi: `kỳ ${index + 1}`, en: `period ${index + 1}` }, dueOn, agencies: 2 };
  });

it("asks nothing where no period is past", () => {
  expect(renderPage(<PastPeriodsField periods={[]} />)).toBe("");
});

it("names the first of many periods and says how many more there are", () => {
  const html = renderPage(<PastPeriodsField periods={periods(24)} />);
  expect(html.match(/<li>/g)).toHaveLength(21);
  expect(html).toContain("và 4 kỳ nữa");
  expect(renderPage(<PastPeriodsField periods={periods(20)} />)).not.toContain("kỳ nữa");
});

it("has them made unless it was chosen otherwise", () => {
  const chosen = (html: string) => html.match(/<input[^>]*checked[^>]*>/)?.[0];
  expect(chosen(renderPage(<PastPeriodsField periods={periods(1)} />))).toContain('value="made"');
  expect(chosen(renderPage(<PastPeriodsField periods={periods(1)} chosen="left-out" />))).toContain('value="left-out"');
});
