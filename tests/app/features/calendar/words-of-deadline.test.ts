import { describe, expect, it } from "vitest";
import type { DeadlineSpec } from "~/features/calendar/deadline-spec";
import { deadlineInShort } from "~/features/calendar/describe-deadline";
import { differsFromWords, quotedWords } from "~/features/calendar/words-of-deadline";
import { day } from "~tests/support/days";

const on = (words: string, date: string): DeadlineSpec => ({ kind: "date", words, on: day(date) });
const until = (words: string, date: string): DeadlineSpec => ({ kind: "before", words, on: day(date) });
const quarter = (words: string, year: number, number: 1 | 2 | 3 | 4): DeadlineSpec => ({
  kind: "quarter",
  words,
  year,
  quarter: number,
});

describe("the words of a deadline beside the day that counts", () => {
  it.each([
    until("trước ngày 20/6/2020", "2020-06-20"),
    until("trước 20/6", "2021-06-20"),
    on("ngày 20 tháng 6 năm 2020", "2020-06-20"),
    on("từ ngày 15/6 đến ngày 20/6/2020", "2020-06-20"),
    on("trong tháng 8/2020", "2020-08-31"),
    on("trước tháng 8/2020", "2020-07-31"),
    on("trong quý III năm 2020", "2020-09-15"),
    quarter("Quý II, III/2024", 2024, 3),
    { kind: "half", words: "6 tháng đầu năm 2026", year: 2026, half: 1 } as const,
    on("đến hết năm 2020", "2020-12-31"),
  ])("stand alone where they name that day: $words", (spec) => {
    expect(differsFromWords(spec)).toBe(false);
    expect(quotedWords(spec)?.vi).toBe(`“${spec.words}”`);
  });

  it.each([
    on("xong trước mùa mưa", "2020-06-20"),
    on("trước ngày 31/6/2020", "2020-12-31"),
    { kind: "ongoing", words: "trước ngày 10/7/2020" } as const,
    {
      kind: "relative",
      words: "15 ngày kể từ ngày 01/6/2020",
      count: 15,
      unit: "days",
      from: day("2020-06-02"),
      event: "",
    } as const,
  ])("stand alone where they name no day that could contradict it: $words", (spec) => {
    expect(differsFromWords(spec)).toBe(false);
  });

  it.each([
    until("trước ngày 20/6/2020", "2020-09-20"),
    until("trước ngày 20/6/2020", "2021-06-20"),
    until("trước 20/6", "2020-06-21"),
    on("trong tháng 8/2020", "2020-09-01"),
    quarter("Quý II, III/2024", 2024, 4),
    quarter("trước ngày 20/6/2020", 2020, 3),
    { kind: "year", words: "đến hết năm 2020", year: 2021 } as const,
  ])("are said to be corrected where the day is another: $words", (spec) => {
    expect(quotedWords(spec)?.vi).toBe(`“${spec.words}”, đã sửa so với văn bản`);
    expect(deadlineInShort(spec).vi).toBe(`${spec.words} (đã sửa so với văn bản)`);
  });

  it("are none where the document has none", () => {
    expect(quotedWords({ kind: "none", words: "" })).toBeNull();
  });
});
