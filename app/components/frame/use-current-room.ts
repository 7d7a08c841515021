import { useLocation, useMatches } from "@remix-run/react";
import { type RoomHandle, type RoomKey, roomOf } from "~/components/frame/rooms";

/** The room that the page lies in: what it shows may say so, else its address does. */
export function useCurrentRoom(): RoomKey | null {
  const { pathname } = useLocation();
  const page = useMatches().at(-1);
  const { roomOf: roomOfData } = (page?.handle ?? {}) as RoomHandle;
  // A page that was refused has no data: none was loaded, or it is null.
  const room = page?.data ? roomOfData?.(page.data) : null;
  return room ?? roomOf(pathname);
}
