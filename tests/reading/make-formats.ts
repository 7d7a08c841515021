// Makes .odt, .doc, .pdf, .html and .txt of every .docx in the corpus: `npx tsx tests/reading/make-formats.ts`. It needs
// LibreOffice; the files are kept, so that the tests need none.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Block, Row } from "~/features/reading/block";
import { readFile } from "~/features/reading/files/read-file.server";
import { findOffice } from "~/lib/office-pdf.server";

const corpus = new URL("./corpus/", import.meta.url).pathname;
const formats = ["odt", "doc", "pdf", "html"];
const width = 78;

function wrapped(text: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines.join("\n");
}

// As a table is pasted from a word processor: tabs between cells, one for each column.
const rowText = ({ cells }: Row) =>
  cells.map(({ text, columns }) => text.replaceAll("\n", " ") + "\t".repeat(columns - 1)).join("\t");

const asText = (blocks: readonly Block[]) =>
  blocks
    .map((block) =>
      block.kind === "paragraph" ? wrapped(`${block.marker ?? ""} ${block.text}`.trim()) : block.rows.map(rowText).join("\n"),
    )
    .join("\n\n");

const office = await findOffice();
if (!office) throw new Error("LibreOffice is not on this machine");
const profile = mkdtempSync(join(tmpdir(), "dondoc-formats-"));
for (const name of readdirSync(corpus).filter((each) => each.endsWith(".docx"))) {
  for (const format of formats)
    execFileSync(office, [
      `-env:UserInstallation=file://${profile}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      corpus,
      join(corpus, name),
    ]);
  const { blocks } = await readFile(new Uint8Array(readFileSync(join(corpus, name))));
  writeFileSync(join(corpus, name.replace(/\.docx$/, ".txt")), asText(blocks));
}
rmSync(profile, { recursive: true, force: true });
