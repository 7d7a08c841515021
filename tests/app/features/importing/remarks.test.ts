import { describe, expect, it } from "vitest";
import { remarksOf } from "~/features/importing/remarks";
import type { TaskRead } from "~/features/reading/document-reading";
import { readDocument } from "~/features/reading/read-document";
import { plantingPlan } from "~tests/support/import-scene";

const { document } = readDocument(plantingPlan);
const source = { path: ["II", "1"], line: 13, words: "Trồng rừng ở các xã." };
const task: TaskRead = {
  text: "Trồng rừng ở các xã",
  lead: [],
  support: [],
  deadlines: [],
  deliverable: "Báo cáo",
  sendTo: null,
  via: null,
  source,
};

describe("what a document leaves unsaid of a task", () => {
  it("is said in both languages", () => {
    const { item } = remarksOf([{ id: "item", kind: "task", source }], {
      document: { ...document, signer: "Nguyễn Văn A" },
      tasks: [task],
    });
    expect(item).toEqual({
      vi: "Văn bản chưa rõ: người, thời gian.",
      en: "The document does not say: who leads, by when.",
    });
  });

  it("is not remarked beside a target that was read from the same line", () => {
    expect(remarksOf([{ id: "item", kind: "target", source }], { document, tasks: [task] })).toEqual({});
  });
});
