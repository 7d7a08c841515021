import type { Locator, Page } from "playwright-core";

/** Pages are tried once as most people use them, and once as in a browser whose scripts did not arrive. */
export const bothWays = [
  ["with JavaScript", true],
  ["without JavaScript", false],
] as const;

async function appears(place: Locator, sentence: string, page: Page): Promise<void> {
  const found = place.filter({ hasText: sentence }).first();
  await found.waitFor({ timeout: 5_000 }).catch(async () => {
    const text = ((await page.getByRole("main").textContent()) ?? "").slice(0, 2_000);
    throw new Error(`The page at ${page.url()} does not say “${sentence}” but:\n${text}`);
  });
}

/** Waits until the page says at its top why it refuses, or that someone else was first. */
export async function says(page: Page, ...sentences: readonly string[]): Promise<void> {
  for (const sentence of sentences) await appears(page.getByRole("alert").or(page.getByRole("status")), sentence, page);
}

/** Waits until the sentence stands anywhere on the page. */
export async function shows(page: Page, ...sentences: readonly string[]): Promise<void> {
  for (const sentence of sentences) await appears(page.locator("body"), sentence, page);
}

/** What stands in the fields, by their labels. */
export async function typedIn(page: Page, labels: readonly string[]): Promise<Record<string, string>> {
  const values = labels.map(async (label) => [label, await page.getByLabel(label, { exact: false }).first().inputValue()]);
  return Object.fromEntries(await Promise.all(values));
}

/** Types each text into the field with its label. */
export async function typeIn(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label, { exact: false }).first().fill(text);
}

/** Presses the button with this name. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).first().click();
}

/** What a form would send now, read from the page. */
export async function bodyOf(page: Page, button: string): Promise<string> {
  const pressed = page.getByRole("button", { name: button, exact: true }).first();
  return pressed.evaluate((element: HTMLButtonElement) =>
    new URLSearchParams([...new FormData(element.form as HTMLFormElement, element)] as [string, string][]).toString(),
  );
}

/** Sends the same form twice at the same moment, as the person of this page. */
export async function sendTwiceAtOnce(page: Page, path: string, body: string) {
  const send = () =>
    page.request.post(path, {
      data: body,
      headers: { "content-type": "application/x-www-form-urlencoded", origin: new URL(page.url()).origin },
      maxRedirects: 0,
    });
  return Promise.all([send(), send()]);
}
