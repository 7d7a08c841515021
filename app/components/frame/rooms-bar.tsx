import Ellipsis from "lucide-react/icons/ellipsis";
import { Brand } from "~/components/frame/brand";
import { frameText } from "~/components/frame/frame.text";
import { Popover } from "~/components/frame/popover";
import { RoomLink } from "~/components/frame/room-link";
import type { RoomCounts, RoomKey } from "~/components/frame/rooms";
import { useCurrentRoom } from "~/components/frame/use-current-room";
import { useText } from "~/components/ui/use-text";

type RoomsProps = { rooms: readonly RoomKey[]; counts: RoomCounts };

const lowerRooms: readonly RoomKey[] = ["calendar", "admin"];
const placesOnPhone = 4;

/** The rooms at the left of a wide screen. */
export function RoomsAside({ rooms, counts }: RoomsProps) {
  const t = useText(frameText);
  const current = useCurrentRoom();
  const draw = (room: RoomKey) => <RoomLink key={room} room={room} counts={counts} isCurrent={room === current} />;
  return (
    <nav
      aria-label={t.rooms}
      className="sticky top-0 hidden h-dvh flex-col gap-0.5 overflow-y-auto border-r border-line bg-paper px-2.5 py-3.5 md:flex print:hidden"
    >
      <div className="px-2 pb-3.5">
        <Brand />
      </div>
      {rooms.filter((room) => !lowerRooms.includes(room)).map(draw)}
      <hr className="my-2.5 border-line" />
      {rooms.filter((room) => lowerRooms.includes(room)).map(draw)}
    </nav>
  );
}

/** The same rooms at the bottom of a phone: four within reach, the others under "Thêm". */
export function RoomsFooter({ rooms, counts }: RoomsProps) {
  const t = useText(frameText);
  const current = useCurrentRoom();
  const rest = rooms.slice(placesOnPhone);
  const isInRest = current !== null && rest.includes(current);
  return (
    <nav
      aria-label={t.rooms}
      className="fixed inset-x-0 bottom-0 z-10 flex border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {rooms.slice(0, placesOnPhone).map((room) => (
        <RoomLink key={room} room={room} counts={counts} isCurrent={room === current} isOnPhone />
      ))}
      {rest.length === 0 ? null : (
        <div className="flex-1">
          <Popover
            placement="above"
            summaryClass={`place ${isInRest ? "place-current" : ""}`}
            summary={
              <>
                <Ellipsis aria-hidden className="size-[1.125rem] shrink-0" />
                <span>{t.more}</span>
              </>
            }
          >
            {rest.map((room) => (
              <RoomLink key={room} room={room} counts={counts} isCurrent={room === current} />
            ))}
          </Popover>
        </div>
      )}
    </nav>
  );
}
