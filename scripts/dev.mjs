// npm run dev: the server with pages compiled as they change, on the demo world.
import { dondoc, ensurePackages, mustRun } from "./prepare.mjs";

await ensurePackages();
const env = { ...process.env, NODE_ENV: "development", DEMO: process.env.DEMO ?? "1" };
await dondoc(["migrate"], env);
await dondoc(["seed", "--demo", "--if-empty"], env);
process.on("SIGINT", () => undefined);
await mustRun(process.execPath, ["--import", "tsx", "server.ts"], { env });
