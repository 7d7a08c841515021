#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

// The path aliases stand in our tsconfig.json, wherever the command is called from.
register({ tsconfig: fileURLToPath(new URL("../tsconfig.json", import.meta.url)) });
const { main } = await import("../app/cli/main.ts");
process.exitCode = await main(process.argv.slice(2));
