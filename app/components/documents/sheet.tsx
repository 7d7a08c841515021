import { ScrollingSection } from "~/components/ui/scrolling-section";
import type { OutlineBlock, OutlineLine, OutlineRow } from "~/features/documents/outline";

const aligned = { left: "", center: "text-center", right: "text-right" } as const;

function Line({ text, align, isBold, isItalic }: OutlineLine) {
  return <p className={`${aligned[align]} ${isBold ? "font-bold" : ""} ${isItalic ? "italic" : ""}`}>{text}</p>;
}

// Blocks of a file have no names of their own; they never change places.
function Blocks({ blocks }: { blocks: readonly OutlineBlock[] }) {
  return blocks.map((block, index) => {
    const key = `${index}`;
    return block.kind === "line" ? <Line key={key} {...block} /> : <SheetTable key={key} {...block} />;
  });
}

function Cells({ row }: { row: OutlineRow }) {
  return row.cells.map((blocks, index) => {
    const key = `${index}`;
    const span = row.cells.length === 1 ? 99 : undefined;
    return row.isHead ? (
      <th key={key} scope="col">
        <Blocks blocks={blocks} />
      </th>
    ) : (
      <td key={key} colSpan={span}>
        <Blocks blocks={blocks} />
      </td>
    );
  });
}

function SheetTable({ rows, isRuled }: { rows: readonly OutlineRow[]; isRuled: boolean }) {
  return (
    <table className={isRuled ? "ruled" : ""}>
      <tbody>
        {rows.map((row, index) => {
          const key = `${index}`;
          return (
            <tr key={key}>
              <Cells row={row} />
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What a Word file says, as it stands on the paper. */
export function Sheet({ blocks, label }: { blocks: readonly OutlineBlock[]; label: string }) {
  return (
    <ScrollingSection className="sheet" lang="vi" label={label}>
      <Blocks blocks={blocks} />
    </ScrollingSection>
  );
}
