import { calendarText } from "~/components/calendar/calendar.text";
import { calendarChangeText } from "~/components/calendar/calendar-change.text";
import { SelectField } from "~/components/ui/choice-fields";
import { DateField, TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { type CalendarDayRow, calendarDayKinds } from "~/features/calendar/work-calendar";

/** The fields of one day. */
export function DayFields({ day }: { day: CalendarDayRow | null }) {
  const [t, calendar] = [useText(calendarChangeText), useText(calendarText)];
  return (
    <>
      <DateField name="on" label={t.day} defaultValue={day?.on} />
      <SelectField
        name="kind"
        label={t.kind}
        help={t.kindHelp}
        defaultValue={day?.kind}
        options={calendarDayKinds.map((kind) => ({ value: kind, label: calendar[kind] }))}
      />
      <TextField name="nameVi" label={t.nameVi} help={t.nameViHelp} defaultValue={day?.name.vi} width="medium" />
      <TextField name="nameEn" label={t.nameEn} defaultValue={day?.name.en} width="medium" isOptional />
      <TextField name="basis" label={t.basis} help={t.basisHelp} defaultValue={day?.basis} />
      <TextField
        name="noticeNumber"
        label={t.noticeNumber}
        help={t.noticeNumberHelp}
        defaultValue={day?.notice?.number}
        width="medium"
        isOptional
      />
      <DateField name="noticeOn" label={t.noticeOn} defaultValue={day?.notice?.on} isOptional />
    </>
  );
}
