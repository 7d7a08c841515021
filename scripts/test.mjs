// npm test: packages, a browser, the build, the checks, and every test on both database engines.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findChromium } from "./find-chromium.mjs";
import { ensureBuild, ensureCompiled, ensureDownloads, run } from "./prepare.mjs";

async function ensureChromium() {
  if (await findChromium()) return;
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isDebianRoot) {
    await run("apt-get", ["update", "-qq"]);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  } else {
    await run("npx", ["playwright-core", "install", "chromium"]);
  }
  if (await findChromium()) return;
  console.error(
    "Không có trình duyệt cho kiểm thử. Hãy cài Chromium, hoặc đặt CHROMIUM_PATH. / No browser for the tests: install Chromium or set CHROMIUM_PATH.",
  );
  process.exit(1);
}

const failed = [];
const check = (name) => async () => {
  if ((await run("npm", ["run", "--silent", name])) !== 0) failed.push(name);
};

await ensureDownloads();
await ensureChromium();
// None of these needs another; two at a time, since each keeps one processor.
const steps = [ensureCompiled, ensureBuild, ...["check:types", "check:lint", "check:unused"].map(check)];
const takeTurns = async () => {
  for (let step = steps.shift(); step; step = steps.shift()) await step();
};
await Promise.all([takeTurns(), takeTurns()]);
const summary = join(mkdtempSync(join(tmpdir(), "dondoc-summary-")), "summary.json");
const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${summary}`];
const code = await run("npx", ["vitest", "run", ...reporters, ...process.argv.slice(2)]);
if (failed.length > 0) console.error(`Không đạt / failed: ${failed.join(", ")}`);
if (existsSync(summary)) {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(summary, "utf8"));
  rmSync(dirname(summary), { recursive: true });
  console.log(`${numPassedTests} passed, ${numFailedTests} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ""}`);
}
process.exit(code !== 0 || failed.length > 0 ? 1 : 0);
