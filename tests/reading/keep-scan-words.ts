// Recognises the scans of the corpus and keeps their words: `npx tsx tests/reading/keep-scan-words.ts`. To be run when scans are
// made anew or when another recogniser reads them.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { pdfPages } from "~/features/reading/files/read-pdf.server";
import { picturePage } from "~/features/reading/files/read-picture.server";
import { wordsText } from "./scan-words";

const corpus = fileURLToPath(new URL("corpus/", import.meta.url));
mkdirSync(`${corpus}scan-words`, { recursive: true });
for (const name of readdirSync(`${corpus}scans`).sort()) {
  const bytes = readFileSync(`${corpus}scans/${name}`);
  const pages = name.endsWith(".pdf") ? (await pdfPages(bytes)).pages : [await picturePage(bytes)];
  writeFileSync(`${corpus}scan-words/${name.replace(/\.\w+$/, ".words")}`, wordsText(pages));
}
