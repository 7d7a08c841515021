// What a document says, in the form that `dondoc read --json` prints. Others build on these names: they are added to, never changed.

import type { CalendarDate } from "~/lib/calendar-date";

/** Where it was read. `path` are the numbers of the headings above, below the name of an annex ("Phụ lục I"); a row of a table is named by `table` and `row`, from 1. */
export type Source = {
  readonly path: readonly string[];
  readonly line: number;
  readonly words: string;
  readonly table?: number;
  readonly row?: number;
};

export type DocumentKind = "plan" | "report" | "decision" | "other";

export type UrgencyDegree = "urgent" | "very-urgent" | "express" | "timed-express";

/** A mark of urgency as it stands on the paper: KHẨN, THƯỢNG KHẨN, HỎA TỐC, HỎA TỐC HẸN GIỜ. */
export type UrgencyRead = { readonly degree: UrgencyDegree; readonly words: string };

export type Identity = {
  readonly kind: DocumentKind;
  readonly number: string | null;
  readonly issuedOn: CalendarDate | null;
  readonly place: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly signer: string | null;
  readonly signerTitle: string | null;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
  readonly bases: readonly { readonly number: string; readonly issuedOn: CalendarDate | null }[];
  readonly recipients: readonly string[];
  /** Only of a paper that bears a mark. */
  readonly urgency?: UrgencyRead;
};

export type Horizon = { readonly each: "year" } | { readonly by: CalendarDate };

export type TargetRead = {
  readonly text: string;
  readonly comparator: ">=" | "=" | "<=" | null;
  readonly value: number | null;
  /** The whole of which `value` is a part: 323 of 460. */
  readonly of: number | null;
  readonly unit: string | null;
  readonly horizon: Horizon | null;
  readonly source: Source;
};

export type DeadlineRead = {
  readonly kind: "date" | "before" | "month" | "quarter" | "half" | "year" | "relative" | "periodic" | "ongoing" | "adhoc";
  readonly words: string;
  /** The nominal day; null where the words name none. */
  readonly date: CalendarDate | null;
  readonly every: "month" | "quarter" | "half" | "year" | null;
};

export type TaskRead = {
  readonly text: string;
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly deadlines: readonly DeadlineRead[];
  readonly deliverable: string | null;
  readonly sendTo: string | null;
  readonly via: string | null;
  readonly source: Source;
};

export type IndicatorRead = {
  readonly code: string | null;
  readonly label: string;
  readonly unit: string | null;
  readonly kind: "number" | "yesno" | "percent" | "money" | "text" | "heading";
  /** Positions in the list of indicators, from 0. */
  readonly parent: number | null;
  readonly breakdownOf: number | null;
  readonly value: number | boolean | string | null;
  readonly state: "value" | "blank" | "dash";
  /** The words of the cell where a number was read from words that are not written as its own: "1.5" as 1,5. */
  readonly written?: string;
};

export type FormRead = {
  readonly title: string;
  readonly cutOff: CalendarDate | null;
  readonly indicators: readonly IndicatorRead[];
};

export type ProblemCode =
  | "numbering-gap"
  | "numbering-repeat"
  | "breakdown-mismatch"
  | "period-inconsistent"
  | "missing-number"
  | "missing-date"
  | "deadline-before-issue"
  | "deadline-day-off"
  | "impossible-day"
  | "report-repeat"
  | "agency-not-recipient"
  | "task-unclear"
  | "uncertain-words";

export type ProblemRead = { readonly code: ProblemCode; readonly message: string; readonly source: Source | null };

export type DocumentReading = {
  readonly document: Identity;
  readonly targets: readonly TargetRead[];
  readonly tasks: readonly TaskRead[];
  readonly forms: readonly FormRead[];
  readonly outline: readonly { readonly code: string; readonly title: string }[];
  readonly problems: readonly ProblemRead[];
};
