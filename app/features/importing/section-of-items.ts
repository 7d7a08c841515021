// What was read is looked over section by section, as the document itself is divided.

import type { Block } from "~/features/reading/block";
import type { DraftItem } from "./draft-item";
import { passageAt, passagesOfBlocks } from "./passages-of-blocks";

/** The heading over each item, by its id: "II. NỘI DUNG"; none for what is about the whole or stands under no numbered heading. */
export function sectionOfItems(
  items: readonly Pick<DraftItem, "id" | "source">[],
  blocks: readonly Block[],
): Readonly<Record<string, string>> {
  const passages = passagesOfBlocks(blocks);
  const titled = ({ id, source }: Pick<DraftItem, "id" | "source">) => {
    const [top] = source?.path ?? [];
    if (source === null || top === undefined) return [];
    const heading = passageAt(
      passages.filter(({ code }) => code === top),
      source.line,
    )?.heading;
    return [[id, [top, heading].filter(Boolean).join(". ")]];
  };
  return Object.fromEntries(items.flatMap(titled));
}
