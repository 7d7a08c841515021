import { join } from "node:path";
import { build } from "esbuild";

/** A script and where it would stand as a file: from there it requires packages, and from there faults in it are told. */
export type Program = { readonly script: string; readonly place: string };

const address = "moduleAddress";

async function joined(root: string, module: string): Promise<Program> {
  const place = join(root, `${module}.cjs`);
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [module],
    outfile: place,
    write: false,
    bundle: true,
    packages: "external",
    platform: "node",
    // Of a CommonJS script each part is run when it is first asked for: the readers of PDF files and of pictures are heavy.
    format: "cjs",
    charset: "utf8",
    define: { "import.meta.url": address },
    banner: { js: `const ${address} = require("node:url").pathToFileURL(__filename).href;` },
    sourcemap: "inline",
    sourcesContent: false,
    logLevel: "silent",
  });
  return { script: outputFiles[0]?.text ?? "", place };
}

const programs = new Map<string, Promise<Program>>();

/**
 * A module with all of ours that it imports as one script, which begins in a fraction of the time that a loader needs for hundreds
 * of small files. It is made once and then stays for as long as this process runs, as all other code does.
 * @param root the root of the project
 * @param module the path of the module from there
 */
export function wholeProgram(root: string, module: string): Promise<Program> {
  const known = programs.get(module);
  if (known) return known;
  const program = joined(root, module);
  programs.set(module, program);
  return program;
}
