// An agency lives from a day to a day (half-open); a body never lies below one of a lower level.
import type { CalendarDate } from "~/lib/calendar-date";
import { formatDate } from "~/lib/calendar-date";
import type { Problem, Verdict } from "~/lib/errors";

/** From the highest to the lowest. */
export const agencyLevels = ["central", "province", "district", "commune"] as const;
export type AgencyLevel = (typeof agencyLevels)[number];

export const agencyKinds = [
  "government",
  "ministry",
  "committee",
  "people-committee",
  "department",
  "police",
  "military",
  "court",
  "procuracy",
  "front",
  "party",
  "media",
  "bank",
  "steering",
  "other",
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** Where the row comes from: an official list, a document, the demonstration's own making, or somebody's entry. */
const agencyOrigins = ["official", "document", "illustrative", "entered"] as const;
export type AgencyOrigin = (typeof agencyOrigins)[number];

export type NamedAgency = { readonly id: string; readonly name: string };

/** Half-open: the last day is the one before `validTo`. */
export type Validity = { readonly validFrom: CalendarDate; readonly validTo: CalendarDate | null };

export function isValidOn({ validFrom, validTo }: Validity, day: CalendarDate): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

/** Whether the life that is entered can be: it ends, if it ends, after it begins. */
export function checkValidity({ validFrom, validTo }: Validity, field = "validTo"): Verdict {
  if (validTo === null || validFrom < validTo) return { ok: true };
  const text = {
    vi: `Ngày kết thúc phải sau ngày bắt đầu ${formatDate(validFrom)}. Hãy sửa lại một trong hai ngày.`,
    en: `The end must come after the beginning ${formatDate(validFrom)}. Correct one of the two days.`,
  };
  return { ok: false, problems: [{ field, text }] };
}

/** Whether a body of `level` may lie below `parent`: never below one of a lower level. */
export function checkPlace(level: AgencyLevel, parent: { readonly name: string; readonly level: AgencyLevel } | null): Verdict {
  if (parent === null || agencyLevels.indexOf(parent.level) <= agencyLevels.indexOf(level)) return { ok: true };
  const text = {
    vi: `${parent.name} ở cấp thấp hơn nên không thể là cơ quan cấp trên. Hãy chọn cơ quan cấp trên khác hoặc sửa cấp.`,
    en: `${parent.name} is of a lower level and cannot stand above. Choose another, or correct the level.`,
  };
  return { ok: false, problems: [{ field: "level", text }] };
}

type Ending = {
  readonly agency: { readonly id: string; readonly name: string; readonly validFrom: CalendarDate };
  readonly endsOn: CalendarDate;
  /** The chosen successor with those that follow it, nearest first; empty without one. */
  readonly successors: readonly ({ readonly id: string; readonly name: string } & Validity)[];
};

/** Whether an agency can end on `endsOn` in favour of a successor: the successor takes over on that day and never leads back. */
export function checkEnding({ agency, endsOn, successors }: Ending): Verdict {
  const problems: Problem[] = [];
  const life = checkValidity({ validFrom: agency.validFrom, validTo: endsOn }, "endsOn");
  if (!life.ok) problems.push(...life.problems);
  const [successor] = successors;
  if (successor && successors.some((next) => next.id === agency.id)) {
    const text = {
      vi: `${successor.name} lại do chính ${agency.name} tiếp nhận, thành vòng. Hãy chọn cơ quan tiếp nhận khác.`,
      en: `${successor.name} is itself taken over by ${agency.name}. Choose another successor.`,
    };
    problems.push({ field: "successor", text });
  } else if (successor && !isValidOn(successor, endsOn)) {
    const text = {
      vi: `${successor.name} không hoạt động vào ngày ${formatDate(endsOn)} nên không tiếp nhận được. Hãy chọn cơ quan khác hoặc sửa ngày.`,
      en: `${successor.name} does not exist on ${formatDate(endsOn)} and cannot take over. Choose another, or correct the day.`,
    };
    problems.push({ field: "successor", text });
  }
  return problems.length === 0 ? { ok: true } : { ok: false, problems };
}
