import { reminderText } from "~/components/reminders/reminder.text";
import { Button } from "~/components/ui/button";
import { CheckboxField, RadioField } from "~/components/ui/choice-fields";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import type { Ladder } from "~/features/reminders/ladder";

const typed = (days: number | null) => (days === null ? "" : String(days));

/** The fields of a ladder. */
export function LadderFields({ ladder }: { ladder: Ladder }) {
  const t = useText(reminderText);
  const days = (name: "overdueFrom" | "headFrom" | "supervisorFrom" | "leaderFrom") => (
    <TextField name={name} label={t[name]} inputMode="numeric" width="narrow" defaultValue={typed(ladder[name])} />
  );
  return (
    <>
      <CheckboxField name="isOn" label={t.isOn} help={t.isOnHelp} isChecked={ladder.isOn} />
      <TextField
        name="before"
        label={t.before}
        help={t.beforeHelp}
        isOptional
        width="narrow"
        defaultValue={ladder.before.join(", ")}
      />
      <RadioField
        name="beforeCounts"
        label={t.beforeCounts}
        defaultValue={ladder.beforeCounts}
        options={[
          { value: "calendar", label: t.calendar },
          { value: "working", label: t.working },
        ]}
      />
      <CheckboxField name="onTheDay" label={t.onTheDay} isChecked={ladder.onTheDay} />
      <fieldset className="max-w-2xl" aria-describedby="overdue-help">
        <legend className="text-lg font-medium">{t.whenOverdue}</legend>
        <p id="overdue-help" className="field-help mb-3">
          {t.emptyIsNever}
        </p>
        <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2">
          {days("overdueFrom")}
          {days("headFrom")}
          {days("supervisorFrom")}
          {days("leaderFrom")}
        </div>
      </fieldset>
      <TextField
        name="repeatEvery"
        label={t.repeatEvery}
        inputMode="numeric"
        width="narrow"
        defaultValue={String(ladder.repeatEvery)}
      />
    </>
  );
}

/** To save the ladder, or first to see what it would bring. */
export function LadderButtons() {
  const t = useText(reminderText);
  return (
    <>
      <SubmitButton>{t.save}</SubmitButton>
      <Button type="submit" name="step" value="preview">
        {t.tryOut}
      </Button>
    </>
  );
}
