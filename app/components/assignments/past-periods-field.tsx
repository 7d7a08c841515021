import { pastPeriodsText } from "~/components/assignments/past-periods.text";
import { RadioField } from "~/components/ui/choice-fields";
import { useSay, useText } from "~/components/ui/use-text";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import type { Text } from "~/lib/i18n/text";
import { formatNumber } from "~/lib/number-format";

export type PastPeriodShown = {
  readonly key: string;
  readonly label: Text;
  readonly dueOn: CalendarDate;
  /** How many owe it, where it is known who. */
  readonly agencies: number | null;
  /** What is asked for, where several tasks stand together. */
  readonly task?: string;
};

type PastPeriodsFieldProps = { periods: readonly PastPeriodShown[]; chosen?: "made" | "left-out" };

/** Names the periods that would be overdue from their first day, and asks what is to become of them. */
export function PastPeriodsField({ periods, chosen = "made" }: PastPeriodsFieldProps) {
  const t = useText(pastPeriodsText);
  const say = useSay();
  if (periods.length === 0) return null;
  const help = (
    <>
      <p>{t.how}</p>
      <ul className="list-disc pl-4">
        {periods.map(({ key, label, dueOn, agencies, task }) => (
          <li key={key}>
            {task === undefined ? null : `${task}: `}
            {[say(label), t.due(formatDate(dueOn)), ...(agencies === null ? [] : [t.agencies(formatNumber(agencies))])].join(
              ", ",
            )}
          </li>
        ))}
      </ul>
    </>
  );
  const options = [
    { value: "made", label: t.made },
    { value: "left-out", label: t.leftOut },
  ];
  return <RadioField name="pastPeriods" label={t.title} help={help} options={options} defaultValue={chosen} />;
}
