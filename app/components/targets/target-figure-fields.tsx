import { targetsText } from "~/components/targets/targets.text";
import { DateField, NumberField, TextAreaField, TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import type { CalendarDate } from "~/lib/calendar-date";

/** What is said of a figure that is written down for a target. */
export function TargetFigureFields({ unit, today }: { unit: string; today: CalendarDate }) {
  const t = useText(targetsText);
  return (
    <>
      <p className="max-w-2xl text-ink-2">{t.recordSub}</p>
      <NumberField name="value" label={t.figure} unit={unit} />
      <DateField name="measuredOn" label={t.measuredOnField} defaultValue={today} />
      <TextField name="source" label={t.source} help={t.sourceHelp} />
      <TextAreaField name="note" label={t.note} help={t.noteHelp} isOptional rows={3} />
    </>
  );
}
