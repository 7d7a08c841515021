// A later document moves the deadlines of open work that somebody chooses; what is finished, cancelled or closed keeps the day it had.

import { whyNotBefore } from "~/features/assignments/bulk-step";
import type { WorkState } from "~/features/calendar/deadline-state";
import { documentName } from "~/features/plans/document-name";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";

/** The document that amends a plan. */
export type AmendingDocument = { readonly number: string; readonly issuedOn: CalendarDate; readonly about: string };

/** How an assignment stands whose deadline an amendment names. */
export type AmendedWork = {
  readonly workState: WorkState;
  readonly dueOn: CalendarDate | null;
  /** Nothing is taken for it any more. */
  readonly isClosed: boolean;
  /** The day of its last event, when that lies after the moment looked at. */
  readonly laterOn: CalendarDate | null;
};

export const cautions = ["handed-in", "earlier", "past"] as const;
/** Why somebody should look twice before this one moves: it was handed in, its day comes earlier, its new day has passed. */
export type Caution = (typeof cautions)[number];

export type AmendedDue =
  | { readonly moves: false; readonly why: Text }
  | {
      readonly moves: true;
      readonly from: CalendarDate | null;
      readonly to: CalendarDate;
      readonly cautions: readonly Caution[];
    };

const stays = {
  completed: { vi: "Đã hoàn thành: giữ hạn cũ.", en: "It is completed and keeps its day." },
  cancelled: { vi: "Đã hủy: giữ hạn cũ.", en: "It is cancelled and keeps its day." },
  closed: {
    vi: "Đã khóa sổ: giữ hạn cũ. Muốn dời thì mở lại trước.",
    en: "It is closed and keeps its day. Open it again first.",
  },
} as const satisfies Readonly<Record<string, Text>>;

const alreadyThere = (on: CalendarDate): Text => ({
  vi: `Hạn hiện nay đã là ${formatDate(on)}.`,
  en: `It is due on ${formatDate(on)} already.`,
});

function whyStays({ workState, dueOn, isClosed, laterOn }: AmendedWork, to: CalendarDate): Text | null {
  if (workState === "completed" || workState === "cancelled") return stays[workState];
  if (isClosed) return stays.closed;
  if (dueOn === to) return alreadyThere(to);
  return laterOn === null ? null : whyNotBefore(laterOn);
}

/** What an amendment that names `to` (the last day in time) makes of the deadline of work that stands so. */
export function amendedDue(work: AmendedWork, to: CalendarDate, today: CalendarDate): AmendedDue {
  const why = whyStays(work, to);
  if (why !== null) return { moves: false, why };
  const { workState, dueOn } = work;
  const cautious: Readonly<Record<Caution, boolean>> = {
    "handed-in": workState === "awaiting-confirmation",
    earlier: dueOn !== null && to < dueOn,
    past: to < today,
  };
  return { moves: true, from: dueOn, to, cautions: cautions.filter((caution) => cautious[caution]) };
}

/** "Theo Kế hoạch số 55/KH-UBND ngày 20/10/2026: …", for the history and the notice of those concerned. */
export function amendmentInWords({ number, issuedOn, about }: AmendingDocument): string {
  const named = documentName({ number, title: about });
  return `Theo ${named.vi} ngày ${formatDate(issuedOn)}: ${about}`;
}
