// What npm start and npm test share: packages, the build, and running other programs. Plain Node, so that it works before npm ci.
import { spawn } from "node:child_process";
import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const sources = ["app", "public", "package.json", "vite.config.ts", "remix.config.js", "tsconfig.json", "db"];
const builtServer = join(root, "build/server/index.js");

const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function newestIn(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return changedAt(path);
  return Math.max(changedAt(path), ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** Runs a program in the project's folder; its output goes to the screen. Resolves with its exit code. */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32", ...options });
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Like run, but ends this process when the program fails. */
export async function mustRun(program, args, options) {
  const code = await run(program, args, options);
  if (code !== 0) process.exit(code);
}

/** Runs our own command line and reads the JSON value that it prints. */
export async function dondoc(args, env) {
  const child = spawn(process.execPath, [join(root, "bin/dondoc.mjs"), ...args, "--json"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk) => {
    printed += chunk;
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== 0) process.exit(code ?? 1);
  return JSON.parse(printed);
}

/** The versions that a lock file names, by folder; those of other platforms may be missing from what is installed. */
const lockedVersions = (path) =>
  Object.entries(JSON.parse(readFileSync(join(root, path), "utf8")).packages).flatMap(([folder, { version, optional }]) =>
    folder === "" || optional ? [] : [`${folder}@${version}`],
  );

function isInstalled() {
  if (!existsSync(join(root, "node_modules/.package-lock.json")) || !existsSync(join(root, "node_modules/tsx"))) return false;
  const installed = new Set(lockedVersions("node_modules/.package-lock.json"));
  return lockedVersions("package-lock.json").every((each) => installed.has(each));
}

// Stands as long as packages were brought and not yet compiled, also when that was interrupted.
const notCompiled = join(root, "node_modules/.not-compiled");

/** Brings the packages when one is missing or of another version than the lock file says; nothing of them is compiled yet. */
export async function ensureDownloads() {
  if (isInstalled()) return;
  if (lstatSync(join(root, "node_modules"), { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error(
      "node_modules là một liên kết, và các gói ở đó không khớp package-lock.json. Hãy bỏ liên kết, hoặc cài ở nơi nó trỏ tới. / node_modules is a link to packages that do not match package-lock.json.",
    );
    process.exit(1);
  }
  console.log("Đang cài các gói; lần đầu có thể mất vài phút, nhất là khi phải biên dịch sqlite3. / Installing packages…");
  // The compiler and the checks are development packages; NODE_ENV=production would leave them out.
  // npm ci also asks for the packages of other platforms, which not every mirror of the registry has.
  if ((await run("npm", ["ci", "--include=dev", "--ignore-scripts"])) !== 0)
    await mustRun("npm", ["install", "--include=dev", "--no-save", "--ignore-scripts"]);
  writeFileSync(notCompiled, "");
}

/** Compiles what was brought as source (sqlite3, where no binary was found), which takes one processor about a minute. */
export async function ensureCompiled() {
  if (!existsSync(notCompiled) && existsSync(join(root, "node_modules/sqlite3/build/Release/node_sqlite3.node"))) return;
  // The links to programs stay as they are: build and checks may run beside.
  await mustRun("npm", ["rebuild", "--no-bin-links"]);
  rmSync(notCompiled, { force: true });
}

/** Brings and compiles whatever is missing of the packages. */
export async function ensurePackages() {
  await ensureDownloads();
  await ensureCompiled();
}

/** Builds the pages when a source is newer than the build. */
export async function ensureBuild() {
  if (changedAt(builtServer) > Math.max(...sources.map((source) => newestIn(join(root, source))))) return;
  await mustRun("npm", ["run", "--silent", "build"], { env: { ...process.env, NODE_ENV: "production" } });
}
