/** What the pages of a report show. */
import type { AssignmentFrame } from "~/features/assignments/assignment-shown";
import type { Disclosure } from "~/features/plans/disclosure.schema";
import type { Place } from "~/features/plans/place";
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { Text } from "~/lib/i18n/text";
import type { Finding } from "./check-report";
import type { Indicator } from "./indicator";
import type { Letterhead } from "./letterhead";
import type { ReportGaps } from "./report-gaps";
import type { ReportValues } from "./report-value";
import type { VersionState } from "./version-state";

export type OutlineItem = {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly guidance: string | null;
};

/** One published version of a form: its rows, and everything else that its reports are read by. */
export type FormVersion = Disclosure & {
  readonly id: string;
  readonly formId: string;
  readonly code: string;
  readonly title: string;
  readonly number: number;
  readonly cutOffOn: CalendarDate | null;
  readonly indicators: readonly Indicator[];
  readonly outline: readonly OutlineItem[];
};

export type VersionLine = {
  readonly number: number;
  readonly state: VersionState;
  /** When it came into this state. */
  readonly at: Instant;
  readonly submittedAt: Instant | null;
  readonly daysLate: number | null;
  readonly reason: string | null;
};

export type ReportSummary = {
  readonly versions: readonly VersionLine[];
  /** How far the newest draft is filled. */
  readonly draft: { readonly filled: number; readonly total: number } | null;
};

export type ReportEntry = {
  /** The day of the last event, when that lies after the moment looked at: nothing can be handed in before it. */
  readonly laterOn: CalendarDate | null;
  readonly assignment: AssignmentFrame;
  readonly form: FormVersion;
  /** What stands in each field, as it would be typed. */
  readonly fields: Readonly<Record<string, string>>;
  /** The accepted numbers of the period before, by the key of the row. */
  readonly previous: ReportValues;
  readonly number: number;
  /** 0 before the draft is begun; each save names the one it saw. */
  readonly revision: number;
  readonly savedAt: Instant | null;
  readonly savedBy: string | null;
  readonly returned: { readonly number: number; readonly reason: string | null } | null;
  /** The version that the agency took back, and why. */
  readonly withdrawn: { readonly number: number; readonly reason: string | null } | null;
  readonly isOpen: boolean;
  /** Why nothing can be done here, when more happened after the moment looked at. */
  readonly later: Text | null;
  /** Whether what the draft held at the moment looked at is still there. */
  readonly isKept: boolean;
  /** How many cells of the draft cannot be read. */
  readonly unread: number;
  readonly gaps: ReportGaps;
  /** The first day of its period, when that has not begun. */
  readonly beginsOn: CalendarDate | null;
  /** Whether no rule stands in the way of submitting the draft. */
  readonly isReady: boolean;
  readonly canSubmit: boolean;
};

/** A time in which a version was accepted, until that was taken back. */
export type RevokedAcceptance = {
  readonly acceptedAt: Instant;
  readonly acceptedBy: string | null;
  readonly revokedAt: Instant;
  readonly revokedBy: string;
  readonly revokedById: string;
  readonly reason: string;
};

export type ReportVersion = {
  readonly assignment: AssignmentFrame;
  readonly letterhead: Letterhead;
  readonly planIssuedOn: CalendarDate | null;
  readonly form: FormVersion;
  readonly number: number;
  readonly versions: readonly number[];
  readonly state: VersionState;
  /** Whether what it held at the moment looked at is still there; false for a draft that was saved again since. */
  readonly isKept: boolean;
  readonly submittedAt: Instant | null;
  readonly submittedBy: string | null;
  readonly daysLate: number | null;
  readonly decidedAt: Instant | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
  /** The acceptances of it that were taken back, the first one first. */
  readonly revoked: readonly RevokedAcceptance[];
  readonly values: ReportValues;
  readonly narratives: Readonly<Record<string, string>>;
  readonly explanations: Readonly<Record<string, string>>;
  /** The values of the version before, when there is one. */
  readonly earlier: ReportValues | null;
  /** Why the version before came back; null when there is none, or it did not. */
  readonly before: {
    readonly number: number;
    readonly state: "returned" | "withdrawn";
    readonly at: Instant;
    readonly by: string | null;
    readonly reason: string | null;
  } | null;
  /** Rows whose figures the reader may not see in any version. */
  readonly masked: readonly string[];
  readonly findings: readonly Finding[];
  /** What it leaves out, of the rows that the reader may see. */
  readonly gaps: ReportGaps;
  readonly canDecide: boolean;
  /** Whether the reader may take back that it was accepted. */
  readonly canRevoke: boolean;
  readonly canWithdraw: boolean;
  readonly canEdit: boolean;
};

export type WaitingReport = {
  readonly assignment: AssignmentFrame;
  /** The version that waits for the reader's decision, and what it leaves out of the rows that the reader may see; null when none does. */
  readonly waiting: { readonly number: number; readonly gaps: ReportGaps } | null;
};

export type AcceptedReport = {
  readonly assignment: AssignmentFrame;
  /** The acceptance that the reader may take back, and what leans on it; null when there is none. */
  readonly accepted: {
    readonly number: number;
    readonly at: Instant;
    readonly by: string | null;
    /** Later periods of the same task whose report was submitted beside these figures. */
    readonly laterPeriods: readonly Text[];
  } | null;
};

/** What the list of reports can be asked for; "submitted" waits for a decision, "none" was not begun. */
export const reportStates = ["submitted", "returned", "withdrawn", "accepted", "draft", "none"] as const;
export type ReportListState = (typeof reportStates)[number];

export type ReportLine = {
  readonly assignmentId: string;
  readonly planId: string;
  readonly plan: string;
  readonly task: string;
  /** The passage of the document that the task was read from. */
  readonly place: Place | null;
  readonly occurrence: Text | null;
  readonly lead: string;
  readonly dueOn: CalendarDate | null;
  readonly number: number | null;
  readonly state: ReportListState;
  readonly submittedAt: Instant | null;
  readonly daysLate: number | null;
};

export type ReportsFilter = {
  readonly state: ReportListState | null;
  readonly planId: string | null;
  readonly q: string;
  readonly page: number;
};

export type Reports = {
  readonly lines: readonly ReportLine[];
  readonly counts: Readonly<Record<ReportListState, number>>;
  readonly plans: readonly { readonly id: string; readonly number: string | null; readonly title: string }[];
  readonly total: number;
  readonly filter: ReportsFilter;
};
