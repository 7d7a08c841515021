// "1. Trước mùa khô (hoàn thành trước 31/01/2026):" says by when for every point below it.

import { findDeadlines } from "../deadlines/find-deadlines";
import type { Entry } from "../outline/tree";
import type { TaskContext } from "./duty";

const BY_WHEN = /\((?<time>(?:hoàn thành|xong|trước|chậm nhất|từ|trong)\s[^()]{3,60})\)\s*:?$/iu;

/** The points below a heading, each with its time as a label, where they name none themselves. */
export function withTimeOfHeading({ text, children, paragraph }: Entry, context: TaskContext): readonly Entry[] {
  const time = BY_WHEN.exec(text)?.groups?.time;
  const has = (words: string) => findDeadlines(words, { ...context, isTimeCell: false }).length > 0;
  if (time === undefined || !has(time)) return children;
  const label = (path: readonly string[]): Entry => ({
    marker: null,
    text: `Thời gian: ${time}`,
    paragraph,
    path: [...path],
    children: [],
    tables: [],
  });
  return children.map((child) =>
    child.children.length > 0 || has(child.text) ? child : { ...child, children: [label(child.path)] },
  );
}
