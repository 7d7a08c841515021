import { readFileSync } from "node:fs";
import { readBlocks } from "~/features/reading/files/read-blocks.server";
import { textPdf } from "~tests/support/pdf-file";
import { level, list, p, tbl, tr, wordFile } from "~tests/support/word-file";
import type { BenchRow } from "./bench-row";

const sentence =
  "Chủ trì, phối hợp với các cơ quan liên quan tổ chức kiểm tra, đánh giá việc thực hiện, báo cáo kết quả trước ngày 05/7/2026.";

// About thirty printed pages: 600 numbered paragraphs of three lines, and a table of 120 rows.
const thirtyPages = wordFile({
  numbering: list(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)")),
  body:
    Array.from({ length: 600 }, (_each, at) =>
      p(`${sentence} ${sentence}`, { list: `1:${at % 20 === 0 ? 0 : at % 5 === 0 ? 1 : 2}` }),
    ).join("") + tbl(...Array.from({ length: 120 }, (_each, at) => tr(String(at + 1), sentence, "Sở Y tế", "Quý III/2026"))),
});

const hundredPages = textPdf(
  Array.from(
    { length: 42 },
    (_each, at) =>
      `${at % 6 === 0 ? `${at / 6 + 1}. ` : ""}Chu tri, phoi hop voi cac co quan lien quan to chuc kiem tra, danh gia`,
  ),
  100,
);

const files: readonly (readonly [what: string, bytes: Uint8Array, times: number])[] = [
  [".docx, 30 pages", thirtyPages, 7],
  [".pdf with text, 100 pages", hundredPages, 3],
  [".pdf scanned, 1 page", new Uint8Array(readFileSync("tests/reading/corpus/ke-hoach-45-quet.pdf")), 3],
];

async function measure(what: string, bytes: Uint8Array, times: number): Promise<BenchRow> {
  const took: number[] = [];
  let rss = 0;
  const watch = setInterval(() => {
    rss = Math.max(rss, process.memoryUsage().rss);
  }, 20);
  for (let count = 0; count < times; count++) {
    const start = performance.now();
    await readBlocks(bytes);
    took.push(performance.now() - start);
  }
  clearInterval(watch);
  took.sort((one, other) => one - other);
  const at = (share: number) => Math.round(took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0);
  return { what, n: times, p50Ms: at(0.5), p95Ms: at(0.95), statements: null, rssMb: Math.round(rss / 1e6) };
}

/** Reads files in their threads, as the server does: the start of a thread is counted. */
export async function readingBench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const file of files) rows.push(await measure(...file));
  return rows;
}
