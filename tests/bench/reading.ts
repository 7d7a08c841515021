import { readFileSync } from "node:fs";
import { workCalendar } from "~/features/calendar/work-calendar";
import { layOutFile } from "~/features/importing/from-reading/lay-out-file.server";
import { readBlocks } from "~/features/reading/files/read-blocks.server";
import { RuleViolation } from "~/lib/errors";
import { calendarDays } from "~seed/reference/calendar-days";
import { picturesPdf, textPdf } from "~tests/support/pdf-file";
import { costOfProcesses } from "~tests/support/process-memory";
import { level, list, p, tbl, tr, wordFile } from "~tests/support/word-file";
import { type BenchRow, quantile } from "./bench-row";
import { importingBench } from "./importing";
import { largePlan, thousandAgencies } from "./large-plan";

const sentence =
  "Chủ trì, phối hợp với các cơ quan liên quan tổ chức kiểm tra, đánh giá việc thực hiện, báo cáo kết quả trước ngày 05/7/2026.";

// About thirty printed pages: 600 numbered paragraphs of three lines, and a table of 120 rows.
const thirtyPages = () =>
  wordFile({
    numbering: list(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)")),
    body:
      Array.from({ length: 600 }, (_each, at) =>
        p(`${sentence} ${sentence}`, { list: `1:${at % 20 === 0 ? 0 : at % 5 === 0 ? 1 : 2}` }),
      ).join("") + tbl(...Array.from({ length: 120 }, (_each, at) => tr(String(at + 1), sentence, "Sở Y tế", "Quý III/2026"))),
  });

const hundredPages = () =>
  textPdf(
    Array.from(
      { length: 42 },
      (_each, at) =>
        `${at % 6 === 0 ? `${at / 6 + 1}. ` : ""}Chu tri, phoi hop voi cac co quan lien quan to chuc kiem tra, danh gia`,
    ),
    100,
  );

const scan = () => new Uint8Array(readFileSync("tests/reading/corpus/ke-hoach-45-quet.pdf"));
const cells = () => wordFile({ body: tbl(...Array.from({ length: 3_000 }, () => tr(...Array.from({ length: 20 }, () => "a")))) });

const longWord = () => Buffer.from(`KẾ HOẠCH\nTRỒNG CÂY NĂM 2026\nI. TỔ CHỨC THỰC HIỆN\n1. ${"A".repeat(20_000)}\n`);

const blocksOf = (bytes: Uint8Array) => readBlocks(bytes);
const itemsOf = (bytes: Uint8Array) =>
  layOutFile(bytes, {
    calendar: workCalendar(calendarDays),
    surroundings: async () => ({ directory: thousandAgencies, above: null, agencyName: "Ủy ban nhân dân tỉnh Hòa An" }),
    keepPicture: async () => undefined,
  });

type Case = {
  readonly what: string;
  readonly file: () => Uint8Array;
  readonly times: number;
  readonly read?: (bytes: Uint8Array) => Promise<unknown>;
};

const cases: readonly Case[] = [
  { what: ".docx, 30 pages", file: thirtyPages, times: 7 },
  { what: ".docx, 30 pages, with its items", file: thirtyPages, times: 7, read: itemsOf },
  { what: ".docx, 900,000 letters, with its items, 1,000 agencies", file: largePlan, times: 3, read: itemsOf },
  { what: ".pdf with text, 100 pages", file: hundredPages, times: 3 },
  { what: ".pdf scanned, 1 page", file: scan, times: 3 },
  { what: "hostile: a table of 60,000 cells, with its items", file: cells, times: 3, read: itemsOf },
  {
    what: "hostile: 50,000 lines, with its items",
    file: () => Buffer.from("- việc của sở\n".repeat(50_000)),
    times: 3,
    read: itemsOf,
  },
  { what: "hostile: a point of one word of 20,000 capitals, with its items", file: longWord, times: 3, read: itemsOf },
  { what: "hostile: 8 pictures of 36 megapixels on a page", file: () => picturesPdf(8, 6_000, 6_000), times: 1 },
];

// A hostile file may be refused; how it ends is what the tests say.
const refused = (error: unknown) => {
  if (!(error instanceof RuleViolation)) throw error;
};

/** The time from the bytes to the answer, the start of the process with it, and the most memory that a process of the reading held. */
async function measure({ what, file, times, read = blocksOf }: Case): Promise<BenchRow> {
  const bytes = file();
  const took: number[] = [];
  const { peak, cpuMs } = await costOfProcesses(async () => {
    for (let count = 0; count < times; count++) {
      const start = performance.now();
      await read(bytes).catch(refused);
      took.push(performance.now() - start);
    }
  });
  return {
    what,
    n: times,
    p50Ms: quantile(took, 0.5),
    p95Ms: quantile(took, 0.95),
    statements: null,
    rssMb: Math.round(peak / 1e6),
    cpuMs: Math.round(cpuMs / times),
  };
}

/** Reads files in their processes, as the server does, and goes from a file to a tracked plan. */
export async function readingBench(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const each of cases) rows.push(await measure(each));
  return [...rows, ...(await importingBench())];
}
