import type { PlanFacts } from "~/features/plans/plan";
import { calendarDate } from "~/lib/calendar-date";

/** What a plan says of itself, for tests; `rest` replaces single facts. */
export function planFacts(
  issuer: { id: string },
  standing: { id: string },
  rest: Readonly<Record<string, unknown>> = {},
): PlanFacts {
  return {
    number: "142/KH-UBND",
    title: "Tổng kết 05 năm",
    issuerId: issuer.id,
    standingId: standing.id,
    place: "Lào Cai",
    issuedOn: calendarDate("2020-05-14"),
    effectiveOn: calendarDate("2020-05-14"),
    signer: "Hoàng Quốc Khánh",
    signerTitle: "Phó Chủ tịch",
    periodFrom: calendarDate("2016-01-01"),
    periodTo: calendarDate("2020-12-31"),
    cutOffOn: null,
    carriesOutId: null,
    beforeMeans: "including",
    weekendRule: "roll-forward",
    peersSee: "state",
    bases: [],
    recipients: [],
    ...rest,
  };
}
