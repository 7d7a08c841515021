/** Every URL of the screens, built here and nowhere else. */

const at = (...parts: readonly (string | number)[]) => `/${parts.map((part) => encodeURIComponent(part)).join("/")}`;

function asked(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

/** The id, inside the page of a document, of one passage. */
export const passageAnchor = (passageId: string) => `passage-${passageId}`;
/** The place of an item in the page of its draft, and of a line of the document beside it. */
export const itemAnchor = (itemId: string) => `item-${itemId}`;
export const lineAnchor = (line: number) => `line-${line}`;

/** One assignment, or all that a plan (and a task) holds: `all` is "1". */
type StepQuery = { readonly assignment?: string; readonly plan?: string; readonly task?: string; readonly all?: "1" };

/** What became of what was sent when the session had ended: kept, a file that was not, nothing that could be; or a page was asked for. */
export const sessionEnds = ["kept", "upload", "lost", "session"] as const;
export type SessionEnd = (typeof sessionEnds)[number];

export const paths = {
  overview: () => "/",
  myWork: () => "/my-work",

  plans: () => "/plans",
  planNew: () => "/plans/new",
  plan: (id: string) => at("plans", id),
  planImport: (query: Readonly<Record<string, string | undefined>> = {}) => asked("/plans/new/import", query),
  /** `for` names the work whose report is being filled in. */
  reportImport: (query: Readonly<Record<string, string | undefined>> = {}) => asked("/reports/import", query),
  planFile: (id: string, fileId: string) => at("plans", id, "files", fileId),
  import: (id: string, query: Readonly<Record<string, string | undefined>> = {}) => asked(at("imports", id), query),
  importItem: (id: string, itemId: string, query: Readonly<Record<string, string | undefined>> = {}) =>
    asked(at("imports", id, "items", itemId), query),
  importArrangement: (id: string, itemId: string) => at("imports", id, "items", itemId, "arrangement"),
  importDecisions: (id: string) => at("imports", id, "decisions"),
  importUndoing: (id: string) => at("imports", id, "undoing"),
  importConfirmation: (id: string, query: Readonly<Record<string, string | undefined>> = {}) =>
    asked(at("imports", id, "confirmation"), query),
  importAmendment: (id: string, planId: string) => at("imports", id, "amendments", planId),
  importReport: (id: string, assignmentId: string, query: Readonly<Record<string, string | undefined>> = {}) =>
    asked(at("imports", id, "reports", assignmentId), query),
  importAgency: (id: string, words: string, query: Readonly<Record<string, string | undefined>> = {}) =>
    asked(at("imports", id, "agencies"), { words, ...query }),
  importAgenciesAgain: (id: string, query: Readonly<Record<string, string | undefined>> = {}) =>
    asked(at("imports", id, "agencies"), { again: "1", ...query }),
  importForm: (id: string) => at("imports", id, "form"),
  importRemoval: (id: string, query: Readonly<Record<string, string | undefined>> = {}) =>
    asked(at("imports", id, "removal"), query),
  importHandover: (id: string) => at("imports", id, "handover"),
  importPage: (id: string, page: number) => at("imports", id, "pages", String(page)),
  importFile: (id: string) => at("imports", id, "file"),
  /** A PDF that was handed in, opened at a page counted from 1. */
  importFilePage: (id: string, page: number) => `${asked(at("imports", id, "file"), { show: "1" })}#page=${page}`,
  planEdit: (id: string) => at("plans", id, "edit"),
  planAssignments: (id: string, query: Readonly<Record<string, string | number | undefined>> = {}) =>
    asked(at("plans", id, "assignments"), query),
  planBoard: (id: string) => at("plans", id, "board"),
  planHistory: (id: string) => at("plans", id, "history"),
  planForms: (id: string) => at("plans", id, "forms"),
  planForm: (id: string, formId: string) => at("plans", id, "forms", formId),
  passageNew: (planId: string) => at("plans", planId, "passages", "new"),
  passageEdit: (planId: string, passageId: string) => at("plans", planId, "passages", passageId, "edit"),
  planDocument: (id: string, passageId?: string) =>
    passageId === undefined ? at("plans", id, "document") : `${at("plans", id, "document")}#${passageAnchor(passageId)}`,
  targetNew: (planId: string, passageId?: string) => asked(at("plans", planId, "targets", "new"), { passage: passageId }),
  targetEdit: (planId: string, targetId: string) => at("plans", planId, "targets", targetId),
  targetValues: (planId: string, targetId: string) => at("plans", planId, "targets", targetId, "values"),
  targetFigureNew: (planId: string, targetId: string) => at("plans", planId, "targets", targetId, "figures", "new"),
  targetRemoval: (planId: string, targetId: string) => at("plans", planId, "targets", targetId, "removal"),
  taskNew: (planId: string, passageId?: string) => asked(at("plans", planId, "tasks", "new"), { passage: passageId }),
  taskNewByClause: (planId: string, clauseId: string) => asked(at("plans", planId, "tasks", "new"), { clause: clauseId }),
  task: (planId: string, taskId: string) => at("plans", planId, "tasks", taskId),
  taskEdit: (planId: string, taskId: string) => at("plans", planId, "tasks", taskId, "edit"),
  taskRemoval: (planId: string, taskId: string) => at("plans", planId, "tasks", taskId, "removal"),
  taskPeriods: (planId: string, taskId: string) => at("plans", planId, "tasks", taskId, "periods"),
  assign: (planId: string, taskId: string) => at("plans", planId, "tasks", taskId, "assignments", "new"),

  planAmendmentNew: (planId: string) => at("plans", planId, "amendments", "new"),
  planAmendment: (planId: string, amendmentId: string, done?: string) =>
    asked(at("plans", planId, "amendments", amendmentId), { done }),
  amendmentClause: (planId: string, amendmentId: string, clauseId: string, outcome?: string) =>
    asked(at("plans", planId, "amendments", amendmentId, "clauses", clauseId), { outcome }),

  assignments: (query: Readonly<Record<string, string | number | undefined>> = {}) => asked("/assignments", query),
  assignment: (id: string) => at("assignments", id),
  assignmentReceipt: (id: string) => at("assignments", id, "receipt"),
  assignmentProgress: (id: string) => at("assignments", id, "progress"),
  assignmentEvidence: (id: string) => at("assignments", id, "evidence"),
  assignmentCompletion: (id: string) => at("assignments", id, "completion"),
  assignmentConfirmation: (id: string) => at("assignments", id, "confirmation"),
  assignmentCompletionReturn: (id: string) => at("assignments", id, "completion-return"),
  assignmentWithdrawal: (id: string) => at("assignments", id, "withdrawal"),
  extensionRequest: (assignmentId: string) => at("assignments", assignmentId, "extension"),
  extensionWithdrawal: (assignmentId: string) => at("assignments", assignmentId, "extension", "withdrawal"),
  extensionDecision: (assignmentId: string) => at("assignments", assignmentId, "extension", "decision"),
  extensions: (query: Readonly<Record<string, string | number | undefined>> = {}) => asked("/extensions", query),
  /** One decision for several assignments. */
  extensionNew: (assignmentId?: string) => asked("/extensions/new", { assignment: assignmentId }),
  pauseNew: (query: StepQuery = {}) => asked("/pauses/new", query),
  resumptionNew: (query: StepQuery = {}) => asked("/resumptions/new", query),
  cancellationNew: (query: StepQuery = {}) => asked("/cancellations/new", query),
  urgencyMarkNew: (query: StepQuery = {}) => asked("/urgency-marks/new", query),
  reopeningNew: (query: StepQuery = {}) => asked("/reopenings/new", query),
  planRevocation: (id: string) => at("plans", id, "revocation"),
  planRestoration: (id: string) => at("plans", id, "restoration"),
  planClosing: (id: string, taskId?: string) => asked(at("plans", id, "closing"), { task: taskId }),
  extensionCorrection: (id: string) => at("extensions", id, "correction"),
  extensionLapse: (id: string) => at("extensions", id, "lapse"),
  assignmentDirective: (id: string) => at("assignments", id, "directive"),
  directives: (query: Readonly<Record<string, string | number | undefined>> = {}) => asked("/directives", query),
  directiveAnswer: (assignmentId: string, directiveId: string) =>
    at("assignments", assignmentId, "directives", directiveId, "answer"),
  partNew: (assignmentId: string) => at("assignments", assignmentId, "parts", "new"),
  parts: (query: Readonly<Record<string, string | number | undefined>> = {}) => asked("/parts", query),
  part: (id: string, done?: string) => asked(at("parts", id), { done }),
  partStep: (id: string, step: "progress" | "completion" | "confirmation" | "return" | "deadline" | "withdrawal") =>
    at("parts", id, step),
  /** Some parts, or all that a person has. */
  partHanding: (query: { readonly part?: string; readonly from?: string } = {}) => asked("/parts/handing", query),
  evidence: (id: string) => at("evidence", id),
  evidenceRemoval: (id: string) => at("evidence", id, "removal"),

  /** By a link of a mail; only the link itself carries its key. */
  answer: (linkId: string, key?: string) => asked(at("answers", linkId), { key }),
  answerReceipt: (linkId: string) => at("answers", linkId, "receipt"),
  answerProgress: (linkId: string) => at("answers", linkId, "progress"),
  answerEvidence: (linkId: string) => at("answers", linkId, "evidence"),
  answerExtension: (linkId: string) => at("answers", linkId, "extension"),
  answerReport: (linkId: string) => at("answers", linkId, "report"),
  answerReportDraft: (linkId: string) => at("answers", linkId, "report", "draft"),
  answerReportSubmission: (linkId: string) => at("answers", linkId, "report", "submission"),
  accountLinks: () => "/account/links",

  letters: (query: Readonly<Record<string, string | number | undefined>> = {}) => asked("/letters", query),
  /** With `all` about everything of the plan that the kind is about; else about each `assignment` in the query. */
  letterNew: (query: { readonly kind?: string; readonly plan?: string; readonly all?: "1" } = {}) => asked("/letters/new", query),
  letter: (id: string) => at("letters", id),
  letterFile: (id: string, fileId: string, as?: "made") => asked(at("letters", id, "files", fileId), { as }),
  letterPdf: (id: string) => at("letters", id, "pdf"),
  letterRegistration: (id: string) => at("letters", id, "registration"),
  letterScan: (id: string) => at("letters", id, "scan"),
  letterVoiding: (id: string) => at("letters", id, "voiding"),
  letterTemplates: (owner?: string) => asked("/letters/templates", { owner }),
  letterTemplate: (kind: string, owner?: string) => asked(at("letters", "templates", kind), { owner }),
  letterTemplateFile: (kind: string, owner?: string, version?: number) =>
    asked(at("letters", "templates", kind, "file"), { owner, version }),
  letterTemplateSample: (kind: string, owner?: string) => asked(at("letters", "templates", kind, "sample"), { owner }),
  letterTemplateDefault: (kind: string, owner?: string) => asked(at("letters", "templates", kind, "default"), { owner }),

  results: () => "/results",
  resultNew: (query: { readonly agency?: string; readonly period?: string } = {}) => asked("/results/new", query),
  result: (id: string) => at("results", id),
  resultPublication: (id: string) => at("results", id, "publication"),
  resultRemoval: (id: string) => at("results", id, "removal"),
  resultSheet: (id: string) => at("results", id, "sheet"),

  reports: () => "/reports",
  report: (assignmentId: string) => at("assignments", assignmentId, "report"),
  reportDraft: (assignmentId: string) => at("assignments", assignmentId, "report", "draft"),
  reportSubmission: (assignmentId: string) => at("assignments", assignmentId, "report", "submission"),
  reportAcceptance: (assignmentId: string) => at("assignments", assignmentId, "report", "acceptance"),
  acceptanceRevocation: (assignmentId: string) => at("assignments", assignmentId, "report", "acceptance", "revocation"),
  reportWithdrawal: (assignmentId: string) => at("assignments", assignmentId, "report", "withdrawal"),
  reportReturn: (assignmentId: string) => at("assignments", assignmentId, "report", "return"),
  reportVersion: (assignmentId: string, version: number) => at("assignments", assignmentId, "report", "versions", version),

  agencies: (query: Readonly<Record<string, string | number | undefined>> = {}) => asked("/agencies", query),
  agencyNew: (parent?: string) => asked("/agencies/new", { parent }),
  agency: (id: string, query: Readonly<Record<string, string | number | undefined>> = {}) => asked(at("agencies", id), query),
  agencyEdit: (id: string) => at("agencies", id, "edit"),
  agencyEnd: (id: string) => at("agencies", id, "end"),
  groups: () => "/groups",
  groupNew: () => "/groups/new",
  group: (id: string) => at("groups", id),
  groupEdit: (id: string) => at("groups", id, "edit"),
  calendar: (year?: number) => asked("/calendar", { year }),
  calendarSheet: (year: number) => asked("/calendar/sheet", { year }),
  calendarImport: (year: number) => asked("/calendar/import", { year }),
  calendarChangeNew: (year: number) => asked("/calendar/changes/new", { year }),
  calendarChange: (id: string) => at("calendar", "changes", id),
  calendarChangeRemoval: (id: string) => at("calendar", "changes", id, "removal"),
  calendarApplication: (id: string, query: Readonly<Record<string, string | number | undefined>> = {}) =>
    asked(at("calendar", "changes", id, "application"), query),
  calendarDayNew: (changeId: string) => at("calendar", "changes", changeId, "days", "new"),
  calendarDay: (changeId: string, on: string) => at("calendar", "changes", changeId, "days", on),
  calendarDayRemoval: (changeId: string, on: string) => at("calendar", "changes", changeId, "days", on, "removal"),
  search: (q?: string, kind?: string) => asked("/search", { q, kind }),
  notices: (query: Readonly<Record<string, string | number | undefined>> = {}) => asked("/notices", query),
  noticeReading: () => "/notices/reading",

  adminUsers: () => "/admin/users",
  adminUserNew: () => "/admin/users/new",
  adminUser: (id: string) => at("admin", "users", id),
  adminUserPassword: (id: string) => at("admin", "users", id, "password"),
  adminUserDisabling: (id: string) => at("admin", "users", id, "disabling"),
  adminUserEnabling: (id: string) => at("admin", "users", id, "enabling"),
  adminUserRoles: (id: string) => at("admin", "users", id, "roles"),
  adminUserRole: (id: string, grantId: string) => at("admin", "users", id, "roles", grantId),
  adminAudit: (query: Readonly<Record<string, string | number | undefined>> = {}) => asked("/admin/audit", query),

  account: () => "/account",
  accountSessions: () => "/account/sessions",
  accountFeed: () => "/account/feed",
  accountFeedRemoval: () => "/account/feed/removal",
  agencyFeed: (id: string) => at("agencies", id, "feed"),
  agencyFeedRemoval: (id: string) => at("agencies", id, "feed", "removal"),
  /** The secret stands in the query, which no log of ours keeps. */
  feed: (key: string) => asked("/feeds/don-doc.ics", { key }),
  reminders: (query: Readonly<Record<string, string | number | undefined>> = {}) => asked("/reminders", query),
  remindersAgencies: (query: Readonly<Record<string, string | number | undefined>> = {}) => asked("/reminders/agencies", query),
  reminder: (digestId: string) => at("reminders", digestId),
  remindersUpcoming: (query: Readonly<Record<string, string | number | undefined>> = {}) => asked("/reminders/upcoming", query),
  planReminders: (planId: string) => at("plans", planId, "reminders"),
  taskReminders: (planId: string, taskId: string) => at("plans", planId, "tasks", taskId, "reminders"),
  adminReminders: () => "/admin/reminders",
  adminRemindersDelivery: () => "/admin/reminders/delivery",
  adminWebhooks: () => "/admin/reminders/webhooks",
  adminWebhookNew: () => "/admin/reminders/webhooks/new",
  adminWebhook: (id: string) => at("admin", "reminders", "webhooks", id),
  adminWebhookSecret: (id: string) => at("admin", "reminders", "webhooks", id, "secret"),
  adminWebhookTrial: (id: string) => at("admin", "reminders", "webhooks", id, "trial"),
  adminWebhookRemoval: (id: string) => at("admin", "reminders", "webhooks", id, "removal"),
  accountPush: () => "/account/push",
  accountPushRemoval: () => "/account/push/removal",
  accountReminders: () => "/account/reminders",
  /** `to` is the address to come back to, inside this site. */
  signIn: (to?: string, ended?: SessionEnd) => asked("/sign-in", { to, ended }),
  signOut: () => "/sign-out",
  today: () => "/today",
  locale: () => "/locale",
} as const;
