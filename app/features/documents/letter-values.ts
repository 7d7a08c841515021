// The values that fill the templates: facts of the works and what was typed on the form, in the words of a document.

import type { CalendarDate } from "~/lib/calendar-date";
import { monthOf, yearOf } from "~/lib/calendar-date";
import { groupBy } from "~/lib/group-by";
import { formatPercent } from "~/lib/number-format";
import type { FieldValues } from "./field-value";
import { copiesOnPaper, type LetterFrame } from "./letter-frame";
import {
  basisWords,
  counted,
  documentDate,
  type LetterPlan,
  type LetterWork,
  originalDueWords,
  originallyLateWords,
  roman,
  situationWords,
  standingWords,
} from "./letter-work";

type Heading = { readonly subject: string; readonly today: CalendarDate; readonly isAddressed: boolean };

export function frameValues(frame: LetterFrame, { subject, today, isAddressed }: Heading): FieldValues {
  const month = monthOf(today);
  return {
    "cơ quan chủ quản": frame.parentName,
    "cơ quan ban hành": frame.issuerName,
    "cơ quan ban hành câu": frame.issuerWords,
    "ký hiệu": frame.symbol,
    "trích yếu": subject,
    "địa danh": frame.place,
    tháng: month <= 2 ? `0${month}` : String(month),
    năm: String(yearOf(today)),
    "hỏa tốc": frame.urgency === "hoa-toc",
    "thượng khẩn": frame.urgency === "thuong-khan",
    khẩn: frame.urgency === "khan",
    "chữ ký": frame.signAs.map((dòng) => ({ dòng })),
    "người ký": frame.signer,
    "nơi nhận": copiesOnPaper(frame.copies, isAddressed).map((tên) => ({ tên })),
    "đơn vị soạn thảo": frame.draftingUnit ? `, ${frame.draftingUnit}` : "",
  };
}

function addresseeValues(names: readonly string[]): FieldValues {
  return {
    "một nơi nhận": names.length === 1,
    "nhiều nơi nhận": names.length > 1,
    "kính gửi": names[0] ?? "",
    "danh sách kính gửi": names.map((tên, index) => ({ tên, dấu: index === names.length - 1 ? "." : ";" })),
  };
}

function workValues(work: LetterWork, index: number, today: CalendarDate): FieldValues {
  const { plan, dueOn, originalDueOn, dueWords, occurrence } = work;
  return {
    stt: String(index + 1),
    "nhiệm vụ": occurrence ? `${work.text} (${occurrence})` : work.text,
    mục: work.passage ? ` (mục ${work.passage})` : "",
    "văn bản": plan.number ?? plan.title,
    "thời hạn": dueOn ? documentDate(dueOn) : "không có thời hạn",
    "hạn ban đầu": originalDueOn ? documentDate(originalDueOn) : "không có thời hạn",
    "hạn ban đầu nếu khác": originalDueWords(work),
    "nguyên văn thời hạn": dueOn && dueWords ? ` (${dueWords})` : "",
    "tình trạng": standingWords(work, today),
    "số ngày quá hạn": work.daysLate > 0 ? String(work.daysLate) : "",
    "số ngày quá hạn ban đầu": work.daysLateByOriginal > 0 ? String(work.daysLateByOriginal) : "",
    "quá hạn ban đầu nếu khác": originallyLateWords(work),
    "chủ trì": work.lead.name,
    "phối hợp": work.supports.join("; "),
    "sản phẩm": work.deliverable ?? "",
  };
}

const countsOf = (works: readonly LetterWork[]) => {
  const late = works.filter(({ daysLate }) => daysLate > 0).length;
  return { all: counted(works.length), late: counted(late), open: counted(works.length - late) };
};

type Urging = {
  readonly works: readonly LetterWork[];
  readonly today: CalendarDate;
  readonly replyBy: CalendarDate | null;
  readonly reportTo: string;
  readonly extra: string;
};

/** The values of an urging letter or of a slip, to the agencies that lead these works. */
export function urgingValues({ works, today, replyBy, reportTo, extra }: Urging): FieldValues {
  const leads = [...groupBy(works, (work) => work.lead.id).values()];
  const names = leads.map((own) => own[0]?.lead.name ?? "");
  const counts = countsOf(works);
  return {
    ...addresseeValues(names),
    "văn bản giao việc": basisWords(works.map(({ plan }) => plan)),
    "ngày tính": documentDate(today),
    "cơ quan nhận": names.length === 1 ? (names[0] ?? "") : "các cơ quan, đơn vị có tên trên",
    "tình hình chung": situationWords(works),
    "việc nêu trên": works.length === 1 ? "nhiệm vụ nêu trên" : "các nhiệm vụ nêu trên",
    "hạn báo cáo": replyBy ? documentDate(replyBy) : "",
    "nơi báo cáo": reportTo,
    "số nhiệm vụ": counts.all,
    "số quá hạn": counts.late,
    "số chưa đến hạn": counts.open,
    "lời thêm": extra,
    "loại văn bản kèm": "Công văn",
    "danh sách nhiệm vụ": works.map((work, index) => workValues(work, index, today)),
    "danh sách cơ quan": leads.map((own, index) => ({
      "số la mã": roman(index + 1),
      "cơ quan": own[0]?.lead.name ?? "",
      "số nhiệm vụ của cơ quan": countsOf(own).all,
      "số quá hạn của cơ quan": countsOf(own).late,
      "danh sách nhiệm vụ": own.map((work, place) => workValues(work, place, today)),
    })),
  };
}

// The agencies that lead the same task by the same day stand in one row.
function rowsOfTasks(works: readonly LetterWork[]): LetterWork[] {
  const inOrder = [...works].sort((a, b) => a.position - b.position);
  const rows = groupBy(inOrder, ({ taskId, occurrence, dueOn, originalDueOn }) =>
    [taskId, occurrence, dueOn, originalDueOn].join(),
  );
  return [...rows.values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, lead: { ...first.lead, name: same.map(({ lead }) => lead.name).join("; ") } }] : [];
  });
}

/** The values of the table of who does what, in the order and the sections of the plan. */
export function listValues(plan: LetterPlan, works: readonly LetterWork[], today: CalendarDate): FieldValues {
  let next = 0;
  return {
    "văn bản giao việc": basisWords([plan]),
    "số nhiệm vụ": counted(new Set(works.map(({ taskId }) => taskId)).size),
    "loại văn bản kèm": "Kế hoạch",
    "danh sách phần": [...groupBy(rowsOfTasks(works), (work) => work.section)].map(([section, own]) => ({
      phần: section,
      "danh sách nhiệm vụ": own.map((work) => workValues(work, next++, today)),
    })),
  };
}

/** A group counted by the days that count now, and by those with which the work was assigned. */
export type GroupCount = { readonly name: string; readonly count: number; readonly byOriginal: number };

type Report = {
  readonly plan: LetterPlan;
  /** The official four groups and those beside them, in their order. */
  readonly groups: readonly GroupCount[];
  readonly cameDue: number;
  readonly cameDueByOriginal: number;
  /** How many tasks the works are parts of. */
  readonly tasks: number;
  /** 0 to 1; null when nothing came due. */
  readonly rate: number | null;
  readonly rateByOriginal: number | null;
  readonly late: readonly LetterWork[];
  /** How many open works are past their first day, but not past the day that counts now. */
  readonly givenTime: number;
  readonly today: CalendarDate;
  readonly to: string;
  readonly period: string;
  readonly causes: readonly string[];
  readonly proposals: readonly string[];
};

// Nobody asserts that there were no difficulties because a box was left empty: the place is there to be filled.
const toFill = "…".repeat(40);
const paragraphs = (lines: readonly string[]) => (lines.length > 0 ? lines : [toFill]).map((đoạn) => ({ đoạn }));

const rateWords = (rate: number | null) => (rate === null ? "chưa có phần việc đến hạn" : formatPercent(rate));

/** The values of the report on how the work stands. */
export function reportValues(report: Report): FieldValues {
  const { plan, groups, cameDue, tasks, late, givenTime, today, to, period, causes, proposals } = report;
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  return {
    ...addresseeValues(to ? [to] : []),
    "có nơi gửi": to !== "",
    "văn bản giao việc": basisWords([plan]),
    "ngày tính": documentDate(today),
    "kỳ báo cáo": period,
    "số nhiệm vụ": counted(tasks),
    "số phần việc": counted(total),
    "số đến hạn": counted(cameDue),
    "tỷ lệ hoàn thành": rateWords(report.rate),
    "số đến hạn ban đầu": counted(report.cameDueByOriginal),
    "tỷ lệ hoàn thành theo hạn ban đầu": rateWords(report.rateByOriginal),
    "có việc được lùi hạn": givenTime > 0,
    "số việc được lùi hạn": counted(givenTime),
    "các nhóm": groups.map(({ name, count, byOriginal }, index) => ({
      stt: String(index + 1),
      nhóm: name,
      số: String(count),
      "tỷ lệ": total === 0 ? "0%" : formatPercent(count / total),
      "số theo hạn ban đầu": String(byOriginal),
    })),
    "có việc quá hạn": late.length > 0,
    "không có việc quá hạn": late.length === 0,
    "danh sách nhiệm vụ": late.map((work, index) => workValues(work, index, today)),
    "nguyên nhân": paragraphs(causes),
    "kiến nghị": paragraphs(proposals),
    "nơi nhận báo cáo": to || "để theo dõi, chỉ đạo",
  };
}

export type DirectiveGiven = {
  readonly id: string;
  readonly words: string;
  readonly givenOn: CalendarDate;
  readonly work: LetterWork;
};

/** The values of a notice of conclusions. */
export function conclusionValues(directives: readonly DirectiveGiven[], opening: readonly string[], extra: string): FieldValues {
  return {
    "mở đầu": opening.map((đoạn) => ({ đoạn })),
    "danh sách chỉ đạo": directives.map(({ words, work }, index) => ({
      stt: String(index + 1),
      "cơ quan": work.lead.name,
      "nội dung": words.replace(/[.;\s]+$/u, ""),
      "về nhiệm vụ": ` (nhiệm vụ: ${work.text})`,
      "thời hạn chỉ đạo": work.dueOn ? `, thời hạn ${documentDate(work.dueOn)}${originalDueWords(work)}` : "",
    })),
    "lời thêm": extra,
  };
}
