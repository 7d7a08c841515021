import { importingText } from "~/components/importing/importing.text";
import { useText } from "~/components/ui/use-text";
import type { Block, Paragraph, Table } from "~/features/reading/block";

/** The place of a line in the page, and of an item. */
export const lineAnchor = (line: number) => `line-${line}`;
export const itemAnchor = (itemId: string) => `item-${itemId}`;

type ItemAt = { readonly id: string; readonly name: string };
/** The items that were read from a line. */
export type ItemsByLine = ReadonlyMap<number, readonly ItemAt[]>;

const aligned = { left: "", center: "text-center", right: "text-right", justify: "" } as const;

function ToItems({ items }: { items: readonly ItemAt[] | undefined }) {
  const t = useText(importingText);
  return (
    <>
      {items?.map(({ id, name }) => (
        <a
          key={id}
          href={`#${itemAnchor(id)}`}
          className="ml-1 text-sm no-underline print:hidden"
          aria-label={`${t.toItem}: ${name}`}
        >
          ↔<span className="to-item-words"> {t.backToItem}</span>
        </a>
      ))}
    </>
  );
}

// Words that were recognised without certainty are underlined where they stand.
function Words({ text, doubtful }: { text: string; doubtful: readonly string[] }) {
  const pattern = new RegExp(`(${doubtful.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "gu");
  if (doubtful.length === 0) return <>{text}</>;
  const parts = text.split(pattern).map((words, index) => ({ key: `${index} ${words}`, words, isDoubtful: index % 2 === 1 }));
  return (
    <>
      {parts.map(({ key, words, isDoubtful }) =>
        isDoubtful ? (
          <mark key={key} className="bg-transparent underline decoration-soon decoration-wavy">
            {words}
          </mark>
        ) : (
          words
        ),
      )}
    </>
  );
}

// A line that something was read from can take the focus, so that the keys lead to it.
const sourceLine = (line: number, hasItem: boolean) => ({
  id: lineAnchor(line),
  "data-source": line,
  tabIndex: hasItem ? -1 : undefined,
});

function ParagraphShown({ block, items }: { block: Paragraph; items: readonly ItemAt[] | undefined }) {
  const look = [
    block.align === null ? "" : aligned[block.align],
    block.isBold ? "font-semibold" : "",
    block.isItalic ? "italic" : "",
  ];
  return (
    <p
      {...sourceLine(block.line, items !== undefined)}
      className={`source-line my-1 ${look.join(" ")} ${items ? "has-item" : ""}`}
    >
      {block.marker === null ? null : `${block.marker} `}
      <Words text={block.text} doubtful={block.doubtful} />
      <ToItems items={items} />
    </p>
  );
}

function TableShown({ block, itemsByLine }: { block: Table; itemsByLine: ItemsByLine }) {
  return (
    <div className="my-2 overflow-x-auto">
      <table className="source-table">
        <tbody>
          {block.rows.map((row) => (
            <tr
              key={row.line}
              {...sourceLine(row.line, itemsByLine.has(row.line))}
              className={`source-line ${itemsByLine.has(row.line) ? "has-item" : ""}`}
            >
              {row.cells.map((cell, index) => (
                <td key={cell.column} colSpan={cell.columns} rowSpan={cell.rows} className={cell.isBold ? "font-semibold" : ""}>
                  <Words text={cell.text} doubtful={block.doubtful} />
                  {index === row.cells.length - 1 ? <ToItems items={itemsByLine.get(row.line)} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The document as it looks, with a way from each line to what was read from it. */
export function DocumentPane({ blocks, itemsByLine }: { blocks: readonly Block[]; itemsByLine: ItemsByLine }) {
  return (
    <div className="source-document">
      {blocks.map((block) =>
        block.kind === "table" ? (
          <TableShown key={block.line} block={block} itemsByLine={itemsByLine} />
        ) : (
          <ParagraphShown key={block.line} block={block} items={itemsByLine.get(block.line)} />
        ),
      )}
    </div>
  );
}
