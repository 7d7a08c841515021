import type { ReactNode } from "react";
import { AgencyField, AgencyNames } from "~/components/agencies/agency-field";
import { planFormText } from "~/components/plans/plan-form.text";
import { RadioField } from "~/components/ui/choice-fields";
import { DateField, TextAreaField, TextField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import type { PlanChoices } from "~/features/plans/plan-form.view.server";

type Fields = Readonly<Record<string, string>>;

/** A headed part of a long form. */
export function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="card flex flex-col gap-4 px-4 py-3.5">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** Short fields beside each other where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="grid max-w-2xl items-start gap-4 sm:grid-cols-2">{children}</div>;
}

function DocumentPart({ fields }: { fields: Fields }) {
  const t = useText(planFormText);
  return (
    <FormPart title={t.documentPart}>
      <TextField name="number" label={t.number} help={t.numberHelp} isOptional defaultValue={fields.number} width="medium" />
      <TextAreaField name="title" label={t.title} defaultValue={fields.title} rows={2} />
      <AgencyField name="issuer" label={t.issuer} defaultValue={fields.issuer} />
      <AgencyField name="standing" label={t.standing} help={t.standingHelp} isOptional defaultValue={fields.standing} />
      <FieldRow>
        <DateField name="issuedOn" label={t.issuedOn} isOptional defaultValue={fields.issuedOn} />
        <DateField name="effectiveOn" label={t.effectiveOn} help={t.effectiveHelp} isOptional defaultValue={fields.effectiveOn} />
      </FieldRow>
      <TextField name="place" label={t.place} isOptional defaultValue={fields.place} width="medium" />
      <FieldRow>
        <TextField name="signer" label={t.signer} isOptional defaultValue={fields.signer} />
        <TextField name="signerTitle" label={t.signerTitle} isOptional defaultValue={fields.signerTitle} />
      </FieldRow>
    </FormPart>
  );
}

function PeriodPart({ fields }: { fields: Fields }) {
  const t = useText(planFormText);
  return (
    <FormPart title={t.periodPart}>
      <FieldRow>
        <DateField name="periodFrom" label={t.periodFrom} defaultValue={fields.periodFrom} />
        <DateField name="periodTo" label={t.periodTo} defaultValue={fields.periodTo} />
      </FieldRow>
      <DateField name="cutOffOn" label={t.cutOffOn} help={t.cutOffHelp} isOptional defaultValue={fields.cutOffOn} />
    </FormPart>
  );
}

function BasesPart({ fields, plans }: { fields: Fields; plans: readonly string[] }) {
  const t = useText(planFormText);
  return (
    <FormPart title={t.placePart}>
      <TextField
        name="carriesOut"
        label={t.carriesOut}
        help={t.carriesOutHelp}
        isOptional
        defaultValue={fields.carriesOut}
        list="plan-names"
        autoComplete="off"
        width="medium"
      />
      <datalist id="plan-names">
        {plans.map((plan) => (
          <option key={plan} value={plan} />
        ))}
      </datalist>
      <TextAreaField name="bases" label={t.bases} help={t.basesHelp} isOptional defaultValue={fields.bases} rows={5} />
      <TextAreaField
        name="recipients"
        label={t.recipients}
        help={t.recipientsHelp}
        isOptional
        defaultValue={fields.recipients}
        rows={5}
      />
    </FormPart>
  );
}

function SettingsPart({ fields }: { fields: Fields }) {
  const t = useText(planFormText);
  return (
    <FormPart title={t.settingsPart}>
      <RadioField
        name="beforeMeans"
        label={t.beforeMeans}
        defaultValue={fields.beforeMeans}
        options={[
          { value: "including", label: t.including },
          { value: "excluding", label: t.excluding },
        ]}
      />
      <RadioField
        name="weekendRule"
        label={t.weekendRule}
        defaultValue={fields.weekendRule}
        options={[
          { value: "roll-forward", label: t.rollForward, help: t.rollHelp },
          { value: "stay", label: t.stay },
        ]}
      />
      <RadioField
        name="peersSee"
        label={t.peersSee}
        defaultValue={fields.peersSee}
        options={[
          { value: "state", label: t.peersState, help: t.peersStateHelp },
          { value: "nothing", label: t.peersNothing },
        ]}
      />
    </FormPart>
  );
}

/** Everything that a plan says of itself. */
export function PlanFormFields({ fields, choices }: { fields: Fields; choices: PlanChoices }) {
  return (
    <>
      <AgencyNames names={choices.agencies} />
      <DocumentPart fields={fields} />
      <PeriodPart fields={fields} />
      <BasesPart fields={fields} plans={choices.plans} />
      <SettingsPart fields={fields} />
    </>
  );
}
