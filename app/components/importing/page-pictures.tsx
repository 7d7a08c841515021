import { Link } from "@remix-run/react";
import type { CSSProperties } from "react";
import type { ItemsByLine } from "~/components/importing/document-pane";
import { reviewText } from "~/components/importing/review.text";
import { type AnchoredWord, firstPages, wordsByLine } from "~/components/importing/scan-places";
import type { Side } from "~/components/importing/side";
import { useText } from "~/components/ui/use-text";
import type { DraftShown } from "~/features/importing/draft/draft-shown";
import { type Block, marksByLine } from "~/features/reading/block";
import { type Box, mostPagePictures, type PlacedLine, type ScanPage } from "~/features/reading/scan-page";
import { formatNumber } from "~/lib/number-format";
import { itemAnchor, lineAnchor, paths } from "~/lib/paths";

const at = ({ left, top, width, height }: Box): CSSProperties => ({
  left: `${left}%`,
  top: `${top}%`,
  width: `${width}%`,
  height: `${height}%`,
});

const longestLabel = 160;
const short = (text: string) => (text.length > longestLabel ? `${text.slice(0, longestLabel)}…` : text);

/** The words of each line, for those who do not see the picture. */
function textsOf(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const rows = blocks.flatMap((block): [number, string][] =>
    block.kind === "paragraph"
      ? [[block.line, `${block.marker ?? ""} ${block.text}`.trim()]]
      : block.rows.map(({ line, cells }) => [line, cells.map(({ text }) => text).join(" · ")]),
  );
  return new Map(rows.reverse());
}

type Drawn = {
  readonly itemsByLine: ItemsByLine;
  readonly texts: ReadonlyMap<number, string>;
  readonly words: ReadonlyMap<number, readonly AnchoredWord[]>;
  readonly firstPage: ReadonlyMap<number, number>;
  /** The addresses of the words that were read, and of these pictures. */
  readonly sides: Readonly<Record<Side, string>>;
};

type LineProps = Drawn & { line: PlacedLine; page: number; before: number };

/** Where a line stands: it leads to its item, and where it has none to its words, which can be made one. */
function LineOnPage({ line: { line, boxes, doubtful }, page, before, sides, ...drawn }: LineProps) {
  const r = useText(reviewText);
  const item = drawn.itemsByLine.get(line)?.[0];
  const to = item === undefined ? `${sides.words}#${lineAnchor(line)}` : `${sides.picture}#${itemAnchor(item.id)}`;
  const look = item === undefined ? "can-take" : "has-item";
  const isFirstPage = drawn.firstPage.get(line) === page;
  const label = short(drawn.texts.get(line) ?? "");
  return (
    <>
      {boxes.map((box, index) => (
        <Link
          key={`${box.left} ${box.top}`}
          to={to}
          preventScrollReset
          id={isFirstPage && index === 0 ? lineAnchor(line) : undefined}
          data-source={line}
          // The items beside and the words that were read are reached by Tab; here the keys of the review lead from line to line,
          // of which one box is enough.
          tabIndex={-1}
          aria-hidden={index === 0 ? undefined : true}
          aria-label={label}
          className={`line-on-page ${look}`}
          style={at(box)}
        />
      ))}
      {doubtful.map(({ words, box }, index) => (
        <Link
          key={`${box.left} ${box.top} ${words}`}
          to={to}
          preventScrollReset
          id={drawn.words.get(line)?.[before + index]?.anchor}
          data-source={line}
          tabIndex={-1}
          aria-label={r.readAs(words)}
          title={r.readAs(words)}
          className={`word-on-page ${look}`}
          style={at(box)}
        />
      ))}
    </>
  );
}

type Paper = Pick<DraftShown, "id" | "mediaType">;
type PageProps = Drawn & { draft: Paper; page: ScanPage; before: (line: number, page: number) => number };

// Of the formats with pages only a PDF is opened at one of them.
const isPdf = ({ mediaType }: Paper) => mediaType === "application/pdf";

function PageShown({ draft, page: { page, width, height, lines }, before, ...drawn }: PageProps) {
  const r = useText(reviewText);
  const [number, picture] = [formatNumber(page), paths.importPage(draft.id, page)];
  return (
    <figure className="mb-4">
      <figcaption className="mb-1 flex flex-wrap justify-between gap-x-3 text-sm text-ink-3">
        <span>{r.pageNumber(number)}</span>
        <span className="flex flex-wrap gap-x-3 print:hidden">
          {isPdf(draft) ? (
            <a href={paths.importFilePage(draft.id, page)} className="underline">
              {r.openOriginal(number)}
            </a>
          ) : null}
          <a href={picture} className="underline">
            {r.openPicture}
          </a>
        </span>
      </figcaption>
      <div className="page-frame">
        <div className="page-sheet">
          <img src={picture} alt={r.pageAlt(number)} width={width} height={height} loading="lazy" decoding="async" />
          {lines.map((line) => (
            <LineOnPage key={line.line} {...drawn} line={line} page={page} before={before(line.line, page)} />
          ))}
        </div>
      </div>
    </figure>
  );
}

// What stands on no picture is still found where an item or a remark leads to it.
function Unplaced({ lines, texts, itemsByLine, sides }: { lines: readonly number[] } & Omit<Drawn, "words" | "firstPage">) {
  const r = useText(reviewText);
  if (lines.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="text-ink-3">{r.noPlace}</p>
      <ul className="list-disc pl-4">
        {lines.map((line) => (
          <li
            key={line}
            id={lineAnchor(line)}
            data-source={line}
            tabIndex={-1}
            className={`source-line ${itemsByLine.has(line) ? "has-item" : ""}`}
          >
            <Link to={`${sides.words}#${lineAnchor(line)}`}>{short(texts.get(line) ?? "")}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

type PagePicturesProps = {
  draft: Paper;
  scan: readonly ScanPage[];
  blocks: readonly Block[];
  itemsByLine: ItemsByLine;
  sides: Drawn["sides"];
};

/** The pages as they were scanned: where each line stands leads to what was read from it, and doubtful words are marked. */
export function PagePictures({ draft, scan, blocks, itemsByLine, sides }: PagePicturesProps) {
  const r = useText(reviewText);
  const drawn = { itemsByLine, sides, texts: textsOf(blocks), words: wordsByLine(scan), firstPage: firstPages(scan) };
  const before = (line: number, page: number) => {
    const earlier = scan.filter((each) => each.page < page).flatMap(({ lines }) => lines);
    return earlier.reduce((sum, each) => sum + (each.line === line ? each.doubtful.length : 0), 0);
  };
  const asked = new Set([...itemsByLine.keys(), ...marksByLine(blocks).keys()]);
  const unplaced = [...asked].filter((line) => !drawn.firstPage.has(line)).sort((one, other) => one - other);
  return (
    <>
      <p className="mb-2 text-sm text-ink-3 print:hidden">{r.pictureHow}</p>
      {scan.map((page) => (
        <PageShown key={page.page} {...drawn} draft={draft} page={page} before={before} />
      ))}
      {scan.length < mostPagePictures ? null : (
        <p className="text-sm text-ink-3">{r.morePages(formatNumber(mostPagePictures))}</p>
      )}
      <Unplaced {...drawn} lines={unplaced} />
    </>
  );
}
