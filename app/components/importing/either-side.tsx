import type { ReactNode } from "react";
import type { ItemsByLine } from "~/components/importing/document-pane";
import { PagePictures } from "~/components/importing/page-pictures";
import { reviewText } from "~/components/importing/review.text";
import { type Side, SideBar, useSide } from "~/components/importing/side";
import { useText } from "~/components/ui/use-text";
import type { DraftShown } from "~/features/importing/draft/draft-shown";
import { hasReading } from "~/features/importing/draft/draft-state";
import type { Block } from "~/features/reading/block";
import type { ScanPage } from "~/features/reading/scan-page";

type EitherSideProps = {
  draft: DraftShown;
  blocks: readonly Block[];
  scan: readonly ScanPage[];
  itemsByLine: ItemsByLine;
  /** The addresses of both sides. */
  sides: Readonly<Record<Side, string>>;
  /** The words that were read. */
  children: ReactNode;
};

/** What was read of a scan can be held against the pictures of its pages; of an older one these were not kept. */
export function EitherSide({ draft, blocks, scan, itemsByLine, sides, children }: EitherSideProps) {
  const r = useText(reviewText);
  const side = useSide();
  if (scan.length === 0)
    return (
      <>
        {draft.wasRecognised && hasReading(draft.state) ? (
          <p className="mb-2 text-sm text-ink-3 print:hidden">{r.noPictures}</p>
        ) : null}
        {children}
      </>
    );
  return (
    <>
      <SideBar sides={sides} side={side} />
      {side === "picture" ? (
        <PagePictures draft={draft} scan={scan} blocks={blocks} itemsByLine={itemsByLine} sides={sides} />
      ) : (
        children
      )}
    </>
  );
}
