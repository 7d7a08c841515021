import { Link } from "@remix-run/react";
import { amendmentText } from "~/components/amendments/amendment.text";
import { AmendmentDays } from "~/components/amendments/amendment-days";
import { LinkButton } from "~/components/ui/button";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { DateField, TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import type { AmendedScope } from "~/features/amendments/amendment-form.view.server";
import { paths } from "~/lib/paths";

/** The document that amends a plan, and the days that it names. */
export function AmendmentForm({ planId, scopes }: { planId: string; scopes: readonly AmendedScope[] }) {
  const t = useText(amendmentText);
  return (
    <FormFrame name="amendment" action={paths.planAmendmentNew(planId)}>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name="number" label={t.number} help={t.numberHelp} maxLength={100} width="medium" />
        <DateField name="issuedOn" label={t.issuedOn} />
      </div>
      <TextField name="about" label={t.about} help={t.aboutHelp} maxLength={500} />
      <div>
        <h2 className="font-medium">{t.days}</h2>
        <p className="field-help mb-2">
          {t.daysHelp} {t.others}{" "}
          <Link to={`${paths.plan(planId)}#tasks`} className="underline">
            {t.othersTo}
          </Link>
          .
        </p>
        <AmendmentDays scopes={scopes} />
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="step" value="preview">
          {t.preview}
        </SubmitButton>
        <LinkButton to={paths.plan(planId)} look="quiet">
          {t.cancel}
        </LinkButton>
      </div>
    </FormFrame>
  );
}
