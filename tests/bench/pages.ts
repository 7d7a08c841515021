import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";
import { demoPassword } from "~/features/accounts/demo-sign-in.server";
import { sessionCookieName } from "~/features/accounts/session-token.server";
import { signIn } from "~/features/accounts/sign-in.server";
import { demoDayCookie } from "~/http/request-clock";
import { systemClock } from "~/lib/clock";
import { openDatabase } from "~db/connection";
import { type BenchRow, quantile } from "./bench-row";

const rounds = 40;

async function pagesOf(url: string): Promise<{ cookie: string; pages: [string, string][] }> {
  const db = openDatabase(url);
  try {
    const { now } = systemClock();
    const token = await signIn(
      { db: db.write, now },
      { email: "thuky@laocai.demo.invalid", password: demoPassword, userAgent: "bench" },
    );
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
    ];
    return { cookie: `${sessionCookieName}=${token}; ${demoDayCookie}=2020-07-08`, pages };
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

/** Every page of the demo world as the secretariat sees it on 08/07/2020, one request after another, rendered whole. */
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
  const { cookie, pages } = await pagesOf(url);
  const server = spawn(process.execPath, ["--import", "tsx", "server.ts"], { env, stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise<string>((resolve) => {
    createInterface({ input: server.stdout }).on(
      "line",
      (line) => line.includes('"msg":"listening"') && resolve(JSON.parse(line).address),
    );
  });
  const rows: BenchRow[] = [];
  for (const [what, path] of pages) {
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
