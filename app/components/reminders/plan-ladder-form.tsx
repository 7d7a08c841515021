import { LadderButtons, LadderFields } from "~/components/reminders/ladder-fields";
import { LadderPreview } from "~/components/reminders/ladder-preview";
import { reminderText } from "~/components/reminders/reminder.text";
import { Alert } from "~/components/ui/alert";
import { Button } from "~/components/ui/button";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { useText } from "~/components/ui/use-text";
import type { Ladder } from "~/features/reminders/ladder";

type FormProps = { ladder: Ladder; version: number; hasOwn: boolean; back: string };

/** The ladder of a plan or task; following the one above is a button of its own. */
export function PlanLadderForm({ ladder, version, hasOwn, back }: FormProps) {
  const t = useText(reminderText);
  return (
    <>
      <LadderPreview />
      <Alert kind="info">{hasOwn ? t.hasOwn : t.follows}</Alert>
      <FormFrame version={version}>
        <LadderFields ladder={ladder} />
        <FormEnd back={back}>
          <LadderButtons />
          {hasOwn ? (
            <Button type="submit" name="follow" value="yes">
              {t.follow}
            </Button>
          ) : null}
        </FormEnd>
      </FormFrame>
    </>
  );
}
