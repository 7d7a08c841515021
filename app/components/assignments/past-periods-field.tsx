import { pastPeriodsText } from "~/components/assignments/past-periods.text";
import { RadioField } from "~/components/ui/choice-fields";
import { useSay, useText } from "~/components/ui/use-text";
import type { PastPeriod } from "~/features/assignments/expected-work";
import type { PastPeriodsChoice } from "~/features/assignments/past-periods";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";

export type PastPeriodShown = PastPeriod & {
  /** How many owe it, where it is known who. */
  readonly agencies?: number;
  /** What is asked for, where several tasks stand together. */
  readonly task?: string;
};

type PastPeriodsFieldProps = { periods: readonly PastPeriodShown[]; chosen?: PastPeriodsChoice };

const mostNamed = 20;

/** Names the periods that would be overdue from their first day, and asks what is to become of them. */
export function PastPeriodsField({ periods, chosen = "made" }: PastPeriodsFieldProps) {
  const t = useText(pastPeriodsText);
  const say = useSay();
  if (periods.length === 0) return null;
  const help = (
    <>
      <p>{t.how}</p>
      <ul className="list-disc pl-4">
        {periods.slice(0, mostNamed).map(({ key, label, dueOn, agencies, task }) => (
          <li key={key}>
            {task === undefined ? null : `${task}: `}
            {say(label)}, {t.due(formatDate(dueOn))}
            {agencies === undefined ? null : `, ${t.agencies(formatNumber(agencies))}`}
          </li>
        ))}
        {periods.length > mostNamed ? <li>{t.andMore(formatNumber(periods.length - mostNamed))}</li> : null}
      </ul>
    </>
  );
  const options = [
    { value: "made", label: t.made },
    { value: "left-out", label: t.leftOut },
  ] as const satisfies readonly { value: PastPeriodsChoice; label: string }[];
  return <RadioField name="pastPeriods" label={t.title} help={help} options={options} defaultValue={chosen} />;
}
