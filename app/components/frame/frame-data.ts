import { useRouteLoaderData } from "@remix-run/react";
import type { RoomCounts, RoomKey } from "~/components/frame/rooms";
import type { CalendarDate } from "~/lib/calendar-date";
import type { TypedFields } from "~/lib/form-answer";
import type { Locale } from "~/lib/i18n/text";

/** What the root loader answers: all that the frame shows. */
export type FrameData = {
  readonly locale: Locale;
  /** Null when nobody is signed in. */
  readonly actor: { readonly name: string; readonly agencyName: string | null; readonly rooms: readonly RoomKey[] } | null;
  /** The day looked at. */
  readonly today: CalendarDate;
  readonly isDemo: boolean;
  /** The day of the real calendar, in a demonstration. */
  readonly realToday: CalendarDate | null;
  readonly unreadCount: number;
  readonly counts: RoomCounts;
  /** Goes along with every form, so that what was typed is given back to the same person. */
  readonly typist: string | null;
  /** The fields of a form interrupted by the end of a session, for this page. */
  readonly resumed: TypedFields | null;
  readonly requestId: string;
  /** The page of this site from which the request came. */
  readonly cameFrom: string | null;
};

/** Undefined when the root loader itself failed. */
export function useFrameData(): FrameData | undefined {
  return useRouteLoaderData("root") as FrameData | undefined;
}
