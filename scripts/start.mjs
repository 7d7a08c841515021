// npm start: from a fresh clone to a running server.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { dondoc, ensureBuild, ensurePackages, root } from "./prepare.mjs";

const isProduction = process.env.NODE_ENV === "production";
const wantsDemo = !isProduction && process.env.DEMO !== "0";

await ensurePackages();
await ensureBuild();

const settings = { ...process.env, NODE_ENV: "production" };
// TODAY is only for demonstrations, and whether this is one is known after the database was looked at.
const { TODAY, ...withoutToday } = settings;
await dondoc(["migrate"], wantsDemo ? { ...settings, DEMO: "1" } : settings);
const { world, hasUsers } = await dondoc(
  ["seed", ...(wantsDemo ? ["--demo", "--if-empty"] : [])],
  wantsDemo ? { ...settings, DEMO: "1" } : settings,
);
const isDemo = wantsDemo && world === "demo";

if (world === "demo" && !isDemo) {
  console.error(
    "Cơ sở dữ liệu này chứa dữ liệu minh họa, không dùng để làm việc thật. Hãy đặt DATA_DIR hoặc DATABASE_URL tới nơi khác.",
  );
  console.error("This database holds the demo world and is not for real work. Point DATA_DIR or DATABASE_URL elsewhere.");
  process.exit(1);
}

if (!hasUsers) {
  console.log("Chưa có tài khoản nào. Thêm quản trị viên: / No account yet. Add an administrator:");
  console.log('  npx dondoc user add EMAIL --name "Họ tên" --agency MÃ --agency-name "Tên cơ quan" --admin\n');
}

const env = isDemo ? { ...settings, DEMO: "1" } : { ...(isProduction ? settings : withoutToday), DEMO: process.env.DEMO ?? "0" };
const server = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
  cwd: root,
  env,
  stdio: ["inherit", "pipe", "inherit"],
});

// The log is JSON; the one line that a person waits for is the address.
createInterface({ input: server.stdout }).on("line", (line) => {
  console.log(line);
  if (!line.includes('"msg":"listening"')) return;
  const { address } = JSON.parse(line);
  console.log(`\n  Đôn Đốc: ${address}${isDemo ? "  (dữ liệu minh họa / demo)" : ""}\n`);
});

// The terminal sends Ctrl-C to the server as well; this process waits for it to finish its requests.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 1));
