import { Form, Link } from "@remix-run/react";
import type { MouseEvent } from "react";
import { urgencyWords } from "~/components/assignments/urgency-words";
import { noticesText } from "~/components/notices/notices.text";
import { PlaceLink } from "~/components/plans/place-link";
import { Badge } from "~/components/ui/badge";
import type { Tone } from "~/components/ui/tone";
import { useHydrated } from "~/components/ui/use-hydrated";
import { useSay, useText } from "~/components/ui/use-text";
import { isOfWholePlan, type Notice, type NoticeKind } from "~/features/progress/notice";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";
import type { Messages, Text } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";

const tones: Readonly<Record<NoticeKind, Tone>> = {
  assigned: "open",
  submitted: "wait",
  returned: "late",
  "report-withdrawn": "soon",
  accepted: "done",
  "acceptance-revoked": "wait",
  directive: "soon",
  "directive-answered": "done",
  "extension-asked": "wait",
  "extension-refused": "late",
  letter: "soon",
  "deadline-moved": "soon",
  "closing-set": "late",
  reopened: "open",
  paused: "paused",
  resumed: "open",
  "urgency-marked": "soon",
  cancelled: "none",
  withdrawn: "none",
  "plan-revoked": "late",
  "plan-restored": "open",
  "part-given": "open",
  "part-reported": "wait",
  "part-confirmed": "done",
  "part-returned": "late",
  "part-moved": "soon",
  "part-handed-over": "open",
  "part-withdrawn": "none",
  "due-soon": "soon",
  overdue: "late",
};

function kindWords({ kind, dueOn, urgency }: Notice, t: Messages<typeof noticesText>, say: (text: Text) => string): string {
  const day = dueOn === null ? "" : formatDate(dueOn);
  if (kind === "due-soon" || kind === "overdue") return t[kind](day);
  return urgency === null ? t[kind] : t.urgency(say(urgencyWords[urgency]));
}

/** Notices, each with a link to what it is about; opening it marks it as read. */
export function NoticeList({ notices }: { notices: readonly Notice[] }) {
  return (
    <ul className="card divide-y divide-line">
      {notices.map((notice) => (
        <li
          key={notice.key}
          className={`px-4 py-3 ${notice.isUnread ? "border-l-3 border-l-accent" : "border-l-3 border-l-transparent"}`}
        >
          <NoticeEntry notice={notice} />
        </li>
      ))}
    </ul>
  );
}

// Opened in another window, it is a plain link; only a plain press can mark it as read on the way.
function openAsRead(event: MouseEvent<HTMLAnchorElement>): void {
  const form = event.currentTarget.closest("form");
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || form === null) return;
  event.preventDefault();
  form.requestSubmit();
}

function NoticeEntry({ notice }: { notice: Notice }) {
  const t = useText(noticesText);
  const say = useSay();
  // The link marks it as read where scripts run; elsewhere a button does.
  const isHydrated = useHydrated();
  const { occurrence, moved, partId, isUnread } = notice;
  const isWhole = isOfWholePlan(notice.kind);
  const work = occurrence === null ? notice.task : `${notice.task} · ${say(occurrence)}`;
  const name = isWhole ? notice.plan : work;
  const workTo = partId === null ? paths.assignment(notice.assignmentId) : paths.part(partId);
  const day = (on: CalendarDate | null) => (on === null ? t.noDay : formatDate(on));
  return (
    <Form method="post" action={paths.noticeReading()}>
      <input type="hidden" name="key" value={notice.key} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tones[notice.kind]}>{kindWords(notice, t, say)}</Badge>
        {moved === null ? null : <strong>{t.movedTo(day(moved.from), day(moved.to))}</strong>}
        <time dateTime={notice.at} className="text-sm text-ink-3">
          {formatInstant(notice.at)}
        </time>
        {isUnread && isHydrated ? <span className="text-sm font-semibold text-accent">{t.isUnread}</span> : null}
        {isUnread && !isHydrated ? (
          <button
            type="submit"
            aria-label={`${t.openRead}: ${name}, ${notice.lead}`}
            className="min-h-6 cursor-pointer text-sm font-semibold text-accent underline-offset-2 hover:underline"
          >
            {t.openRead}
          </button>
        ) : null}
      </div>
      <Link
        to={isWhole ? paths.plan(notice.planId) : workTo}
        onClick={openAsRead}
        className={`mt-1 inline-block min-h-6 ${isUnread ? "font-semibold" : ""}`}
      >
        {name}
      </Link>
      {isWhole ? null : (
        <div className="text-sm text-ink-2">
          {notice.lead} · {notice.plan} <PlaceLink planId={notice.planId} place={notice.place} />
        </div>
      )}
      {notice.words ? (
        <p className="mt-1 max-w-[44rem] border-l-3 border-rule pl-3 whitespace-pre-line text-ink-2">{notice.words}</p>
      ) : null}
      {notice.letterId === null ? null : (
        <Link to={paths.letter(notice.letterId)} className="mt-1 inline-block min-h-6 underline">
          {t.openLetter}
        </Link>
      )}
    </Form>
  );
}
