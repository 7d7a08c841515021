// What nobody read as work or as a goal becomes one because a person says so; the rules fill in what its words say.

import type { TargetRead } from "~/features/reading/document-reading";
import { targetsIn } from "~/features/reading/targets/read-targets";
import { readDuty, type TaskContext } from "~/features/reading/tasks/duty";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { type DraftItem, isKept, type ReadItem } from "../items/draft-item";
import { type AroundTask, targetItem, taskItems } from "./items-of-reading";
import { turnedAmong } from "./turned-lead";
import type { LineWords } from "./words-of-line";

/** What a person can make of a line. */
export type TakenKind = "task" | "target";

/** What stands around a line of a draft, and what was made of the others. */
export type AroundLine = Omit<AroundTask, "turned"> & {
  readonly context: TaskContext & { readonly periodTo: CalendarDate | null };
  readonly items: readonly DraftItem[];
};

/** From whom a task that names nobody takes its leads, and the doubt that says so. */
type Lent = { readonly agencies: readonly string[]; readonly doubt: Text };

const fromHeading = (heading: string): Text => ({
  vi: `Lời này không nêu cơ quan chủ trì; đã lấy theo đề mục “${heading}”. Hãy kiểm tra.`,
  en: `The words name nobody who leads; it was taken from the heading “${heading}”. Check it.`,
});

const fromNeighbours = (names: string): Text => ({
  vi: `Lời này không nêu cơ quan chủ trì; đã lấy “${names}” như các việc khác cùng mục. Hãy kiểm tra.`,
  en: `The words name nobody who leads; “${names}” was taken, as in the other tasks under this heading. Check it.`,
});

const fromColumn = ({ column }: { readonly column: string }): Text => ({
  vi: `Con số lấy từ cột cuối có số${column === "" ? "" : ` (“${column}”)`}; hiểu là phải đạt ít nhất như vậy. Hãy kiểm tra.`,
  en: `The figure is that of the last column with one${column === "" ? "" : ` (“${column}”)`}, taken as the least to be reached. Check it.`,
});

const noFigure: Text = {
  vi: "Lời này không nêu con số nào. Hãy nhập mức phải đạt, hoặc chấp nhận nếu chỉ xét đạt hay không đạt.",
  en: "The words name no figure. Enter what is to be reached, or accept it if it is only reached or not.",
};

const isBelow = (path: readonly string[], above: readonly string[]) => above.every((code, index) => path[index] === code);

// Where all the other work under a heading is led by the same bodies, they are meant here, too.
function lentByNeighbours({ above }: LineWords, items: readonly DraftItem[]): Lent | null {
  const beside = items.filter((item) => isKept(item) && item.kind === "task" && isBelow(item.source?.path ?? [], above));
  const leads = [...new Set(beside.map(({ fields }) => JSON.stringify(fields["leads[]"] ?? [])))];
  const agencies: readonly string[] = leads.length === 1 ? (beside[0]?.fields["leads[]"] ?? []) : [];
  if (above.length === 0 || agencies.length === 0) return null;
  return { agencies, doubt: fromNeighbours(agencies.join("; ")) };
}

function lentTo(words: LineWords, items: readonly DraftItem[]): Lent | null {
  if (words.agencies.length > 0) return null;
  const { under } = words;
  return under ? { agencies: under.agencies, doubt: fromHeading(under.heading) } : lentByNeighbours(words, items);
}

function tasksOf(words: LineWords, around: AroundLine): ReadItem[] {
  const read = (owners: readonly string[]) => readDuty({ ...words, owners }, around.context);
  const own = read(words.agencies);
  const lent = lentTo(words, around.items);
  const task = lent ? read(lent.agencies) : own;
  const isLent = lent?.agencies.some((name) => task.lead.includes(name) && !own.lead.includes(name)) ?? false;
  const doubts = lent && isLent ? [lent.doubt] : [];
  return taskItems(task, { ...around, turned: turnedAmong([]) }).map((item) => ({
    ...item,
    doubts: [...doubts, ...item.doubts],
  }));
}

function measuredBy(
  { figure }: LineWords,
  target: TargetRead,
): { readonly target: TargetRead; readonly doubts: readonly Text[] } {
  if (target.value !== null) return { target, doubts: [] };
  if (figure === null) return { target, doubts: [noFigure] };
  const { value, unit } = figure;
  return { target: { ...target, comparator: ">=", value, unit }, doubts: [fromColumn(figure)] };
}

function targetsOf(words: LineWords, around: AroundLine): ReadItem[] {
  const { periodTo } = around.context;
  const until = words.horizon ?? (periodTo === null ? null : { by: periodTo });
  const read = targetsIn(words.text, words.source, until);
  const none = { text: words.text, comparator: null, value: null, of: null, unit: null, horizon: until, source: words.source };
  // What only tells how things stand names no goal; a person has said that it is one.
  return (read.length > 0 ? read : [none]).map((each) => {
    const { target, doubts } = measuredBy(words, each);
    return { ...targetItem(target, around), doubts };
  });
}

// A row stands in the group of work in which the rows of its table before it were read.
function inGroup({ source, ...words }: LineWords, items: readonly DraftItem[]): LineWords {
  const { table, line } = source;
  const before = items.findLast((item) => table !== undefined && item.source?.table === table && item.source.line < line);
  const groups = before?.source?.path.slice(0, -1) ?? [];
  return { ...words, source: { ...source, path: [...groups, ...source.path] } };
}

/** The items that a line becomes: a task, one for each of its deadlines; or a target, one for each of its measures. */
export function itemsOfLine(kind: TakenKind, words: LineWords, around: AroundLine): ReadItem[] {
  const placed = inGroup(words, around.items);
  return kind === "task" ? tasksOf(placed, around) : targetsOf(placed, around);
}

const rank = { plan: 0, target: 1, task: 2, form: 3 } as const;

/** The position after which items of a line belong: behind those of their kind that were read from it or above it. */
export function placeOfLine(items: readonly DraftItem[], kind: TakenKind, line: number): number {
  const isBefore = (item: DraftItem) =>
    rank[item.kind] < rank[kind] || (item.kind === kind && (item.source === null || item.source.line <= line));
  return Math.max(-1, ...items.filter(isBefore).map(({ position }) => position));
}

/** How many items stand in the draft from a line, without those left out; what was joined stands in another. */
export const givenByLine = (items: readonly DraftItem[], line: number): number =>
  items.filter(({ state, source }) => state !== "left-out" && source?.line === line).length;
