import { describe, expect, it } from "vitest";
import { defaultDeadlinePolicy } from "~/features/calendar/deadline-spec";
import { workCalendar } from "~/features/calendar/work-calendar";
import type { DraftItem } from "~/features/importing/items/draft-item";
import { dueOfTask, duesOfItems, policyOfDraft } from "~/features/importing/items/due-of-task";
import { day } from "~tests/support/days";
import { draftItem } from "~tests/support/draft-item";

const ground = { calendar: workCalendar([]), policy: defaultDeadlinePolicy, issuedOn: null };
const task = (fields: Record<string, string>): DraftItem =>
  draftItem({
    id: "t",
    fields: Object.fromEntries(Object.entries({ text: "Báo cáo", ...fields }).map(([name, value]) => [name, [value]])),
  });
const due = (fields: Record<string, string>, today = "2020-06-10") => dueOfTask(task(fields), { ...ground, today: day(today) });

describe("the deadline that a task of a draft will have", () => {
  it("is the day that counts, after the days off", () => {
    const fields = { "deadline.kind": "before", "deadline.before": "05/07/2020", "deadline.words": "trước ngày 05/7/2020" };
    expect(due(fields)).toMatchObject({
      words: { vi: "trước ngày 05/7/2020" },
      meaning: { vi: "hạn 06/07/2020" },
      isPast: false,
    });
    expect(due(fields, "2020-07-07")).toMatchObject({ isPast: true });
  });

  it("that lies before the day of issue is told from one that is only past", () => {
    const fields = { "deadline.kind": "date", "deadline.on": "20/06/2020", "deadline.words": "ngày 20/6/2020" };
    const [today, item] = [day("2020-06-30"), task(fields)];
    const dueIn = (issuedOn: string) => dueOfTask(item, { ...ground, today, issuedOn: day(issuedOn) });
    expect(dueIn("2020-06-25")).toMatchObject({ isPast: true, isBeforeIssue: true });
    // 20 June 2020 is a Saturday: the Monday after it counts.
    expect(dueIn("2020-06-22")).toMatchObject({ isPast: true, isBeforeIssue: false });
  });

  it("of another day than the words name says that it was corrected", () => {
    const fields = { "deadline.kind": "date", "deadline.on": "20/09/2020", "deadline.words": "ngày 20/6/2020" };
    expect(due(fields)?.words.vi).toBe("ngày 20/6/2020 (đã sửa so với văn bản)");
  });

  it("is what was chosen, though the document says something else", () => {
    const fields = { "deadline.kind": "ongoing", "deadline.words": "trước ngày 10/7/2020" };
    expect(due(fields)).toMatchObject({ words: { vi: "thường xuyên" }, meaning: null, isPast: false });
  });

  it("of a return says when it comes back", () => {
    const fields = {
      "deadline.kind": "periodic",
      "deadline.words": "hằng tháng, trước ngày 20",
      "deadline.every": "month",
      "deadline.window": "decree09",
      "deadline.day": "20",
      "deadline.monthOffset": "0",
    };
    expect(due(fields)?.meaning?.vi).toContain("ngày 20");
  });

  it("stands by its item, for the tasks that are kept", () => {
    const dated = task({ "deadline.kind": "date", "deadline.on": "07/07/2020", "deadline.words": "ngày 07/7/2020" });
    const damaged = { ...task({ "deadline.kind": "date", "deadline.on": "31/11/2020" }), id: "damaged" };
    const dues = duesOfItems([dated, damaged, { ...dated, id: "out", state: "left-out" }], workCalendar([]), day("2020-06-10"));
    expect(dues).toEqual({ t: expect.objectContaining({ meaning: { vi: "hạn 07/07/2020", en: "due 07/07/2020" } }) });
  });

  it("is not known while its fields cannot be read", () => {
    expect(due({ "deadline.kind": "date", "deadline.on": "31/11/2020" })).toBeNull();
    expect(policyOfDraft(undefined)).toEqual(defaultDeadlinePolicy);
  });
});
