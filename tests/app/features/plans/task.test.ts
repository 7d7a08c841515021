import { describe, expect, it } from "vitest";
import type { DeadlineSpec } from "~/features/calendar/deadline-spec";
import { clarities, sixClear, type TaskToClear } from "~/features/plans/six-clear";
import { checkTask, checkTaskChange, isSameDeadline, whyNotRemoved } from "~/features/plans/task";
import { calendarDate } from "~/lib/calendar-date";

const on = calendarDate("2020-07-05");
const deadline: DeadlineSpec = { kind: "before", words: "trước ngày 05/7/2020", on };
const nothingDone = { assignments: 0, hasBegun: false, targets: [] };

describe("a task", () => {
  it("is not due before its plan was issued; the sentence names both days", () => {
    const days = { dueOn: calendarDate("2020-05-01"), issuedOn: calendarDate("2020-05-14") };
    expect(checkTask({ text: "Báo cáo" }, days)).toMatchObject({
      problems: [{ field: "deadline", text: { vi: expect.stringMatching(/01\/05\/2020.*14\/05\/2020/) } }],
    });
    expect(checkTask({ text: "Báo cáo" }, { ...days, dueOn: days.issuedOn })).toEqual({ ok: true });
    expect(checkTask({ text: "Báo cáo" }, { dueOn: null, issuedOn: days.issuedOn })).toEqual({ ok: true });
  });

  it("keeps the day of its deadline once it is assigned, while its words may be corrected", () => {
    const before = { deadline, formVersionId: null };
    const otherWords = { ...before, deadline: { ...deadline, words: "xong trước 05/7/2020" } };
    const otherDay = { ...before, deadline: { ...deadline, on: calendarDate("2020-07-15") } };
    const use = { ...nothingDone, assignments: 9 };
    expect(checkTaskChange(before, otherWords, use)).toEqual({ ok: true });
    expect(checkTaskChange(before, otherDay, use)).toMatchObject({
      problems: [{ field: "deadline", text: { vi: expect.stringContaining("gia hạn") } }],
    });
    expect(checkTaskChange(before, otherDay, nothingDone)).toEqual({ ok: true });
  });

  it("keeps its form once somebody has begun", () => {
    const [before, after] = [
      { deadline, formVersionId: null },
      { deadline, formVersionId: "f" },
    ];
    expect(checkTaskChange(before, after, { ...nothingDone, assignments: 1 })).toEqual({ ok: true });
    expect(checkTaskChange(before, after, { assignments: 1, hasBegun: true, targets: [] })).toMatchObject({
      problems: [{ field: "formVersionId" }],
    });
  });

  it("is only removed while it is not assigned and no target is measured by it", () => {
    expect(whyNotRemoved(nothingDone)).toBeNull();
    expect(whyNotRemoved({ ...nothingDone, assignments: 2 })?.vi).toContain("2 phần việc");
    expect(whyNotRemoved({ ...nothingDone, targets: ["Kiện toàn Đội 178"] })?.vi).toContain("Kiện toàn Đội 178");
  });

  it("compares deadlines without their words, in any order of their fields", () => {
    const one: DeadlineSpec = {
      kind: "periodic",
      words: "a",
      every: "half",
      window: "decree09",
      due: { day: 18, monthOffset: 0 },
    };
    const other = { due: { day: 18, monthOffset: 0 }, window: "decree09", every: "half", kind: "periodic", words: "b" } as const;
    expect(isSameDeadline(one, other)).toBe(true);
    expect(isSameDeadline(one, { ...one, due: { day: 20, monthOffset: 0 } })).toBe(false);
  });
});

describe("6 rõ", () => {
  const clear: TaskToClear = {
    text: "Báo cáo",
    deadline,
    deliverable: "Báo cáo tổng kết",
    formVersionId: null,
    sendTo: "UBND tỉnh",
    signer: "Hoàng Quốc Khánh",
  };

  it("finds nothing missing in a clear task", () => expect(sixClear(clear, 1)).toEqual([]));

  it.each([
    ["who", clear, 0],
    ["what", { ...clear, text: " " }, 1],
    ["when", { ...clear, deadline: { kind: "none", words: "" } as const }, 1],
    ["responsibility", { ...clear, sendTo: null }, 1],
    ["product", { ...clear, deliverable: null }, 1],
    ["authority", { ...clear, signer: null }, 1],
  ] as const)("finds that %s is missing", (clarity, task, assignments) => expect(sixClear(task, assignments)).toEqual([clarity]));

  it("takes a form for the product, and ongoing work for clear in time", () => {
    expect(sixClear({ ...clear, deliverable: null, formVersionId: "f" }, 1)).toEqual([]);
    expect(sixClear({ ...clear, deadline: { kind: "ongoing", words: "thường xuyên" } }, 1)).toEqual([]);
  });

  it("can miss all six", () => {
    const bare = {
      text: "",
      deadline: { kind: "none", words: "" } as const,
      deliverable: null,
      formVersionId: null,
      sendTo: null,
      signer: null,
    };
    expect(sixClear(bare, 0)).toEqual(clarities);
  });
});
