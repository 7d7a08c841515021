/** Which rooms a person may enter: the administration only administrators, "Việc của tôi" only those who work for an agency. */
import type { Role } from "~/features/accounts/actor";
import { paths } from "~/lib/paths";

const roomKeys = ["overview", "myWork", "plans", "reports", "reminders", "agencies", "calendar", "admin"] as const;
export type RoomKey = (typeof roomKeys)[number];

/** What waits in the rooms; `mine` is one's own work and the requests for extensions one decides on. */
export type RoomCounts = {
  readonly overdue: number;
  readonly toReview: number;
  readonly mine: number;
  readonly toExtend: number;
  readonly unanswered: number;
};

export const roomPath: Readonly<Record<RoomKey, string>> = {
  overview: paths.overview(),
  myWork: paths.myWork(),
  plans: paths.plans(),
  reports: paths.reports(),
  reminders: paths.reminders(),
  agencies: paths.agencies(),
  calendar: paths.calendar(),
  admin: paths.adminUsers(),
};

const restrictedTo: Partial<Record<RoomKey, readonly Role[]>> = {
  myWork: ["officer", "head", "secretariat"],
  admin: ["admin"],
};

/** The rooms for somebody who holds `held`, in the order of the frame. */
export function roomsFor(held: readonly Role[]): RoomKey[] {
  return roomKeys.filter((key) => restrictedTo[key]?.some((role) => held.includes(role)) ?? true);
}

const watching: readonly Role[] = ["admin", "secretariat", "leader", "observer"];

/** Where somebody who holds `held` begins: who watches others at the overview, who works for an agency at its own work. */
export function firstPage(held: readonly Role[]): string {
  return held.length === 0 || held.some((role) => watching.includes(role)) ? paths.overview() : paths.myWork();
}

// First match counts: the report of an assignment lies in the room of reports.
const addresses: readonly (readonly [RegExp, RoomKey])[] = [
  [/^\/(results(\/|$)|assignments$|$)/, "overview"],
  [/^\/my-work(\/|$)/, "myWork"],
  [/^\/parts(\/|$)/, "myWork"],
  [/^\/(imports\/[^/]+\/)?reports(\/|$)/, "reports"],
  [/^\/assignments\/[^/]+\/report(\/|$)/, "reports"],
  [/^\/(plans|imports|assignments|evidence|extensions|directives|pauses|resumptions|cancellations|reopenings)(\/|$)/, "plans"],
  [/^\/(letters|(admin\/|account\/)?reminders)(\/|$)/, "reminders"],
  [/^\/(agencies|groups)(\/|$)/, "agencies"],
  [/^\/calendar(\/|$)/, "calendar"],
  [/^\/admin(\/|$)/, "admin"],
];

/** The `handle` of a route whose room depends on what its page shows; a page that was refused, and has no data, is not asked. */
export type RoomHandle = { readonly roomOf?: (data: unknown) => RoomKey };

/** The room that a page lies in; null for pages outside all rooms (search, account). */
export function roomOf(pathname: string): RoomKey | null {
  return addresses.find(([pattern]) => pattern.test(pathname))?.[1] ?? null;
}
