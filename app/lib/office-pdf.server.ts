/** Word files as PDF, where LibreOffice stands on the machine; it is looked for when it is asked for. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { access, constants, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const programs = ["soffice", "libreoffice"];
const usualPlaces = ["/usr/bin", "/usr/local/bin", "/opt/libreoffice/program", "/Applications/LibreOffice.app/Contents/MacOS"];

/** Where LibreOffice stands; null when it is not on this machine. `path` is the search path, as in PATH. */
export async function findOffice(path = process.env.PATH ?? ""): Promise<string | null> {
  const folders = [...path.split(delimiter).filter(Boolean), ...usualPlaces];
  for (const file of folders.flatMap((folder) => programs.map((program) => join(folder, program)))) {
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (isThere) return file;
  }
  return null;
}

// A profile of its own keeps two conversions, and somebody's open LibreOffice, out of each other's way.
function convert(office: string, folder: string, timeoutMs: number): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const args = [profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", folder, join(folder, "letter.docx")];
  return new Promise((resolve, reject) => {
    const child = spawn(office, args, {
      stdio: "ignore",
      detached: true,
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, HOME: folder },
    });
    // The program starts another one that does the work: the whole group is ended.
    const timer = setTimeout(() => {
      if (child.pid) process.kill(-child.pid, "SIGKILL");
      reject(new Error(`No PDF within ${timeoutMs} ms`));
    }, timeoutMs);
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`LibreOffice ended with ${code}`))));
    child.on("close", () => clearTimeout(timer));
  });
}

async function convertOnce(office: string, docx: Uint8Array, timeoutMs: number): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "dondoc-pdf-"));
  try {
    await writeFile(join(folder, "letter.docx"), docx);
    await convert(office, folder, timeoutMs);
    return new Uint8Array(await readFile(join(folder, "letter.pdf")));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const mostWaiting = 5;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

// The files made last, by the sum of what they were made from: a letter is opened several times in a row.
const mostKept = 8;
const kept = new Map<string, Uint8Array>();

function keep(sum: string, pdf: Uint8Array | null): Uint8Array | null {
  if (pdf === null) return null;
  kept.set(sum, pdf);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return pdf;
}

/**
 * The file as PDF; one conversion at a time, since each takes a processor and some hundred megabytes.
 * @returns null when there is no LibreOffice, too many wait, or none came of it within the time
 */
export async function toPdf(
  docx: Uint8Array,
  { timeoutMs = 60_000, path }: { timeoutMs?: number; path?: string } = {},
): Promise<Uint8Array | null> {
  const sum = createHash("sha256").update(docx).digest("hex");
  const made = kept.get(sum);
  if (made) return made;
  const office = await findOffice(path);
  if (office === null || waiting >= mostWaiting) return null;
  waiting += 1;
  const turn = last.then(() => kept.get(sum) ?? convertOnce(office, docx, timeoutMs)).catch(() => null);
  last = turn;
  return turn
    .then((pdf) => keep(sum, pdf))
    .finally(() => {
      waiting -= 1;
    });
}
