/** Writes the papers that a form asks for, without keeping them: the preview and the making go the same way. */
import type { Knex } from "knex";
import type { Actor, Grant } from "~/features/accounts/actor";
import {
  cameDue,
  completionRate,
  countGroups,
  OFFICIAL_GROUPS,
  type OfficialGroup,
  officialGroup,
} from "~/features/calendar/deadline-state";
import type { CalendarDate } from "~/lib/calendar-date";
import { type Problem, RuleViolation } from "~/lib/errors";
import { groupBy } from "~/lib/group-by";
import type { Text } from "~/lib/i18n/text";
import type { FieldValues } from "./field-value";
import { fillTemplate } from "./fill-template.server";
import type { LetterFiles } from "./letter-files.server";
import type { LetterForm } from "./letter-form.schema";
import type { Matter } from "./letter-matter.server";
import { letterMatter } from "./letter-matter.server";
import { currentTemplate } from "./letter-template.store.server";
import { conclusionValues, frameValues, listValues, reportValues, urgingValues } from "./letter-values";
import { isUrged, type LetterPlan, type LetterWork } from "./letter-work";
import type { Moment } from "./read-works.server";
import type { TemplateKind } from "./template-kind";

/** How many works stand in the text of a letter; more go into an annex. */
const worksInText = 5;

export type Draft = {
  readonly addresseeIds: readonly string[];
  readonly planId: string | null;
  /** What the letter says of each work. */
  readonly items: readonly (Pick<LetterWork, "dueOn" | "daysLate" | "originalDueOn" | "daysLateByOriginal"> & {
    readonly assignmentId: string;
  })[];
  readonly docx: Uint8Array;
  readonly fileName: string;
};

export type Drafts = { readonly drafts: readonly Draft[]; readonly grant: Grant; readonly names: readonly string[] };

type Sheet = {
  template: TemplateKind;
  works: readonly LetterWork[];
  values: FieldValues;
  addressees: readonly LetterWork["lead"][];
};

const leadsOf = (works: readonly LetterWork[]) => [...new Map(works.map(({ lead }) => [lead.id, lead])).values()];

const problem = (field: string, text: Text): RuleViolation => new RuleViolation([{ field, text } satisfies Problem]);

const nothing: Text = {
  vi: "Chưa chọn nhiệm vụ nào. Hãy đánh dấu ít nhất một nhiệm vụ.",
  en: "No work is chosen. Tick at least one.",
};
const noReplyDay: Text = {
  vi: "Hãy nhập ngày các cơ quan phải báo cáo, ví dụ 15/07/2020.",
  en: "Enter the day by which the agencies report, such as 15/07/2020.",
};
const replyTooEarly: Text = {
  vi: "Ngày phải báo cáo phải sau hôm nay.",
  en: "The day to report by must lie after today.",
};
const tooMany: Text = {
  vi: "Mỗi lần lập nhiều nhất 100 văn bản riêng. Hãy chọn một văn bản chung kèm phụ lục, hoặc bớt cơ quan.",
  en: "At most 100 separate letters at a time. Choose one letter with an annex, or fewer agencies.",
};

function notUrged(works: readonly LetterWork[]): RuleViolation {
  const names = works.slice(0, 3).map(({ text, lead }) => `“${text.slice(0, 60)}” (${lead.name})`);
  return problem("works", {
    vi: `Không đôn đốc việc đã báo kết quả, đã xong hoặc đang tạm dừng: ${names.join("; ")}. Hãy bỏ đánh dấu.`,
    en: `Work that was reported, finished or paused is not urged: ${names.join("; ")}. Untick it.`,
  });
}

function urgingSheets(form: LetterForm, { works }: Matter, today: CalendarDate): Sheet[] {
  if (works.length === 0) throw problem("works", nothing);
  if (form.kind === "urging") {
    const answered = works.filter((work) => !isUrged(work));
    if (answered.length > 0) throw notUrged(answered);
    if (form.replyBy === null) throw problem("replyBy", noReplyDay);
    if (form.replyBy <= today) throw problem("replyBy", replyTooEarly);
  }
  const isTogether = form.kind === "urging" && form.layout === "together";
  const bundles = isTogether ? [works] : [...groupBy(works, (work) => work.lead.id).values()];
  if (bundles.length > 100) throw problem("layout", tooMany);
  const { replyBy, reportTo, extra } = form;
  return bundles.map((own) => ({
    template:
      form.kind === "assignment-slip" ? "assignment-slip" : isTogether || own.length > worksInText ? "urging-annex" : "urging",
    works: own,
    values: urgingValues({ works: own, today, replyBy, reportTo, extra }),
    addressees: leadsOf(own),
  }));
}

const groupNames: Readonly<Record<(typeof OFFICIAL_GROUPS)[number], string>> = {
  doneOnTime: "Hoàn thành đúng hạn",
  doneLate: "Hoàn thành quá hạn",
  openInTime: "Đang thực hiện, trong hạn",
  openOverdue: "Đang thực hiện, quá hạn",
  noDeadline: "Không có thời hạn",
  paused: "Tạm dừng",
  cancelled: "Thu hồi",
};
const official = ["doneOnTime", "doneLate", "openInTime", "openOverdue"];

function reportSheet(form: LetterForm, { works }: Matter, plan: LetterPlan, today: CalendarDate): Sheet {
  const judged = ({ workState, countsOn }: LetterWork, dueOn: CalendarDate | null) =>
    officialGroup({ workState, dueOn, submittedOn: countsOn, today });
  const groupOf = (work: LetterWork) => judged(work, work.dueOn);
  const firstGroupOf = (work: LetterWork) => judged(work, work.originalDueOn);
  const counts = countGroups(works.map(groupOf));
  const byOriginal = countGroups(works.map(firstGroupOf));
  const isShown = (group: OfficialGroup) => group !== "cancelled" && counts[group] + byOriginal[group] > 0;
  const shown = OFFICIAL_GROUPS.filter((group) => official.includes(group) || isShown(group));
  const late = works.filter((work) => groupOf(work) === "openOverdue");
  const values = reportValues({
    ...form,
    plan,
    today,
    late,
    tasks: new Set(works.map(({ taskId }) => taskId)).size,
    groups: shown.map((group) => ({ name: groupNames[group], count: counts[group], byOriginal: byOriginal[group] })),
    givenTime: works.filter((work) => firstGroupOf(work) === "openOverdue" && groupOf(work) === "openInTime").length,
    cameDue: cameDue(counts),
    cameDueByOriginal: cameDue(byOriginal),
    rate: completionRate(counts),
    rateByOriginal: completionRate(byOriginal),
  });
  return { template: "progress-report", works: [], values, addressees: [] };
}

const noPlan: Text = { vi: "Hãy mở từ một kế hoạch để lập văn bản này.", en: "Open this from a plan." };

function sheetsOf(form: LetterForm, matter: Matter, plan: LetterPlan | null, today: CalendarDate): Sheet[] {
  if (form.kind === "urging" || form.kind === "assignment-slip") return urgingSheets(form, matter, today);
  if (plan === null) throw problem("works", noPlan);
  if (form.kind === "progress-report") return [reportSheet(form, matter, plan, today)];
  if (form.kind === "assignment-list")
    return [{ template: "assignment-list", works: [], values: listValues(plan, matter.works, today), addressees: [] }];
  if (matter.directives.length === 0) throw problem("works", nothing);
  const works = [...new Map(matter.directives.map(({ work }) => [work.id, work])).values()];
  const values = conclusionValues(matter.directives, form.opening, form.extra);
  return [{ template: "conclusion", works, values, addressees: leadsOf(works) }];
}

const fileNames: Readonly<Record<TemplateKind, string>> = {
  urging: "cong-van-don-doc",
  "urging-annex": "cong-van-don-doc",
  "assignment-slip": "phieu-giao-nhiem-vu",
  "assignment-list": "bieu-phan-cong",
  "progress-report": "bao-cao-tinh-hinh",
  conclusion: "thong-bao-ket-luan",
};

async function planOf(db: Knex, id: string | null): Promise<LetterPlan | null> {
  if (id === null) return null;
  const plan = await db("plans").join("agencies as issuer", "issuer.id", "plans.issuer_id").where("plans.id", id).first({
    id: "plans.id",
    number: "plans.number",
    title: "plans.title",
    issuedOn: "plans.issued_on",
    issuerName: "issuer.name",
  });
  return plan ?? null;
}

const notSender: Text = {
  vi: "Cơ quan này không gửi được văn bản về các nhiệm vụ đã chọn. Hãy chọn lại cơ quan gửi.",
  en: "This agency cannot write about the chosen works. Choose the sender again.",
};

/**
 * Writes what `form` asks for.
 * @param limit how many papers are written, for a preview; all are counted in `names`
 * @throws NotFound, Forbidden as `letterMatter`; RuleViolation when something is missing or may not be urged
 */
export async function draftLetters(
  { db, actor, files, ...moment }: { db: Knex; actor: Actor; files: LetterFiles } & Moment,
  form: LetterForm,
  limit = Number.POSITIVE_INFINITY,
): Promise<Drafts> {
  const { today, now } = moment;
  const matter = await letterMatter(db, actor, moment, { kind: form.kind, planId: form.plan, ids: form.works });
  const sheets = sheetsOf(form, matter, await planOf(db, form.plan), today);
  const grant = matter.grants.find((each) => each.agencyId === form.sender);
  if (!grant) throw problem("sender", notSender);
  const drafts: Draft[] = [];
  for (const { template, works, values, addressees } of sheets.slice(0, limit)) {
    const bytes = await currentTemplate(db, files, { ownerId: form.sender, kind: template, now });
    const plans = new Set(works.map(({ plan }) => plan.id));
    const isAddressed = values["một nơi nhận"] === true || values["nhiều nơi nhận"] === true;
    const frame = frameValues(form, { subject: form.subject, today, isAddressed });
    const docx = fillTemplate(bytes, { ...frame, ...values });
    const number = drafts.length + 1;
    drafts.push({
      addresseeIds: addressees.map(({ id }) => id),
      planId: form.plan ?? (plans.size === 1 ? ([...plans][0] ?? null) : null),
      items: works.map(({ id: assignmentId, dueOn, daysLate, originalDueOn, daysLateByOriginal }) => ({
        assignmentId,
        dueOn,
        daysLate,
        originalDueOn,
        daysLateByOriginal,
      })),
      docx,
      fileName: `${fileNames[template]}-${today}${sheets.length > 1 ? `-${number}` : ""}.docx`,
    });
  }
  return { drafts, grant, names: sheets.map(({ addressees }) => addressees.map(({ name }) => name).join("; ")) };
}
