import { importingText } from "~/components/importing/importing.text";
import { RecognisedText } from "~/components/importing/recognised-text";
import type { AnchoredWord } from "~/components/importing/scan-places";
import { TakeUp } from "~/components/importing/take-up";
import { useText } from "~/components/ui/use-text";
import { type Block, marksOfRow, type Paragraph, type RecognisedMarks, type Row, type Table } from "~/features/reading/block";
import { itemAnchor, lineAnchor } from "~/lib/paths";

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

/** Where the doubtful words of a scan stand on the pictures of its pages, and the address of these. */
export type WordPlaces = { readonly words: ReadonlyMap<number, readonly AnchoredWord[]>; readonly pictures: string };

type LineProps = {
  places: WordPlaces | undefined;
  items: readonly ItemAt[] | undefined;
  /** Whether a line can still be made an item. */
  isOpen: boolean;
};

type Marked = Pick<LineProps, "items" | "isOpen">;

// The first of the words that look so; a line seldom has two.
function placeIn(line: number, places: WordPlaces | undefined): ((words: string) => string | null) | undefined {
  const own = places?.words.get(line);
  if (!places || !own) return undefined;
  return (words) => {
    const found = own.find((each) => each.words === words);
    return found ? `${places.pictures}#${found.anchor}` : null;
  };
}

// A line that something was or can be read from can take the focus, so that the keys lead to it.
const sourceLine = (line: number, { items, isOpen }: Marked) => ({
  id: lineAnchor(line),
  "data-source": line,
  tabIndex: items || isOpen ? -1 : undefined,
});
const classesOf = ({ items, isOpen }: Marked) => `${items ? "has-item" : ""} ${isOpen ? "can-take" : ""}`;

function ParagraphShown({ block, ...line }: LineProps & { block: Paragraph }) {
  const look = [
    block.align === null ? "" : aligned[block.align],
    block.isBold ? "font-semibold" : "",
    block.isItalic ? "italic" : "",
  ];
  return (
    <p {...sourceLine(block.line, line)} className={`source-line my-1 ${look.join(" ")} ${classesOf(line)}`}>
      {block.marker === null ? null : `${block.marker} `}
      <RecognisedText text={block.text} marks={block} placeOf={placeIn(block.line, line.places)} />
      <ToItems items={line.items} />
      {line.isOpen ? <TakeUp line={block.line} given={line.items?.length ?? 0} /> : null}
    </p>
  );
}

function RowShown({ row, marks, ...line }: LineProps & { row: Row; marks: RecognisedMarks }) {
  return (
    <tr {...sourceLine(row.line, line)} className={`source-line ${classesOf(line)}`}>
      {row.cells.map((cell, index) => (
        <td key={cell.column} colSpan={cell.columns} rowSpan={cell.rows} className={cell.isBold ? "font-semibold" : ""}>
          <RecognisedText text={cell.text} marks={marks} placeOf={placeIn(row.line, line.places)} />
          {index === row.cells.length - 1 ? (
            <>
              <ToItems items={line.items} />
              {line.isOpen ? <TakeUp line={row.line} given={line.items?.length ?? 0} /> : null}
            </>
          ) : null}
        </td>
      ))}
    </tr>
  );
}

type PaneProps = { itemsByLine: ItemsByLine; places?: WordPlaces; canTakeUp?: boolean };

const isSaid = (...texts: readonly (string | null)[]) => texts.some((text) => text !== null && /\p{L}/u.test(text));

function TableShown({ block, itemsByLine, places, canTakeUp = false }: PaneProps & { block: Table }) {
  return (
    <div className="my-2 overflow-x-auto">
      <table className="source-table">
        <tbody>
          {block.rows.map((row) => (
            <RowShown
              key={row.line}
              row={row}
              marks={marksOfRow(row, block)}
              places={places}
              items={itemsByLine.get(row.line)}
              isOpen={canTakeUp && isSaid(...row.cells.map(({ text }) => text))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The document as it looks, with a way from each line to what was read from it; where `canTakeUp`, inside a form, each line can be made an item. */
export function DocumentPane({ blocks, itemsByLine, places, canTakeUp = false }: PaneProps & { blocks: readonly Block[] }) {
  return (
    <div className="source-document">
      {blocks.map((block) =>
        block.kind === "table" ? (
          <TableShown key={block.line} block={block} itemsByLine={itemsByLine} places={places} canTakeUp={canTakeUp} />
        ) : (
          <ParagraphShown
            key={block.line}
            block={block}
            places={places}
            items={itemsByLine.get(block.line)}
            isOpen={canTakeUp && isSaid(block.text)}
          />
        ),
      )}
    </div>
  );
}
