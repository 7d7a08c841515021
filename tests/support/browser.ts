import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { demoPassword } from "~/features/accounts/demo-sign-in.server";
import { sessionCookieName } from "~/features/accounts/session-token.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { demoDayCookie } from "~/http/request-clock";
import { systemClock } from "~/lib/clock";
import { openDatabase } from "~db/connection";
import { findChromium } from "../../scripts/find-chromium.mjs";
import type { RunningServer } from "./server";

// As root Chromium has no sandbox; the rest keeps it from calling its maker's hosts.
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts a Chromium without a window. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error("No Chromium found; set CHROMIUM_PATH");
  return chromium.launch({ executablePath, args: flags });
}

type Visit = {
  /** Signed in as the person with this e-mail. */
  readonly as?: string;
  /** The day looked at, YYYY-MM-DD. */
  readonly on?: string;
  readonly width?: number;
  readonly javaScript?: boolean;
};

/** A page of its own window. What the browser complains about is collected in `complaints`. */
export type VisitedPage = Page & { readonly complaints: string[] };

async function sessionOf(server: RunningServer, email: string): Promise<string> {
  const db = openDatabase(`sqlite:${server.dataDir}/dondoc.sqlite`);
  const { now } = systemClock();
  return signIn({ db: db.write, now }, { email, password: demoPassword, userAgent: "tests" }).finally(() => db.close());
}

async function addCookie(context: BrowserContext, server: RunningServer, name: string, value: string): Promise<void> {
  await context.addCookies([{ name, value, url: server.address }]);
}

/** Signs the person with this e-mail in, without going through the sign-in page. */
export async function signInAs(context: BrowserContext, server: RunningServer, email: string): Promise<void> {
  await addCookie(context, server, sessionCookieName, await sessionOf(server, email));
}

/** Opens a new window for one person; relative addresses lead to the server. */
export async function visit(
  browser: Browser,
  server: RunningServer,
  { as, on, width = 1280, javaScript = true }: Visit = {},
): Promise<VisitedPage> {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ baseURL: server.address, viewport, javaScriptEnabled: javaScript, locale: "vi-VN" });
  if (as) await signInAs(context, server, as);
  if (on) await addCookie(context, server, demoDayCookie, on);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // The answers 4xx are what some tests are about; the browser reports each as an error.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) complaints.push(message.text());
  });
  return Object.assign(page, { complaints });
}
