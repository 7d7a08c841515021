// What was read is looked over section by section, as the document itself is divided.

import type { Source } from "~/features/reading/document-reading";
import { groupBy } from "~/lib/group-by";
import { passageAt, type ReadPassage } from "./passages-of-blocks";

/** Finds the heading over a place of the document: "II. NỘI DUNG"; null for what is about the whole or stands under no numbered heading. */
export type FindHeading = (source: Source | null) => string | null;

/** Finds headings among the parts of a document: the first level above a place, of several with its number the nearest one above. */
export function headingsAmong(passages: readonly ReadPassage[]): FindHeading {
  const byCode = groupBy(passages, ({ code }) => code);
  return (source) => {
    const [top, ...below] = source?.path ?? [];
    if (source === null || top === undefined) return null;
    const heading = passageAt(byCode.get(top) ?? [], source.line)?.heading;
    // The number of a row of a table is none of a heading.
    if (heading === undefined && source.table !== undefined && below.length === 0) return null;
    return [top, heading].filter(Boolean).join(". ");
  };
}
