import { useLocation, useSearchParams } from "@remix-run/react";
import type { ReactNode } from "react";
import { stepText } from "~/components/steps/step.text";
import { Alert } from "~/components/ui/alert";
import type { ButtonLook } from "~/components/ui/button";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { formatNumber } from "~/lib/number-format";

type StepFormProps = {
  ids: readonly string[];
  how: string;
  button: string;
  look?: ButtonLook;
  isReasonOptional?: boolean;
  children?: ReactNode;
};

/** One reason, and what else the step asks for, for all of `ids`. */
export function StepForm({ ids, how, button, look, isReasonOptional, children }: StepFormProps) {
  const t = useText(stepText);
  // To the address of this page, so that what was chosen is still there when the answer is a refusal.
  const { pathname, search } = useLocation();
  return (
    <FormFrame action={pathname + search}>
      {ids.map((id) => (
        <input key={id} type="hidden" name="assignment[]" value={id} />
      ))}
      <p className="max-w-2xl text-ink-2">{how}</p>
      {children}
      <TextAreaField name="reason" label={t.reason} help={t.reasonHelp} rows={3} isOptional={isReasonOptional} />
      <div>
        <SubmitButton look={look}>{`${button} (${formatNumber(ids.length)})`}</SubmitButton>
      </div>
    </FormFrame>
  );
}

// By the step of the address; another says nothing.
const doneWords: Readonly<Record<string, "donePause" | "doneResumption" | "doneCancellation" | "doneReopening" | "doneUrgency">> =
  {
    pause: "donePause",
    resumption: "doneResumption",
    cancellation: "doneCancellation",
    reopening: "doneReopening",
    urgency: "doneUrgency",
  };

/** What a step has done with several assignments, after it led to this page. */
export function StepDone() {
  const t = useText(stepText);
  const [query] = useSearchParams();
  const [done, skipped] = [Number(query.get("stepped")), Number(query.get("left"))];
  const words = doneWords[query.get("step") ?? ""];
  if (words === undefined || !Number.isInteger(done) || !Number.isInteger(skipped) || done < 1) return null;
  return (
    <Alert kind="success" title={t[words](formatNumber(done))}>
      {skipped > 0 ? <p>{t.skipped(formatNumber(skipped))}</p> : null}
    </Alert>
  );
}
