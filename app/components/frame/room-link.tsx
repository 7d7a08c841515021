import { Link } from "@remix-run/react";
import type { LucideIcon } from "lucide-react";
import BellRing from "lucide-react/icons/bell-ring";
import CalendarDays from "lucide-react/icons/calendar-days";
import Landmark from "lucide-react/icons/landmark";
import LayoutDashboard from "lucide-react/icons/layout-dashboard";
import ListChecks from "lucide-react/icons/list-checks";
import ScrollText from "lucide-react/icons/scroll-text";
import Settings from "lucide-react/icons/settings";
import Table2 from "lucide-react/icons/table-2";
import { frameText } from "~/components/frame/frame.text";
import { type RoomCounts, type RoomKey, roomPath } from "~/components/frame/rooms";
import { useText } from "~/components/ui/use-text";
import { formatNumber } from "~/lib/number-format";

const icons: Readonly<Record<RoomKey, LucideIcon>> = {
  overview: LayoutDashboard,
  myWork: ListChecks,
  plans: ScrollText,
  reports: Table2,
  reminders: BellRing,
  agencies: Landmark,
  calendar: CalendarDays,
  admin: Settings,
};

type RoomLinkProps = { room: RoomKey; counts: RoomCounts; isCurrent: boolean; isOnPhone?: boolean };

/** The door of one room, with what waits behind it. */
export function RoomLink({ room, counts, isCurrent, isOnPhone = false }: RoomLinkProps) {
  const t = useText(frameText);
  const Icon = icons[room];
  return (
    <Link to={roomPath[room]} aria-current={isCurrent ? "page" : undefined} className={isOnPhone ? "place" : "room"}>
      <Icon aria-hidden className="size-[1.125rem] shrink-0" />
      <span className="min-w-0 truncate">{t[room]}</span>
      <RoomCount room={room} counts={counts} />
    </Link>
  );
}

function RoomCount({ room, counts }: { room: RoomKey; counts: RoomCounts }) {
  const t = useText(frameText);
  const waiting = {
    overview: { count: counts.overdue, words: t.overdueCount },
    myWork: { count: counts.mine, words: t.mineCount },
    reports: { count: counts.toReview, words: t.reviewCount },
  } as const;
  const entry = room === "overview" || room === "myWork" || room === "reports" ? waiting[room] : null;
  if (entry === null || entry.count === 0) return null;
  const number = formatNumber(entry.count);
  return (
    <span className={`count ${room === "overview" ? "count-late" : ""}`}>
      <span aria-hidden>{number}</span>
      <span className="sr-only">{entry.words(number)}</span>
    </span>
  );
}
