import { urgencyWords } from "~/components/assignments/urgency-words";
import { stepText } from "~/components/steps/step.text";
import { RadioField } from "~/components/ui/choice-fields";
import { useSay, useText } from "~/components/ui/use-text";
import { type Urgency, urgencies } from "~/features/assignments/urgency";

/** How urgent work is; the choice is told to the lead at once. */
export function UrgencyField({ defaultValue, help }: { defaultValue?: Urgency; help?: string }) {
  const t = useText(stepText);
  const say = useSay();
  return (
    <RadioField
      name="urgency"
      label={t.urgencyTitle}
      help={help}
      options={urgencies.map((urgency) => ({ value: urgency, label: say(urgencyWords[urgency]) }))}
      defaultValue={defaultValue}
    />
  );
}
