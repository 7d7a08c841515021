import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import type { Block } from "~/features/reading/block";

const cellOf = (text: string, columns: number, rows: number) =>
  new TableCell({ columnSpan: columns, rowSpan: rows, children: text.split("\n").map((line) => new Paragraph(line)) });

/** A Word file with these paragraphs and tables. */
export function docxOf(blocks: readonly Block[]): Promise<Buffer> {
  const children = blocks.map((block) =>
    block.kind === "paragraph"
      ? new Paragraph([block.marker, block.text].filter(Boolean).join(" "))
      : new Table({
          rows: block.rows.map(
            ({ cells }) => new TableRow({ children: cells.map(({ text, columns, rows }) => cellOf(text, columns, rows)) }),
          ),
        }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
