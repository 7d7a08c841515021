import { stateText } from "~/components/assignments/state.text";
import { Details } from "~/components/ui/details";
import { useSay, useText } from "~/components/ui/use-text";
import { type CalendarDate, daysBetween, formatDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";

type DateProps = { on: CalendarDate; today: CalendarDate; hasDistance?: boolean };

/** "06/07/2020 · còn 5 ngày". Finished work shows the day alone (`hasDistance` false). */
export function DateWithDistance({ on, today, hasDistance = true }: DateProps) {
  const t = useText(stateText);
  const days = daysBetween(today, on);
  const distance = days > 0 ? t.daysLeft(days) : days === 0 ? t.dueToday : t.daysPast(-days);
  return (
    <span>
      <time dateTime={on} className="whitespace-nowrap">
        {formatDate(on)}
      </time>
      {hasDistance ? <span className="text-ink-3"> · {distance}</span> : null}
    </span>
  );
}

/** "gia hạn từ 06/07/2020": the original day, of work whose deadline has moved. */
export function MovedFrom({ from, to }: { from: CalendarDate | null; to: CalendarDate | null }) {
  const t = useText(stateText);
  if (from === null) return null;
  const day = formatDate(from);
  return <>{to !== null && to > from ? t.extendedFrom(day) : t.movedFrom(day)}</>;
}

type ReasonsProps = {
  dueOn: CalendarDate | null;
  words: string;
  rules: readonly Text[];
  /** When the deadline has moved: the day before all moves, and the rules that led to the day that counts. */
  originalOn?: CalendarDate | null;
  movedRules?: readonly Text[];
  isOpen?: boolean;
};

/** Opens to the words of the document and every rule that led from them to the due day. */
export function DueReasons({ dueOn, words, rules, originalOn = null, movedRules = [], isOpen }: ReasonsProps) {
  const t = useText(stateText);
  const say = useSay();
  if (words === "" && rules.length === 0) return null;
  return (
    <Details summary={t.whyThisDay} isOpen={isOpen}>
      <ul className="list-disc pl-4 text-ink-2">
        {words === "" ? null : (
          <li>
            {t.documentSays}: “{words}”
          </li>
        )}
        {rules.map((rule) => (
          <li key={rule.vi}>{say(rule)}.</li>
        ))}
        {originalOn === null || originalOn === dueOn ? null : <li>{t.firstDay(formatDate(originalOn))}</li>}
        {movedRules.map((rule) => (
          <li key={`moved ${rule.vi}`}>{say(rule)}.</li>
        ))}
        {dueOn === null ? null : <li>{t.untilMidnight(formatDate(dueOn))}</li>}
      </ul>
    </Details>
  );
}
