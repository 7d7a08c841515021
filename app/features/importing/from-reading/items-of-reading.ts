// Everything that was read becomes an item with its source and its doubts; nothing that the document says is dropped on the way.

import { basisLine } from "~/features/plans/plan-fields";
import type { DeadlineRead, DocumentReading, Identity, Source, TargetRead, TaskRead } from "~/features/reading/document-reading";
import { impossibleDayIn } from "~/features/reading/targets/horizon";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import type { TypedFields } from "~/lib/form-answer";
import type { Text } from "~/lib/i18n/text";
import { formatNumber } from "~/lib/number-format";
import type { ReadItem } from "../items/draft-item";
import { noLead } from "../items/no-lead";
import { clausesByDeadline, collectorBetween, sharedReceiver, withClause, wordsWithDeadline } from "./clauses-of-task";
import { deadlineOfReading } from "./deadline-of-reading";
import { leavesOut } from "./excepted-members";
import { formFields } from "./form-of-reading";
import type { NameAgency, NamedAgency } from "./named-agency";
import { whyNotAPlan } from "./not-a-plan";
import { withProblems } from "./problems-of-items";
import { remarkOf, remarkOfPlan } from "./remarks";
import type { FindHeading } from "./section-of-items";
import { clauseEach, severalDeadlines } from "./split-doubts";
import { standingAgencyOf } from "./standing-agency";
import { turnedAmong } from "./turned-lead";
import { urgencyOfReading } from "./urgency-of-reading";

/** A plan that is known already and that this one seems to carry out. */
export type KnownPlan = { readonly number: string };

/** What stands around a document: the directory of its day, the plans that are there, and its own text. */
export type Around = {
  readonly named: NameAgency;
  readonly above: KnownPlan | null;
  /** The title as it stands in running text. */
  readonly titled: (title: string) => string;
  /** The agency whose secretariat handed the document in. */
  readonly handedInBy: string;
  /** The heading with this number. */
  readonly section: (code: string) => string;
  /** The heading over a place of the document. */
  readonly heading: FindHeading;
  /** The line of its title. */
  readonly titleLine: number | null;
  /** Whether its outline is that of a report, which its form then asks for; the headings of a plan ask for nothing. */
  readonly isOutlineOfReport: boolean;
  /** The line of each indicator of its forms. */
  readonly formLines: readonly (readonly (number | null)[])[];
};

const day = (date: CalendarDate | null) => (date === null ? "" : formatDate(date));
const one = (fields: Readonly<Record<string, string>>): TypedFields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));
/** The names in the fields of an item: of a group with an exception its other members. */
export const namesOf = (named: readonly NamedAgency[]) => [...new Set(named.flatMap(({ name, members }) => members ?? [name]))];
const doubtsOf = (...named: readonly NamedAgency[]) => named.flatMap(({ doubt }) => (doubt === null ? [] : [doubt]));

const missing = (vi: string, en: string): Text => ({
  vi: `Văn bản chưa có ${vi}. Hãy bổ sung, hoặc để trống nếu còn là dự thảo.`,
  en: `The document has no ${en}. Add it, or leave it empty while it is a draft.`,
});

const noPeriod: Text = {
  vi: "Không đọc được giai đoạn thực hiện. Hãy nhập ngày đầu và ngày cuối.",
  en: "The period could not be read. Enter its first and last day.",
};

// What is about the whole stands beside the title, and a form beside its first row.
function lineSource(line: number | null | undefined, words: string | null): Source | null {
  return line === null || line === undefined ? null : { path: [], line, words: words ?? "" };
}

const aboutAll = { heading: null, remark: null } as const;

function planItem(reading: DocumentReading, around: Around): ReadItem {
  const { document, tasks, forms } = reading;
  const issuer = document.issuer === null ? null : around.named(document.issuer);
  const { named, handedInBy } = around;
  const standing = standingAgencyOf(tasks, { issuer: issuer?.name ?? "", handedInBy, named });
  const cutOff = forms.find((form) => form.cutOff !== null)?.cutOff ?? null;
  const fields = one({
    number: document.number ?? "",
    title: around.titled(document.title ?? ""),
    issuer: issuer?.name ?? "",
    standing: standing.name,
    place: document.place ?? "",
    urgency: urgencyOfReading(document.urgency),
    issuedOn: day(document.issuedOn),
    effectiveOn: "",
    signer: document.signer ?? "",
    signerTitle: document.signerTitle ?? "",
    periodFrom: day(document.period?.from ?? null),
    periodTo: day(document.period?.to ?? null),
    cutOffOn: day(cutOff),
    carriesOut: around.above?.number ?? "",
    beforeMeans: "including",
    weekendRule: "roll-forward",
    peersSee: "state",
    bases: document.bases.map((basis) => basisLine({ ...basis, about: "" })).join("\n"),
    recipients: document.recipients.join("\n"),
  });
  const doubts = [
    ...whyNotAPlan(reading),
    ...(document.number === null ? [missing("số, ký hiệu", "number")] : []),
    ...(document.issuedOn === null ? [missing("ngày ban hành", "day of issue")] : []),
    ...(document.period === null ? [noPeriod] : []),
    ...doubtsOf(...(issuer ? [issuer] : [])),
    ...standing.doubts,
  ];
  return {
    kind: "plan",
    fields,
    source: lineSource(around.titleLine, document.title),
    doubts,
    heading: null,
    remark: remarkOfPlan(standing.remark, document),
  };
}

/** A target as an item. */
export function targetItem(target: TargetRead, { heading }: Pick<Around, "heading">): ReadItem {
  const { horizon } = target;
  // Nobody may pass over a day that there is not: the item waits for another.
  const isImpossible = horizon === null && impossibleDayIn(target.source.words) !== null;
  const fields = one({
    text: target.text,
    comparator: target.comparator ?? "",
    value: target.value === null ? "" : formatNumber(target.value),
    ofValue: target.of === null ? "" : formatNumber(target.of),
    unit: target.unit ?? "",
    horizon: isImpossible ? "by" : horizon === null ? "plan" : "each" in horizon ? "year" : "by",
    horizonOn: horizon !== null && "by" in horizon ? formatDate(horizon.by) : "",
    measure: "none",
    indicatorId: "",
    ofIndicatorId: "",
    taskId: "",
  });
  return { kind: "target", fields, source: target.source, doubts: [], heading: heading(target.source), remark: null };
}

// A report "by the outline and the table" answers the form of the document.
const BY_FORM = /(đề cương|biểu|phụ lục|mẫu)/iu;
const REPORT = /báo cáo/iu;

/** Of a report that is taken to be answered by the form of its document. */
export const perhapsByForm: Text = {
  vi: "Văn bản có biểu kèm theo; báo cáo này được hiểu là lập theo biểu đó. Hãy kiểm tra.",
  en: "The document has a form annexed; this report is taken to be made by it. Check it.",
};

/** Whether the task is answered by the form of the document: its words say so, or it sends a report and nothing speaks against it. */
function asksForForm({ text, deliverable, sendTo }: TaskRead): "said" | "perhaps" | "no" {
  const words = `${text} ${deliverable ?? ""}`;
  if (!REPORT.test(words)) return "no";
  return BY_FORM.test(words) ? "said" : sendTo === null ? "no" : "perhaps";
}

// Several receivers stand in one field as they are written; no one agency could be chosen for them.
const isOneReceiver = ({ sendTo }: TaskRead) => sendTo !== null && !sendTo.includes(",");

/** What is around the tasks of one document, and whether it has a form of its own. */
export type AroundTask = Pick<Around, "named" | "section" | "heading"> & {
  readonly document: Pick<Identity, "signer" | "signerTitle">;
  readonly hasForm: boolean;
  readonly turned: ReturnType<typeof turnedAmong>;
};

function taskItem(task: TaskRead, deadline: DeadlineRead | null, around: AroundTask): ReadItem {
  const { named, section, heading, document, hasForm, turned } = around;
  const [leads, supports] = [task.lead.map(named), task.support.map(named)];
  const [sendTo, via] = [task.sendTo === null ? null : named(task.sendTo), task.via === null ? null : named(task.via)];
  const filled = deadlineOfReading(deadline);
  const byForm = hasForm ? asksForForm(task) : "no";
  const fields: TypedFields = {
    ...one({
      text: task.text,
      section: section(task.source.path[0] ?? ""),
      ...filled.fields,
      deliverable: task.deliverable ?? "",
      sendTo: sendTo?.name ?? "",
      via: via?.name ?? "",
      // The form of the same document; it gets its id when the plan is made.
      usesForm: byForm === "no" ? "" : "BM1",
    }),
    "leads[]": namesOf(leads),
    "supports[]": namesOf(supports),
  };
  const exception = leavesOut(task.text);
  const doubts = [
    ...(task.lead.length === 0 ? [noLead] : []),
    ...turned(task),
    ...(exception ? [exception] : []),
    ...filled.doubts,
    ...(byForm === "perhaps" ? [perhapsByForm] : []),
    ...doubtsOf(...leads, ...supports, ...(isOneReceiver(task) && sendTo ? [sendTo] : []), ...(via ? [via] : [])),
  ];
  const { source } = task;
  return { kind: "task", fields, source, doubts, heading: heading(source), remark: remarkOf(task, document) };
}

function ofClause(task: TaskRead, clauses: readonly string[], index: number): TaskRead {
  const clause = clauses[index] ?? task.text;
  const collector = collectorBetween(clauses[index - 1], clause);
  const own = { ...withClause(task, clause), ...(collector === null ? {} : { lead: [collector], support: [] }) };
  return own.sendTo === null ? { ...own, ...sharedReceiver(clauses.slice(0, index), clause) } : own;
}

/** A task as an item; as one for each deadline where it has several. */
export function taskItems(task: TaskRead, around: AroundTask): ReadItem[] {
  const { deadlines } = task;
  if (deadlines.length < 2) return [taskItem(task, deadlines[0] ?? null, around)];
  const clauses = clausesByDeadline(task);
  const doubt = (clauses ? clauseEach : severalDeadlines)(deadlines.length);
  return deadlines.map((deadline, index) => {
    const own = clauses ? ofClause(task, clauses, index) : { ...task, text: wordsWithDeadline(task, deadline) };
    const item = taskItem(own, deadline, around);
    return { ...item, doubts: [doubt, ...item.doubts] };
  });
}

/** The items of a document, in the order in which they are looked over: the plan, its targets, its tasks, its forms. */
export function itemsOfReading(reading: DocumentReading, around: Around): ReadItem[] {
  const { document, targets, tasks, forms, outline, problems } = reading;
  const turned = turnedAmong(tasks);
  const hasForm = forms.length > 0;
  const formItems = forms.map((form, index): ReadItem => {
    const source = lineSource(
      around.formLines[index]?.find((line) => line !== null),
      form.title,
    );
    const asked = index === 0 && around.isOutlineOfReport ? outline : [];
    return { kind: "form", fields: formFields(form, index, asked), source, doubts: [], ...aboutAll };
  });
  const items = [
    planItem(reading, around),
    ...targets.map((target) => targetItem(target, around)),
    ...tasks.flatMap((task) => taskItems(task, { ...around, document, hasForm, turned })),
    ...formItems,
  ];
  return withProblems(items, problems);
}
