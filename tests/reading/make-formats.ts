// Makes the papers of the corpus from its texts: `npx tsx tests/reading/make-formats.ts [number …]`. It needs LibreOffice and
// pdftoppm (poppler-utils); the files are kept, so that scoring and tests need neither.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Manner, mannerOf } from "./paper/manner";
import { type Office, openOffice } from "./paper/office";
import { type ScanManner, scanOf } from "./paper/scan";
import { sheetOf } from "./paper/sheet";
import { smallOdt } from "./paper/small-odt";
import { wordPaper } from "./paper/word-paper";

const corpus = fileURLToPath(new URL("corpus/", import.meta.url));
const wanted = process.argv.slice(2);
const names = readdirSync(corpus)
  .filter((name) => /^\d\d-.*\.txt$/.test(name) && (wanted.length === 0 || wanted.includes(name.slice(0, 2))))
  .map((name) => name.replace(/\.txt$/, ""))
  .sort();

const folderOf = (format: string) => {
  const folder = join(corpus, format);
  mkdirSync(folder, { recursive: true });
  return folder;
};
const numberOf = (name: string) => Number(basename(name).slice(0, 2));

function typed(name: string, folder: string, changes: Partial<Manner> = {}): string {
  const file = join(folder, `${name}.docx`);
  const parts = sheetOf(readFileSync(join(corpus, `${name}.txt`), "utf8"));
  writeFileSync(file, wordPaper(parts, mannerOf(numberOf(name), changes)));
  return file;
}

function convertAll(office: Office, files: readonly string[]): void {
  for (const format of ["doc", "pdf", "html"]) office.convert(files, format, folderOf(format));
  for (const file of office.convert(files, "odt", folderOf("odt"))) writeFileSync(file, smallOdt(readFileSync(file)));
}

// As a paper goes from hand to hand: opened in another program, kept, and kept again.
function saveAgain(office: Office, files: readonly string[], work: string): void {
  const isOdd = (file: string) => numberOf(file) % 2 === 1;
  const byDoc = office.convert(files.filter(isOdd), "doc", work);
  const byOdt = office.convert(
    files.filter((file) => !isOdd(file)),
    "odt",
    work,
  );
  office.convert([...byDoc, ...byOdt], "docx:MS Word 2007 XML", folderOf("saved-again"));
}

function inOldLetters(office: Office, work: string): void {
  const folder = folderOf("old-letters");
  for (const [letters, rest] of [
    ["tcvn3", 1],
    ["vni", 4],
  ] as const) {
    const files = names
      .filter((name) => numberOf(name) % 8 === rest)
      .map((name) => typed(name, work, { letters, restarts: "new list" }));
    if (files.length === 0) continue;
    for (const format of ["doc", "html"]) office.convert(files, format, folder);
    for (const file of office.convert(files, "odt", folder)) writeFileSync(file, smallOdt(readFileSync(file)));
    for (const file of files) renameSync(file, join(folder, basename(file)));
  }
}

// Some of the papers, printed and scanned; pictures of papers of one page.
const scanned: Readonly<Record<number, ScanManner>> = {
  1: { dotsPerInch: 150, turn: 0.6, noise: 30, kind: "pdf" },
  4: { dotsPerInch: 150, turn: 0, noise: 40, kind: "pdf" },
  7: { dotsPerInch: 200, turn: 1, noise: 30, kind: "png" },
  8: { dotsPerInch: 150, turn: -1, noise: 40, kind: "pdf" },
  11: { dotsPerInch: 200, turn: -0.5, noise: 60, kind: "jpg" },
  15: { dotsPerInch: 150, turn: 2, noise: 50, kind: "pdf" },
  22: { dotsPerInch: 150, turn: 1.5, noise: 40, kind: "jpg" },
  24: { dotsPerInch: 200, turn: -2, noise: 40, kind: "pdf" },
  27: { dotsPerInch: 200, turn: 0.8, noise: 40, kind: "pdf" },
  31: { dotsPerInch: 150, turn: -1.2, noise: 30, kind: "pdf" },
  66: { dotsPerInch: 200, turn: 1.3, noise: 40, kind: "pdf", shade: 40, seal: { page: 1, x: 0.64, y: 0.8 } },
  67: { dotsPerInch: 200, turn: -0.8, noise: 30, kind: "pdf", shade: 30, seal: { page: 0, x: 0.66, y: 0.63 } },
  68: { dotsPerInch: 200, turn: 0.6, noise: 50, kind: "pdf", shade: 50, seal: { page: 0, x: 0.66, y: 0.58 }, quality: 15 },
  69: { dotsPerInch: 200, turn: -1.7, noise: 40, kind: "pdf", shade: 30, seal: { page: 0, x: 0.64, y: 0.6 } },
  70: { dotsPerInch: 200, turn: 0.9, noise: 40, kind: "pdf", shade: 20, seal: { page: 0, x: 0.66, y: 0.66 } },
};

function scanSome(files: readonly string[]): void {
  for (const file of files) {
    const manner = scanned[numberOf(file)];
    const printed = join(folderOf("pdf"), basename(file).replace(/\.docx$/, ".pdf"));
    const scan = join(folderOf("scans"), basename(file).replace(/\.docx$/, `.${manner?.kind}`));
    if (manner) writeFileSync(scan, scanOf(readFileSync(printed), manner));
  }
}

const office = await openOffice();
const work = mkdtempSync(join(tmpdir(), "dondoc-paper-"));
try {
  for (const name of names) typed(name, folderOf("docx"));
  // LibreOffice counts wrongly in the .doc that it writes of a list which begins again: there it is another list.
  const files = names.map((name) => typed(name, work, { restarts: "new list" }));
  convertAll(office, files);
  saveAgain(office, files, work);
  inOldLetters(office, work);
  scanSome(files);
} finally {
  office.close();
  rmSync(work, { recursive: true, force: true });
}
