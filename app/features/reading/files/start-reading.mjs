// A thread begins without the loader of its parent: it takes it up before the first TypeScript file.
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../../../tsconfig.json", import.meta.url)) });
await import("./reading-worker.server.ts");
