import { partText } from "~/components/inner-parts/inner-part.text";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField, TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import type { CalendarDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

/** The steps that one can take with a part on a page of its own. */
export const partSteps = ["completion", "confirmation", "progress", "return", "deadline", "withdrawal"] as const;
export type PartStepName = (typeof partSteps)[number];

const looks = {
  progress: { label: "progressLabel", isOptional: false },
  completion: { label: "completionLabel", isOptional: true },
  confirmation: { label: "confirmationLabel", isOptional: true },
  return: { label: "returnLabel", isOptional: false },
  deadline: { label: "why", isOptional: true },
  withdrawal: { label: "withdrawalLabel", isOptional: false },
} as const satisfies Readonly<Record<PartStepName, { label: keyof typeof partText; isOptional: boolean }>>;

type Props = { partId: string; step: PartStepName; dueOn: CalendarDate | null };

/** The form of one step: its words, and the day where it sets one. */
export function PartStepForm({ partId, step, dueOn }: Props) {
  const t = useText(partText);
  const { label, isOptional } = looks[step];
  const isHard = step === "return" || step === "withdrawal";
  return (
    <FormFrame name={step} action={paths.partStep(partId, step)}>
      {step === "deadline" ? <DateField name="dueOn" label={t.deadlineLabel} defaultValue={dueOn} /> : null}
      <TextAreaField
        name="words"
        label={t[label]}
        help={step === "completion" ? t.completionHelp : undefined}
        rows={3}
        maxLength={2_000}
        isOptional={isOptional}
      />
      <div>
        <SubmitButton look={isHard ? "danger" : "primary"}>{t[step]}</SubmitButton>
      </div>
    </FormFrame>
  );
}
