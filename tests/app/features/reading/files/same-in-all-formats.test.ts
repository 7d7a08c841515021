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

describe("a document that office programs keep in other formats", () => {
  it.each([
    [
      "a plan with a letterhead, numbered headings, page numbers and a table over three pages",
      "ke-hoach-12",
      ["odt", "doc", "pdf", "html", "txt"],
    ],
    [
      "a programme with typed and drawn numbers, merged cells, numbered rows and a signature",
      "chuong-trinh-07",
      ["odt", "doc", "pdf"],
    ],
  ])("says the same: %s", async (_what, name, formats) => {
    const asWord = await read(`${name}.docx`);
    expect(asWord.length).toBeGreaterThan(25);
    for (const format of formats) expect(await read(`${name}.${format}`), format).toEqual(asWord);
  });
});
