import type { Locator, Page } from "playwright-core";

/** The task of plan 142 that the districts answer with a report by its form. */
export const districtTask = "Tổng kết năm năm từ cơ sở, lập báo cáo theo đề cương và biểu số liệu";

/** Waits until the words stand where one looks. */
export async function sees(where: Page | Locator, words: string | RegExp): Promise<void> {
  await where.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 10_000 });
}

/** The row of a table that holds all of these words. */
export const rowWith = (where: Page | Locator, ...words: readonly (string | RegExp)[]): Locator =>
  words.reduce<Locator>((row, hasText) => row.filter({ hasText }), where.getByRole("row"));

/** A thing that can be done on the page of an assignment, opened as a person opens it. */
export async function openStep(page: Page, name: string): Promise<Locator> {
  const step = page.getByRole("region", { name: "Làm gì tiếp" }).getByRole("group").filter({ hasText: name });
  await step.getByText(name, { exact: true }).first().click();
  return step;
}

/** Moves the day looked at with the control in the bar. */
export async function moveDay(page: Page, day: string): Promise<void> {
  await page.getByLabel(/^Đang xem tại ngày/).click();
  await page.getByLabel("Xem tại ngày", { exact: true }).fill(day);
  await page.getByRole("button", { name: "Xem", exact: true }).click();
  await page.getByLabel(`Đang xem tại ngày ${day}`).waitFor();
}

/** From any page to plan 142. */
export async function openPlan142(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Kế hoạch", exact: true }).first().click();
  await page
    .getByRole("table", { name: "Các kế hoạch bạn được xem" })
    .getByRole("link", { name: /^142\/KH-UBND/ })
    .click();
  await page.getByRole("heading", { level: 1, name: /^142\/KH-UBND/ }).waitFor();
}

/** From the board of plan 142 to what one agency was assigned. */
export async function openFromBoard(page: Page, agency: string, state: string): Promise<void> {
  await openPlan142(page);
  await page.getByRole("link", { name: "Bảng theo dõi" }).click();
  await rowWith(page, agency).getByRole("link", { name: state }).first().click();
  await page.getByRole("heading", { level: 1, name: agency }).waitFor();
}

/** From any page to one of the things that wait for me. */
export async function openMine(page: Page, task: string): Promise<void> {
  await page
    .getByRole("link", { name: /^Việc của tôi/ })
    .first()
    .click();
  await page.waitForURL(/\/my-work/);
  await page.getByRole("table", { name: "Cần làm" }).getByRole("link", { name: task }).click();
  await page.getByRole("heading", { level: 1, name: task }).waitFor();
}

/** What stands in each of these, on one line. */
export const textsOf = async (cells: Locator) => (await cells.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim());
/** All that happened to an assignment. */
export const history = (page: Page) => page.getByRole("region", { name: "Diễn biến" });
/** The notices of one kind. */
export const notices = (page: Page, title: string | RegExp) =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: title });
