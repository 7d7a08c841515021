import { defineConfig } from "vitest/config";
import { ProjectByProject } from "./tests/support/project-by-project";

const at = (path: string) => new URL(path, import.meta.url).pathname;

const alias = { "~db": at("./db"), "~seed": at("./seed"), "~tests": at("./tests"), "~": at("./app") };
// What a test asks of speed it counts in processor time; how long it may take says only when it hangs, also on a busy machine.
const shared = { testTimeout: 60_000, hookTimeout: 120_000, setupFiles: [at("./tests/support/fail-on-console-error.ts")] };
const onDatabases = ["tests/db/**/*.test.ts", "tests/**/*.db.test.ts"];
const inBrowser = ["tests/e2e/**/*.test.ts"];
const ofDates = ["tests/app/lib/{calendar-date,clock}.test.ts", "tests/app/features/calendar/**/*.test.ts"];

// A worker keeps what it has imported for the next file of its project; to import it again would take a third of the work.
const keepingImports = { isolate: false };

const project = (name: string, test: object) => ({ resolve: { alias }, test: { ...shared, name, ...test } });

// Rules about days must not depend on where the machine stands: they run again west and east of Greenwich.
const datesIn = (name: string, zone: string) =>
  project(name, { ...keepingImports, include: ofDates, exclude: onDatabases, env: { TZ: zone } });

export default defineConfig({
  test: {
    // Left alone, one processor is kept free of tests: of two that would be half of all.
    maxWorkers: "100%",
    sequence: { sequencer: ProjectByProject },
    projects: [
      project("unit", {
        ...keepingImports,
        include: ["tests/**/*.test.{ts,tsx}"],
        exclude: [...onDatabases, ...inBrowser],
        env: { TZ: "UTC" },
      }),
      datesIn("dates-hanoi", "Asia/Ho_Chi_Minh"),
      datesIn("dates-honolulu", "Pacific/Honolulu"),
      project("db", {
        ...keepingImports,
        include: onDatabases,
        exclude: inBrowser,
        env: { TZ: "UTC" },
        globalSetup: [at("./tests/support/databases.global-setup.ts")],
      }),
      project("e2e", {
        include: inBrowser,
        globalSetup: [at("./tests/support/demo-world.global-setup.ts")],
        // As the server has it: not compiled once more.
        server: { deps: { external: [/\/build\/server\//] } },
        // After the others: a browser and a server beside them would wait for each other.
        sequence: { groupOrder: 1 },
        maxWorkers: 2,
      }),
    ],
  },
});
