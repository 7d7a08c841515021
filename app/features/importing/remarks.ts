// Most documents leave something of the "6 rõ" unsaid; it is remarked beside the task and does not make its reading doubtful.

import type { DocumentReading, TaskRead } from "~/features/reading/document-reading";
import { type Clarity, lacksOf } from "~/features/reading/problems/unclear-tasks";
import { groupBy } from "~/lib/group-by";
import type { Text } from "~/lib/i18n/text";
import type { DraftItem } from "./draft-item";
import { placeOf } from "./items-of-reading";

const inEnglish: Readonly<Record<Clarity, string>> = {
  người: "who leads",
  việc: "what is to be done",
  "thời gian": "by when",
  "trách nhiệm": "who answers for it",
  "sản phẩm": "with which result",
  "thẩm quyền": "on whose authority",
};

const remark = (lacks: readonly Clarity[]): Text => ({
  vi: `Văn bản chưa rõ: ${lacks.join(", ")}.`,
  en: `The document does not say: ${lacks.map((lack) => inEnglish[lack]).join(", ")}.`,
});

/** What the document leaves unsaid of each task, by the id of its item. */
export function remarksOf(
  items: readonly Pick<DraftItem, "id" | "kind" | "source">[],
  { document, tasks }: Pick<DocumentReading, "document" | "tasks">,
): Readonly<Record<string, Text>> {
  const read = groupBy(tasks, placeOf);
  const lacking = (task: TaskRead | undefined) => (task === undefined ? [] : lacksOf(task, document));
  const remarks = items.flatMap((item) => {
    const here = item.kind === "task" && item.source !== null ? (read.get(placeOf(item)) ?? []) : [];
    const task = here.find(({ source }) => source.words === item.source?.words) ?? here[0];
    const lacks = lacking(task);
    return lacks.length === 0 ? [] : [[item.id, remark(lacks)] as const];
  });
  return Object.fromEntries(remarks);
}
