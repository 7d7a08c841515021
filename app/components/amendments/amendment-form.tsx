import { Link } from "@remix-run/react";
import { amendmentText } from "~/components/amendments/amendment.text";
import { AmendmentDays, type NamedDays } from "~/components/amendments/amendment-days";
import { RadioField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField, TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import type { AmendedScope } from "~/features/amendments/amendment-form.view.server";
import { paths } from "~/lib/paths";

/** What is known of the document before anybody types: it was read. */
export type AmendmentDefaults = NamedDays & {
  readonly number: string;
  readonly issuedOn: string;
  readonly about: string;
};
const nothingKnown: AmendmentDefaults = { number: "", issuedOn: "", about: "", days: {}, counted: {}, words: {} };

type AmendmentFormProps = {
  planId: string;
  scopes: readonly AmendedScope[];
  action?: string;
  defaults?: AmendmentDefaults;
};

/** The document that amends a plan, and the days that it names. */
export function AmendmentForm({ planId, scopes, action, defaults = nothingKnown }: AmendmentFormProps) {
  const t = useText(amendmentText);
  const isPeriodic = scopes.some(({ occurrence }) => occurrence !== null);
  return (
    <FormFrame name="amendment" action={action ?? paths.planAmendmentNew(planId)}>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <TextField
          name="number"
          label={t.number}
          help={t.numberHelp}
          maxLength={100}
          width="medium"
          defaultValue={defaults.number}
        />
        <DateField name="issuedOn" label={t.issuedOn} defaultValue={defaults.issuedOn} />
      </div>
      <TextField name="about" label={t.about} help={t.aboutHelp} maxLength={500} defaultValue={defaults.about} />
      <div>
        <h2 className="font-medium">{t.days}</h2>
        <p className="field-help mb-2">
          {t.daysHelp} {t.others}{" "}
          <Link to={`${paths.plan(planId)}#tasks`} className="underline">
            {t.othersTo}
          </Link>
          .
        </p>
        <AmendmentDays planId={planId} scopes={scopes} named={defaults} />
      </div>
      <RadioField
        name="reach"
        label={t.reach}
        defaultValue="task"
        options={[
          { value: "task", label: t.reachTask, help: t.reachTaskHelp },
          ...(isPeriodic ? [{ value: "onward", label: t.reachOnward, help: t.reachOnwardHelp }] : []),
          { value: "chosen", label: t.reachChosen, help: t.reachChosenHelp },
        ]}
      />
      <FormEnd back={paths.plan(planId)}>
        <SubmitButton name="step" value="preview">
          {t.preview}
        </SubmitButton>
      </FormEnd>
    </FormFrame>
  );
}
