import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Block } from "~/features/reading/block";
import { readFile } from "~/features/reading/files/read-file.server";

/** What must be the same whatever the format: words with their numbers, and the cells of tables with their places. */
const said = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === "paragraph"
      ? `${block.marker ?? ""} ${block.text}`.trim()
      : block.rows.map(({ cells }) =>
          cells.filter(({ text }) => text !== "").map(({ column, text }) => [column, text.replaceAll("\n", " ")]),
        ),
  );

const read = async (name: string) => said((await readFile(new Uint8Array(readFileSync(`tests/reading/corpus/${name}`)))).blocks);

describe("a plan with a letterhead, numbered headings, a table over three pages and page numbers", () => {
  it.each(["odt", "doc", "pdf", "html", "txt"])("says as .%s what it says as .docx", async (format) => {
    const asWord = await read("ke-hoach-12.docx");
    expect(asWord.length).toBeGreaterThan(30);
    expect(await read(`ke-hoach-12.${format}`)).toEqual(asWord);
  });
});
