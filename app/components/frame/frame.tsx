import { Link } from "@remix-run/react";
import Bell from "lucide-react/icons/bell";
import type { ReactNode } from "react";
import { Brand } from "~/components/frame/brand";
import { DayLookedAt } from "~/components/frame/day-looked-at";
import { frameText } from "~/components/frame/frame.text";
import { type FrameData, useFrameData } from "~/components/frame/frame-data";
import { PathBeforeContext, useTrackedPath } from "~/components/frame/path-before";
import { LanguageSwitch, PersonMenu } from "~/components/frame/person-menu";
import { RoomsAside, RoomsFooter } from "~/components/frame/rooms-bar";
import { SearchBox } from "~/components/frame/search-box";
import { useText } from "~/components/ui/use-text";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

/** What stands around every page: the rooms, the bar on top. Whoever is not signed in sees only the name. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useText(frameText);
  const frame = useFrameData();
  const before = useTrackedPath(frame?.cameFrom ?? null);
  return (
    <PathBeforeContext.Provider value={before}>
      <a href="#content" className="skip-link">
        {t.skip}
      </a>
      {frame?.actor ? (
        <SignedIn frame={frame} actor={frame.actor}>
          {children}
        </SignedIn>
      ) : (
        <SignedOut>{children}</SignedOut>
      )}
    </PathBeforeContext.Provider>
  );
}

type SignedInProps = { frame: FrameData; actor: NonNullable<FrameData["actor"]>; children: ReactNode };

function SignedIn({ frame, actor, children }: SignedInProps) {
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[13.25rem_minmax(0,1fr)] print:block">
      <RoomsAside rooms={actor.rooms} counts={frame.counts} />
      <div className="min-w-0">
        <header className="sticky top-0 z-10 flex h-(--bar-height) items-center gap-3 border-b border-line bg-paper px-3.5 md:px-5.5 print:hidden">
          <div className="mr-auto md:hidden">
            <Brand isCompact />
          </div>
          <SearchBox />
          <div className="flex items-center gap-1.5 md:ml-auto">
            <DayLookedAt today={frame.today} isDemo={frame.isDemo} realToday={frame.realToday} />
            <NoticesBell unread={frame.unreadCount} />
            <PersonMenu actor={actor} />
          </div>
        </header>
        <main
          id="content"
          tabIndex={-1}
          className="max-w-[77.5rem] px-3.5 pt-4 pb-24 md:px-5.5 md:pt-5 md:pb-10 print:max-w-none print:p-0"
        >
          {children}
        </main>
      </div>
      <RoomsFooter rooms={actor.rooms} counts={frame.counts} />
    </div>
  );
}

function NoticesBell({ unread }: { unread: number }) {
  const t = useText(frameText);
  const number = formatNumber(unread);
  return (
    <Link to={paths.notices()} className="bar-icon" aria-label={unread > 0 ? t.unread(number) : t.notices}>
      <Bell aria-hidden className="size-5" />
      {unread > 0 ? (
        <span aria-hidden className="font-semibold">
          {number}
        </span>
      ) : null}
    </Link>
  );
}

function SignedOut({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-[40rem] px-3.5 py-6">
      <header className="mb-8 flex items-center justify-between print:hidden">
        <Brand />
        <LanguageSwitch className="min-h-9 cursor-pointer px-2 font-medium text-accent" />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
