// The process in which one file becomes blocks.
import { work } from "~/lib/bounded-work.server";
import { readFile } from "./read-file.server";

work<{ bytes: Uint8Array }>(({ bytes }, { say }) => readFile(bytes, { onProgress: say }));
