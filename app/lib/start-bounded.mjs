// A process begins without the loader of its parent: it takes it up before the first TypeScript file, which it is named.
import { fileURLToPath, pathToFileURL } from "node:url";
import { register } from "tsx/esm/api";

register({ tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)) });
await import(pathToFileURL(process.argv[2]).href);
