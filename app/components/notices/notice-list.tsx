import { Form } from "@remix-run/react";
import { noticesText } from "~/components/notices/notices.text";
import { PlaceLink } from "~/components/plans/place-link";
import { Badge } from "~/components/ui/badge";
import type { Tone } from "~/components/ui/tone";
import { useText } from "~/components/ui/use-text";
import type { Notice, NoticeKind } from "~/features/progress/notice";
import { formatDate } from "~/lib/calendar-date";
import { formatInstant } from "~/lib/clock";
import type { Messages } from "~/lib/i18n/text";
import { paths } from "~/lib/paths";

const tones: Readonly<Record<NoticeKind, Tone>> = {
  assigned: "open",
  submitted: "wait",
  returned: "late",
  "report-withdrawn": "soon",
  accepted: "done",
  directive: "soon",
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

function kindWords({ kind, dueOn }: Notice, t: Messages<typeof noticesText>): string {
  const day = dueOn === null ? "" : formatDate(dueOn);
  return kind === "due-soon" || kind === "overdue" ? t[kind](day) : t[kind];
}

/** Notices, each a button that marks it as read and opens the assignment. */
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

function NoticeEntry({ notice }: { notice: Notice }) {
  const t = useText(noticesText);
  return (
    <Form method="post" action={paths.noticeReading()}>
      <input type="hidden" name="key" value={notice.key} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={tones[notice.kind]}>{kindWords(notice, t)}</Badge>
        <time dateTime={notice.at} className="text-sm text-ink-3">
          {formatInstant(notice.at)}
        </time>
        {notice.isUnread ? <span className="text-sm font-semibold text-accent">{t.isUnread}</span> : null}
      </div>
      <button type="submit" className="mt-1 min-h-6 cursor-pointer text-left text-accent underline-offset-2 hover:underline">
        <span className={notice.isUnread ? "font-semibold" : ""}>{notice.task}</span>
      </button>
      <div className="text-sm text-ink-2">
        {notice.lead} · {notice.plan} <PlaceLink planId={notice.planId} place={notice.place} />
      </div>
      {notice.words ? (
        <p className="mt-1 max-w-[44rem] border-l-3 border-rule pl-3 whitespace-pre-line text-ink-2">{notice.words}</p>
      ) : null}
    </Form>
  );
}
