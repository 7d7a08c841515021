import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { actorOfUser } from "~/features/accounts/actor-of-request.server";
import { demoPassword } from "~/features/accounts/demo-sign-in.server";
import { sessionCookieName } from "~/features/accounts/session-token.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { makeFeed } from "~/features/calendar-feeds/make-feed.server";
import { demoDayCookie } from "~/http/request-clock";
import { systemClock } from "~/lib/clock";
import { paths } from "~/lib/paths";
import { type Database, openDatabase } from "~db/connection";
import { type BenchRow, quantile } from "./bench-row";

const rounds = 40;

const secretariat = "thuky@laocai.demo.invalid";
const officer = "canbo.sapa@laocai.demo.invalid";

async function cookieOf(db: Database, email: string): Promise<string> {
  const command = { db: db.write, now: systemClock().now };
  const token = await signIn(command, { email, password: demoPassword, userAgent: "bench" });
  return `${sessionCookieName}=${token}; ${demoDayCookie}=2020-07-08`;
}

/** A calendar of the officer's own, as a calendar program asks for it. */
async function feedPath(db: Database): Promise<string> {
  const { now } = systemClock();
  const user = await db.read("users").where({ email: officer }).first("id");
  const actor = await actorOfUser(db.read, user.id, now);
  if (!actor) throw new Error(`${officer} has no role`);
  const { key } = await makeFeed({ db: db.write, actor, now }, { userId: user.id });
  return paths.feed(key);
}

type BenchPage = readonly [what: string, path: string, cookie: string];

async function pagesOf(url: string): Promise<BenchPage[]> {
  const db = openDatabase(url);
  try {
    const [cookie, ofOfficer] = [await cookieOf(db, secretariat), await cookieOf(db, officer)];
    const plan = await db.read("plans").where({ number: "142/KH-UBND" }).first("id");
    const assignment = await db
      .read("assignments")
      .join("reports", "reports.assignment_id", "assignments.id")
      .where("assignments.plan_id", plan.id)
      .first("assignments.id");
    const [p, a] = [`/plans/${plan.id}`, `/assignments/${assignment.id}`];
    const pages: [string, string][] = [
      ["overview", "/"],
      ["my work", "/my-work"],
      ["plans", "/plans"],
      ["plan", p],
      ["board", `${p}/board`],
      ["document", `${p}/document`],
      ["assignment", a],
      ["report version", `${a}/report/versions/1`],
      ["reports", "/reports"],
      ["notices", "/notices"],
      ["agencies", "/agencies"],
      ["search", "/search?q=bao+cao"],
      ["calendar", "/calendar?year=2020"],
      ["agencies and reminders", "/reminders/agencies"],
      ["reminders to come", "/reminders/upcoming"],
      ["results", "/results"],
      ["letters", "/letters"],
      ["imports", "/plans/new/import"],
    ];
    const own: [string, string][] = [
      ["my work of an officer", "/my-work"],
      ["inner parts", "/parts"],
      ["calendar feed", await feedPath(db)],
    ];
    const as =
      (who: string) =>
      ([what, path]: [string, string]): BenchPage => [what, path, who];
    return [...pages.map(as(cookie)), ...own.map(as(ofOfficer))];
  } finally {
    await db.close();
  }
}

async function memoryMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000);
}

async function measure(address: string, path: string, cookie: string): Promise<{ times: number[]; statements: number }> {
  const times: number[] = [];
  let statements = 0;
  for (let round = 0; round < rounds + 5; round++) {
    const begin = performance.now();
    const response = await fetch(address + path, { headers: { cookie } });
    await response.text();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
    if (round >= 5) times.push(performance.now() - begin);
    statements = Number(response.headers.get("x-statements"));
  }
  return { times, statements };
}

/** The main pages of the demo world as the secretariat sees it on 08/07/2020, one request after another, rendered whole. */
export async function pagesBench(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), "dondoc-bench-"));
  const url = `sqlite:${join(folder, "dondoc.sqlite")}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DEMO: "1",
    PORT: "0",
    DATA_DIR: folder,
    DATABASE_URL: url,
    LOG_LEVEL: "info",
  };
  for (const command of [["migrate"], ["seed", "--demo"]])
    await promisify(execFile)(process.execPath, ["bin/dondoc.mjs", ...command], { env });
  const pages = await pagesOf(url);
  const server = spawn(process.execPath, ["--import", "tsx", "server.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise<string>((resolve) => {
    createInterface({ input: server.stdout }).on(
      "line",
      (line) => line.includes('"msg":"listening"') && resolve(JSON.parse(line).address),
    );
  });
  const rows: BenchRow[] = [];
  for (const [what, path, cookie] of pages) {
    const { times, statements } = await measure(address, path, cookie);
    rows.push({
      what,
      n: times.length,
      p50Ms: quantile(times, 0.5),
      p95Ms: quantile(times, 0.95),
      statements,
      rssMb: await memoryMb(server.pid ?? 0),
    });
  }
  server.kill("SIGTERM");
  await new Promise((resolve) => server.once("exit", resolve));
  await rm(folder, { recursive: true, force: true });
  return rows;
}
