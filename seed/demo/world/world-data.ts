import type { DeadlineSpec } from "~/features/calendar/deadline-spec";
import type { Text } from "~/lib/i18n/text";

export type Day = string; // YYYY-MM-DD
export type LocalMinute = string; // YYYY-MM-DDTHH:mm, Asia/Ho_Chi_Minh

export type AgencyLevel = "central" | "province" | "district" | "commune";
export type AgencyKind =
  | "government"
  | "ministry"
  | "committee"
  | "people-committee"
  | "department"
  | "police"
  | "military"
  | "court"
  | "procuracy"
  | "front"
  | "party"
  | "media"
  | "bank"
  | "steering"
  | "other";

export type AgencyData = {
  key: string;
  code: string;
  name: string;
  shortName?: string;
  level: AgencyLevel;
  kind: AgencyKind;
  parent: string | null;
  unitCode?: string;
  validFrom: Day;
  validTo?: Day; // exclusive
  successor?: string;
  /** minh họa: the documents do not say it, or the day or the successor is not certain */
  illustrative?: boolean;
};

export type GroupData = {
  key: string;
  name: string;
  owner: string;
  members: { agency: string; from: Day; to?: Day }[];
};

/**
 * Children of a heading lie below it. Children of any other indicator are its "Trong đó" parts:
 * "sum" parts must add up to the total, "within" parts overlap and are each at most the total.
 */
export type IndicatorData = {
  key: string;
  code?: string;
  label: string;
  unit?: string;
  kind: "heading" | "number" | "percent" | "money" | "yesno" | "text";
  children?: IndicatorData[];
  parts?: "sum" | "within";
  partsSeverity?: "error" | "warning";
  sensitive?: boolean;
  /** stands among the parts but is not one of them: an amount of money, or a row that overlaps another part */
  notInSum?: boolean;
};

export type OutlineData = { code: string; title: string; guidance?: string };

export type FormData = {
  key: string;
  code: string;
  title: string;
  cutOffOn?: Day;
  indicators: IndicatorData[];
  outline: OutlineData[];
};

export type DeadlineData = DeadlineSpec;

export type PassageData = { key: string; code: string; heading: string; words: string };

export type MeasureData =
  | { kind: "sum" | "average" | "share-yes" | "manual"; indicator: string }
  | { kind: "ratio"; indicator: string; of: string }
  | { kind: "share-completed"; task: string }
  | { kind: "none" };

export type TargetData = {
  key: string;
  text: string;
  comparator: ">=" | "=" | "<=" | null;
  value: number | null;
  of?: number;
  unit: string;
  horizon: { each: "year" } | { by: Day } | null;
  passage: string;
  measure: MeasureData;
};

export type TaskData = {
  key: string;
  text: string;
  section: string;
  passage: string;
  deadline: DeadlineData;
  leads: string[]; // agency keys, or "group:" + a group key
  supports?: string[];
  deliverable?: string;
  form?: string;
  sendTo?: string;
  via?: string;
};

export type BasisData = { number: string; issuedOn: Day | null; about: string };

export type PlanData = {
  key: string;
  number: string | null;
  title: string;
  kind: "plan";
  issuer: string;
  standing: string;
  place: string;
  issuedOn: Day | null;
  effectiveOn: Day;
  signer?: string;
  signerTitle?: string;
  period: { from: Day; to: Day };
  cutOffOn?: Day;
  carriesOut?: string;
  bases: BasisData[];
  recipients: string[];
  passages: PassageData[];
  targets: TargetData[];
  tasks: TaskData[];
  forms: FormData[];
  peersVisible: boolean;
  assignOnlyOccurrencesDueUntil?: Day;
};

/** A dash is "not applicable": neither a zero nor a blank. */
export type FilledValue = { state: "value"; number?: number; yes?: boolean; text?: string } | { state: "dash" };

export type FilledReport = {
  values: Record<string, FilledValue>;
  narrative: Record<string, string>;
  explanation?: string;
};

export type StepVerb =
  | "note"
  | "evidence"
  | "save-report"
  | "submit"
  | "accept"
  | "return"
  | "complete-request"
  | "confirm"
  | "directive"
  | "ask-extension"
  | "grant-extension"
  | "refuse-extension";

/** `period` names the occurrence of a periodic task: "2021-H1", "2026-Y". */
export type HistoryStep = {
  at: LocalMinute;
  who: string;
  do: StepVerb;
  on: { task: string; agency: string; period?: string };
  text?: string;
  report?: FilledReport;
  /** The day asked for, or to which it is extended. */
  until?: Day;
  /** On which the extension was granted. */
  condition?: string;
};

/** A later document that changes a plan, and the days that it names; all of them are illustrative (minh họa). */
export type AmendmentData = {
  at: LocalMinute;
  plan: string;
  document: { number: string; issuedOn: Day; about: string };
  moves: { on: HistoryStep["on"]; to: Day }[];
};

/** How an agency splits one of its assignments inside; all of it is illustrative (minh họa). */
export type InsideData = {
  at: LocalMinute;
  who: string;
  on: HistoryStep["on"];
  /** `to` is an account of the agency, or a unit below it. */
  parts: { key: string; to: { account: string } | { agency: string }; words: string; dueOn: Day }[];
  steps: { at: LocalMinute; who: string; do: "note" | "report" | "confirm"; part: string; text?: string }[];
  /** Who leaves the agency, and from which day on. */
  leaves: { account: string; on: Day }[];
};

export type Role = "admin" | "secretariat" | "officer" | "head" | "leader" | "observer";

export type AccountData = {
  key: string;
  email: string;
  name: string;
  agency: string;
  roles: Role[];
  /** Administers the whole installation. */
  isOperator?: boolean;
  card?: { title: Text; does: Text; today: Day };
};

export type World = {
  agencies: AgencyData[];
  groups: GroupData[];
  plans: PlanData[];
  accounts: AccountData[];
  history: HistoryStep[];
  amendments: AmendmentData[];
  inside: InsideData[];
  /** Days on which the demonstration begins for somebody: reminders were sent in the weeks before them. */
  remindedUntil: string[];
  reports: { bacKan: FilledReport };
};
