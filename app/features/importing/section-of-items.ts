// What was read is looked over section by section, as the document itself is divided.

import type { Block } from "~/features/reading/block";
import { groupBy } from "~/lib/group-by";
import type { DraftItem } from "./draft-item";
import { passageAt, passagesOfBlocks } from "./passages-of-blocks";

// The outline is read again for the page; a document longer than some hundred pages is looked over without its headings.
const mostBlocks = 5000;

/** The heading over each item, by its id: "II. NỘI DUNG"; none for what is about the whole or stands under no numbered heading. */
export function sectionOfItems(
  items: readonly Pick<DraftItem, "id" | "source">[],
  blocks: readonly Block[],
): Readonly<Record<string, string>> {
  if (blocks.length > mostBlocks) return {};
  const passages = groupBy(passagesOfBlocks(blocks), ({ code }) => code);
  const titled = ({ id, source }: Pick<DraftItem, "id" | "source">) => {
    const [top] = source?.path ?? [];
    if (source === null || top === undefined) return [];
    const heading = passageAt(passages.get(top) ?? [], source.line)?.heading;
    return [[id, [top, heading].filter(Boolean).join(". ")]];
  };
  return Object.fromEntries(items.flatMap(titled));
}
