import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A data folder with the demo world in dondoc.sqlite; tests copy it. */
    demoWorld: string;
  }
}

const runFile = promisify(execFile);

/** Makes the demo world once for the whole run, through the command line as a person would. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "dondoc-demo-"));
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DEMO: "1",
    DATA_DIR: folder,
    DATABASE_URL: `sqlite:${join(folder, "dondoc.sqlite")}`,
  };
  for (const command of [["migrate"], ["seed", "--demo"]])
    await runFile(process.execPath, ["bin/dondoc.mjs", ...command], { env });
  project.provide("demoWorld", folder);
  return () => rm(folder, { recursive: true, force: true });
}
