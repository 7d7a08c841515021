import { stateText } from "~/components/assignments/state.text";
import { Details } from "~/components/ui/details";
import { useSay, useText } from "~/components/ui/use-text";
import type { DeadlineRoll } from "~/features/calendar/deadline-spec";
import { type CalendarDate, formatDate, weekdayName } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";

type DateProps = { on: CalendarDate; daysLeft: number | null; isStacked?: boolean };

/**
 * "06/07/2020 · còn 5 ngày", in calendar days. Without `daysLeft` the day stands alone: how late work is, its state says.
 * `isStacked` puts the distance under the day, for narrow columns.
 */
export function DateWithDistance({ on, daysLeft, isStacked = false }: DateProps) {
  const t = useText(stateText);
  const distance = daysLeft === null ? null : daysLeft === 0 ? t.dueToday : t.daysLeft(daysLeft);
  return (
    <span>
      <time dateTime={on} className="whitespace-nowrap">
        {formatDate(on)}
      </time>
      {distance === null ? null : isStacked ? (
        <span className="block text-sm text-ink-3">{distance}</span>
      ) : (
        <span className="text-ink-3"> · {distance}</span>
      )}
    </span>
  );
}

/** "hạn ban đầu 06/07/2020", of work whose deadline has moved. */
export function FirstDue({ on }: { on: CalendarDate }) {
  return <>{useText(stateText).firstDue(formatDate(on))}</>;
}

/** "lùi từ Chủ nhật 05/07": the day off on which a deadline fell; pointing at it says by which rule it moved. */
export function RolledFrom({ roll }: { roll: DeadlineRoll | null }) {
  const t = useText(stateText);
  const say = useSay();
  if (roll === null) return null;
  const day = formatDate(roll.from).slice(0, 5);
  return (
    <div className="unbroken text-sm text-ink-3" title={say(roll.why)}>
      {t.rolledFrom(say(weekdayName(roll.from)), day)}
    </div>
  );
}

type ReasonsProps = {
  dueOn: CalendarDate | null;
  /** Those of the document, quoted. */
  words: Text | null;
  meaning: Text;
  rules: readonly Text[];
  /** When the deadline has moved: the day before all moves, and the rules that led to the day that counts. */
  originalOn?: CalendarDate | null;
  movedRules?: readonly Text[];
  /** The day that an extension named, before days off moved it. */
  extendedTo?: CalendarDate | null;
};

type RollProps = Pick<ReasonsProps, "dueOn" | "words" | "originalOn" | "extendedTo"> & { roll: DeadlineRoll | null };

/** What the day off moved, the words of the document or a later decision, and where to. */
export function RollReason({ dueOn, words, originalOn = null, extendedTo = null, roll }: RollProps) {
  const t = useText(stateText);
  const say = useSay();
  if (roll === null) return null;
  // The words of the document led to the first day, not to one that a decision has set since.
  const isMoved = originalOn !== null && originalOn !== dueOn;
  const cause = extendedTo !== null ? t.extendedTo(formatDate(extendedTo)) : isMoved || words === null ? null : say(words);
  return (
    <p>
      {cause === null ? null : `${cause}; `}
      {say(roll.why)}.{isMoved ? ` ${t.firstDay(formatDate(originalOn))}` : null}
      {isMoved && words !== null ? ` ${t.documentSays}: ${say(words)}.` : null}
    </p>
  );
}

/** Opens to the words of the document and every rule that led from them to the due day, or to none. */
export function DueReasons(props: ReasonsProps) {
  const { dueOn, words, meaning, rules, originalOn = null, movedRules = [], extendedTo = null } = props;
  const t = useText(stateText);
  const say = useSay();
  if (words === null && rules.length === 0) return null;
  const isDated = dueOn !== null;
  return (
    <Details summary={isDated ? t.whyThisDay : t.whyNoDay}>
      <ul className="list-disc pl-4 text-ink-2">
        {words === null ? null : (
          <li>
            {t.documentSays}: {say(words)}
          </li>
        )}
        {rules.map((rule) => (
          <li key={rule.vi}>{say(rule)}.</li>
        ))}
        {originalOn === null || originalOn === dueOn ? null : <li>{t.firstDay(formatDate(originalOn))}</li>}
        {extendedTo === null ? null : <li>{t.extendedTo(formatDate(extendedTo))}.</li>}
        {movedRules.map((rule) => (
          <li key={`moved ${rule.vi}`}>{say(rule)}.</li>
        ))}
        <li>{isDated ? t.untilMidnight(formatDate(dueOn)) : t.readAs(say(meaning))}</li>
      </ul>
    </Details>
  );
}
