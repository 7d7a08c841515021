import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { inject } from "vitest";

/** A running server with a demo world of its own. `log` holds what it has logged so far. */
export type RunningServer = {
  readonly address: string;
  readonly dataDir: string;
  readonly log: readonly string[];
  stop(): Promise<number | null>;
};

function addressOf(child: ChildProcess, log: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout === null || child.stderr === null) throw new Error("the server has no output");
    createInterface({ input: child.stderr }).on("line", (line) => log.push(line));
    createInterface({ input: child.stdout }).on("line", (line) => {
      log.push(line);
      if (line.includes('"msg":"listening"')) resolve(JSON.parse(line).address);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${log.join("\n")}`)));
  });
}

/** Starts the built server on a free port with a copy of the demo world; `settings` are added to its environment. */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "dondoc-server-"));
  await cp(inject("demoWorld"), dataDir, { recursive: true });
  const database = { DATA_DIR: dataDir, DATABASE_URL: `sqlite:${join(dataDir, "dondoc.sqlite")}` };
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", DEMO: "1", PORT: "0", ...database, ...settings };
  const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], { env, stdio: ["ignore", "pipe", "pipe"] });
  const log: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const address = await addressOf(child, log);
  const stop = async () => {
    child.kill("SIGTERM");
    const code = await ended;
    await rm(dataDir, { recursive: true, force: true });
    return code;
  };
  return { address, dataDir, log, stop };
}
