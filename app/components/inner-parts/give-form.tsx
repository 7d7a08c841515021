import { HolderField } from "~/components/inner-parts/holder-field";
import { partText } from "~/components/inner-parts/inner-part.text";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField, TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { partFields } from "~/features/inner-parts/inner-part.schema";
import type { HolderChoices } from "~/features/inner-parts/part-holders.server";
import { type CalendarDate, formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

type Props = { assignmentId: string; id: string; outerDueOn: CalendarDate | null; choices: HolderChoices };

/** Several parts at once: whom, what, until when. */
export function GiveForm({ assignmentId, id, outerDueOn, choices }: Props) {
  const t = useText(partText);
  return (
    <FormFrame action={paths.partNew(assignmentId)} hidden={{ id }}>
      <p className="max-w-2xl text-ink-2">
        {t.giveHow} {outerDueOn ? t.wholeUntil(formatDate(outerDueOn)) : null} {t.leaveEmpty}
      </p>
      {partFields.map((names, index) => (
        <fieldset key={names.holder} className="flex flex-col gap-3 border-t border-line pt-3">
          <legend className="pr-2 font-semibold">{t.partNumber(index + 1)}</legend>
          <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,42rem)_11rem]">
            <HolderField name={names.holder} label={t.giveTo} choices={choices} />
            <DateField name={names.dueOn} label={t.due} isOptional={outerDueOn === null} />
          </div>
          <TextAreaField name={names.words} label={t.what} rows={2} maxLength={2_000} />
        </fieldset>
      ))}
      <div>
        <SubmitButton>{t.send}</SubmitButton>
      </div>
    </FormFrame>
  );
}
