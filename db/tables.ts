/** Row types, one for each table; the migrations are the truth. Days are `YYYY-MM-DD`, instants UTC ISO text. */
import type { CalendarDate } from "~/lib/calendar-date";
import type { Instant } from "~/lib/clock";
import type { KeptFileColumns } from "./kept-file-columns";

export type AdministrativeUnitRow = {
  code: string;
  name: string;
  kind: string;
  parent_code: string | null;
  lat: number | null;
  lon: number | null;
  search_text: string;
  sort_key: string;
};
export type AgencyRow = {
  id: string;
  code: string;
  name: string;
  short_name: string | null;
  level: string;
  kind: string;
  parent_id: string | null;
  path: string;
  unit_code: string | null;
  valid_from: CalendarDate;
  valid_to: CalendarDate | null;
  successor_id: string | null;
  origin: string;
  version: number;
  search_text: string;
  sort_key: string;
};
export type AgencyGroupRow = { id: string; name: string; owner_agency_id: string; search_text: string };
export type AgencyGroupMemberRow = {
  group_id: string;
  agency_id: string;
  valid_from: CalendarDate;
  valid_to: CalendarDate | null;
};

export type CalendarDayTableRow = {
  on_day: CalendarDate;
  kind: string;
  name_vi: string;
  name_en: string;
  basis: string;
  notice_number: string | null;
  notice_on: CalendarDate | null;
};
export type CalendarYearRow = { year: number; changed_at: Instant };
export type CalendarChangeRow = {
  id: string;
  year: number;
  origin: string;
  rows_before: string;
  rows_after: string;
  made_at: Instant;
  made_by: string | null;
  applied_at: Instant | null;
  applied_by: string | null;
  version: number;
};
export type AuditEntryRow = {
  seq: number;
  at: Instant;
  user_id: string | null;
  user_name: string;
  agency_id: string | null;
  action: string;
  object_type: string;
  object_id: string;
  data: string;
  previous_hash: string;
  hash: string;
};

export type PlanRow = {
  id: string;
  number: string | null;
  title: string;
  issuer_id: string;
  standing_id: string;
  place: string | null;
  issued_on: CalendarDate | null;
  effective_on: CalendarDate;
  signer: string | null;
  signer_title: string | null;
  period_from: CalendarDate;
  period_to: CalendarDate;
  cut_off_on: CalendarDate | null;
  carries_out_id: string | null;
  before_means: string;
  weekend_rule: string;
  peers_see: string;
  origin: string;
  created_at: Instant;
  version: number;
  search_text: string;
};
export type PlanRevocationRow = {
  id: string;
  plan_id: string;
  reason: string;
  revoked_at: Instant;
  revoked_by: string;
  revoking_agency_id: string;
  restored_at: Instant | null;
  restored_by: string | null;
  restored_reason: string | null;
};
export type DirectiveRow = {
  id: string;
  assignment_id: string;
  given_at: Instant;
  answer_by: CalendarDate | null;
  answer_id: string | null;
  answered_at: Instant | null;
};
export type PlanBasisRow = {
  id: string;
  plan_id: string;
  position: number;
  number: string;
  issued_on: CalendarDate | null;
  about: string;
};
export type PassageRow = { id: string; plan_id: string; position: number; code: string; heading: string; words: string };
export type TargetRow = {
  id: string;
  plan_id: string;
  position: number;
  passage_id: string | null;
  text: string;
  comparator: string | null;
  value: number | null;
  of_value: number | null;
  unit: string;
  horizon: string;
  horizon_on: CalendarDate | null;
  measure: string;
  removed_at: Instant | null;
  version: number;
};
export type TaskRow = {
  id: string;
  plan_id: string;
  position: number;
  passage_id: string | null;
  section: string;
  text: string;
  deadline: string;
  deliverable: string | null;
  form_version_id: string | null;
  send_to: string | null;
  via_id: string | null;
  removed_at: Instant | null;
  version: number;
  search_text: string;
};

export type TargetFigureRow = {
  id: string;
  target_id: string;
  measured_on: CalendarDate;
  value: number;
  source: string;
  note: string | null;
  recorded_at: Instant;
  recorded_by: string;
  agency_id: string;
};

export type FormVersionRow = {
  id: string;
  form_id: string;
  number: number;
  published_at: Instant;
  title: string;
  cut_off_on: CalendarDate | null;
  /** JSON; see `disclosure.schema.ts` of plans. */
  sensitive_roles: string;
  small_below: number;
};
export type IndicatorRow = {
  id: string;
  form_version_id: string;
  position: number;
  parent_id: string | null;
  key: string;
  code: string | null;
  label: string;
  unit: string | null;
  kind: string;
  parts_rule: string | null;
  parts_severity: string | null;
  in_sum: number;
  is_sensitive: number;
};
export type OutlineItemRow = {
  id: string;
  form_version_id: string;
  position: number;
  code: string;
  title: string;
  guidance: string | null;
};

export type AssignmentRow = {
  id: string;
  plan_id: string;
  task_id: string;
  lead_id: string;
  occurrence: string;
  group_id: string | null;
  period_from: CalendarDate | null;
  period_to: CalendarDate | null;
  cut_off_on: CalendarDate | null;
  nominal_on: CalendarDate | null;
  due_on: CalendarDate | null;
  due_rules: string;
  assigned_on: CalendarDate;
  version: number;
};
export type AssignmentEventRow = {
  id: string;
  assignment_id: string;
  seq: number;
  kind: string;
  at: Instant;
  on_day: CalendarDate;
  user_id: string | null;
  agency_id: string | null;
  words: string | null;
  work_state: string | null;
  counts_on: CalendarDate | null;
  data: string | null;
};
export type DueDayRow = {
  id: string;
  assignment_id: string;
  seq: number;
  set_at: Instant;
  nominal_on: CalendarDate | null;
  due_on: CalendarDate | null;
  due_rules: string;
  origin: string;
  origin_id: string | null;
  words: string | null;
  user_id: string | null;
  agency_id: string | null;
};
export type ExtensionRow = {
  id: string;
  assignment_id: string;
  made_at: Instant;
  asked_by: string | null;
  asking_agency_id: string | null;
  reason: string;
  wanted_on: CalendarDate;
  withdrawn_at: Instant | null;
  withdrawn_by: string | null;
  decided_at: Instant | null;
  decided_by: string | null;
  deciding_agency_id: string | null;
  decision: string | null;
  granted_on: CalendarDate | null;
  condition: string | null;
  words: string | null;
  lapsed_at: Instant | null;
  lapsed_by: string | null;
  lapsed_words: string | null;
};
export type PlanAmendmentRow = {
  id: string;
  plan_id: string;
  number: string;
  issued_on: CalendarDate;
  about: string;
  recorded_at: Instant;
  recorded_by: string | null;
  agency_id: string | null;
};
export type AmendmentClauseRow = {
  id: string;
  amendment_id: string;
  position: number;
  words: string;
  becomes: string;
  kind: string;
  place: string;
  recorded_at: Instant;
  outcome: string | null;
  handled_at: Instant | null;
  handled_by: string | null;
  handling_agency_id: string | null;
  note: string | null;
};
export type AmendedDeadlineRow = {
  id: string;
  task_id: string;
  seq: number;
  occurrence: string;
  on_day: CalendarDate;
  onward: number;
  amendment_id: string;
  set_at: Instant;
};
export type EvidenceRow = KeptFileColumns & { assignment_id: string; removed_at: Instant | null };
export type ReportRow = { id: string; assignment_id: string; form_version_id: string; created_at: Instant };
export type ReportVersionRow = {
  id: string;
  report_id: string;
  number: number;
  revision: number;
  /** When it was first saved; `saved_at` is the last save. */
  begun_at: Instant;
  saved_at: Instant;
  saved_by: string;
  submitted_at: Instant | null;
  submitted_by: string | null;
  decision: string | null;
  decided_at: Instant | null;
  decided_by: string | null;
  reason: string | null;
};
/** An acceptance that was taken back, for as long as it stood. */
export type RevokedAcceptanceRow = {
  id: string;
  version_id: string;
  accepted_at: Instant;
  accepted_by: string | null;
  words: string | null;
  revoked_at: Instant;
  revoked_by: string;
  reason: string;
};
export type ReportValueRow = {
  version_id: string;
  indicator_id: string;
  /** A value's state, or "unread" (what was typed stands in `text_value`), or "blank" (only an explanation stands here). */
  state: string;
  number_value: number | null;
  text_value: string | null;
  explanation: string | null;
};

export type LetterRow = {
  id: string;
  kind: string;
  sender_id: string;
  plan_id: string | null;
  batch_id: string;
  position: number;
  subject: string;
  as_of: CalendarDate;
  reply_by: CalendarDate | null;
  frame: string;
  made_at: Instant;
  made_by: string;
  number: string | null;
  number_year: number | null;
  symbol: string;
  issued_on: CalendarDate | null;
  registered_at: Instant | null;
  registered_by: string | null;
  voided_at: Instant | null;
  voided_by: string | null;
  void_reason: string | null;
  version: number;
  search_text: string;
};
export type LetterFileRow = KeptFileColumns & { letter_id: string; role: string; removed_at: Instant | null };
export type LetterTemplateRow = {
  id: string;
  owner_id: string;
  kind: string;
  number: number;
  sha256: string | null;
  file_name: string | null;
  bytes: number | null;
  note: string | null;
  added_at: Instant;
  added_by: string;
};
