import { directiveText } from "~/components/directives/directive.text";
import { Badge } from "~/components/ui/badge";
import { useText } from "~/components/ui/use-text";
import type { CalendarDate } from "~/lib/calendar-date";
import { formatDate } from "~/lib/calendar-date";
import { formatInstant, type Instant } from "~/lib/clock";

type Given = {
  readonly words: string;
  readonly givenAt: Instant;
  readonly givenBy: string | null;
};

/** What was directed, by whom and when. */
export function DirectiveWords({ directive }: { directive: Given }) {
  const { words, givenAt, givenBy } = directive;
  return (
    <>
      <p className="whitespace-pre-line">{words}</p>
      <p className="text-sm text-ink-3">{[givenBy, formatInstant(givenAt)].filter(Boolean).join(" · ")}</p>
    </>
  );
}

type Answered = {
  readonly answerBy: CalendarDate | null;
  readonly answer: { readonly words: string; readonly at: Instant; readonly by?: string | null } | null;
  readonly daysLate: number;
};

/** Whether it was answered, late or not, and the answer. */
export function DirectiveAnswer({ directive: { answerBy, answer, daysLate } }: { directive: Answered }) {
  const t = useText(directiveText);
  const isLate = daysLate > 0;
  const words = answer === null ? (isLate ? t.lateBy(daysLate) : t.noAnswer) : isLate ? t.answeredLate(daysLate) : t.answered;
  const tone = answer === null ? (isLate ? "late" : "wait") : isLate ? "done-late" : "done";
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <Badge tone={tone}>{words}</Badge>
        {answerBy === null ? null : <span className="text-sm text-ink-2">{t.by(formatDate(answerBy))}</span>}
      </p>
      {answer === null ? null : (
        <>
          <p className="mt-1 whitespace-pre-line">{answer.words}</p>
          <p className="text-sm text-ink-3">{[answer.by, formatInstant(answer.at)].filter(Boolean).join(" · ")}</p>
        </>
      )}
    </>
  );
}
