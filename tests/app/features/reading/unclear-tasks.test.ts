import { describe, expect, it } from "vitest";
import type { TaskRead } from "~/features/reading/document-reading";
import { unclearTasks } from "~/features/reading/problems/unclear-tasks";
import { readDocument } from "~/features/reading/read-document";
import { plantingPlanWith } from "~tests/support/reading/planting-plan";

const { document } = readDocument(plantingPlanWith("I. MỤC ĐÍCH\nTrồng cây."));
const task = (code: string, rest: Partial<TaskRead> = {}): TaskRead => ({
  text: "Chăm sóc cây đã trồng",
  lead: ["Phòng Kinh tế"],
  support: [],
  deadlines: [],
  deliverable: "Báo cáo",
  sendTo: null,
  via: null,
  source: { path: ["II", code], line: 10, words: "Chăm sóc cây đã trồng" },
  ...rest,
});

describe("tasks that lack one of the “6 rõ”", () => {
  it("a few are named one by one", () => {
    const remarks = unclearTasks([task("1"), task("2", { lead: [] })], document);
    expect(remarks.map(({ message }) => message)).toEqual([
      "Nhiệm vụ “Chăm sóc cây đã trồng” chưa rõ thời gian.",
      "Nhiệm vụ “Chăm sóc cây đã trồng” chưa rõ người, chưa rõ thời gian.",
    ]);
  });

  it("many that lack the same are told together, with the place of each", () => {
    const remarks = unclearTasks([task("1"), task("2"), task("2"), task("3"), task("4", { lead: [] })], document);
    expect(remarks.map(({ message }) => message)).toEqual([
      "4 nhiệm vụ chưa rõ thời gian: mục II.1, mục II.2, mục II.3.",
      "Nhiệm vụ “Chăm sóc cây đã trồng” chưa rõ người, chưa rõ thời gian.",
    ]);
  });
});
