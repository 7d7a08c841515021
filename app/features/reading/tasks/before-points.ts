// Between "… kết luận như sau:" and its first number a conclusion tells how things are, and may already say who has to do something.

import { subjectOf } from "../agencies/subject";
import type { TaskRead } from "../document-reading";
import type { Entry } from "../outline/tree";
import type { TaskContext } from "./duty";
import { duties, nobody } from "./entry-duties";
import { sentencesOf } from "./sentences";

// "Bộ Y tế và các địa phương cần thống kê …": how things are is told without this word.
const hasToDo = (sentence: string) => /^(?:cần|phải)\s/iu.test(subjectOf(sentence)?.duty ?? "");

/** The duties among the paragraphs before the points: the sentences that say who needs to do something. */
export const tasksBeforePoints = (entries: readonly Entry[], context: TaskContext): TaskRead[] =>
  entries.flatMap((entry) =>
    sentencesOf(entry.text)
      .filter(hasToDo)
      .flatMap((text) => duties({ ...entry, text }, nobody, context)),
  );
