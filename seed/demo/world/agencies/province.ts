import type { AgencyData, AgencyKind, Day } from "../world-data";

/** What most bodies of one province share; `rest` overrides it. The documents give no founding day, so the province's own stands for all. */
export function bodyOf(province: { key: string; code: string; name: string; from: Day; to?: Day; parent: string }) {
  return (suffix: string, name: string, kind: AgencyKind, rest: Partial<AgencyData> = {}): AgencyData => ({
    key: `${province.key}-${suffix}`,
    code: `${province.code}-${suffix.replaceAll("-", "").toUpperCase()}`,
    name: `${name} ${province.name}`,
    shortName: name,
    level: "province",
    kind,
    parent: province.parent,
    validFrom: province.from,
    ...(province.to ? { validTo: province.to } : {}),
    ...rest,
  });
}

/** "UBND huyện Bát Xát": the district level ended with 30/6/2025. */
export function districtOf(province: { key: string; code: string; from: Day; parent: string }) {
  return (suffix: string, name: string, rest: Partial<AgencyData> = {}): AgencyData => ({
    key: `${province.key}-h-${suffix}`,
    code: `${province.code}-H-${suffix.replaceAll("-", "").toUpperCase()}`,
    name: `UBND ${name}`,
    shortName: name.replace(/^(thành phố|thị xã|huyện) /u, ""),
    level: "district",
    kind: "people-committee",
    parent: province.parent,
    validFrom: province.from,
    validTo: END_OF_DISTRICTS,
    ...rest,
  });
}

export const END_OF_DISTRICTS: Day = "2025-07-01";
/** The ministries and departments were merged on this day. */
export const MERGER_OF_DEPARTMENTS: Day = "2025-03-01";
