import { composeText } from "~/components/documents/compose.text";
import { Card } from "~/components/ui/card";
import { RadioField, SelectField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import { type LetterKind, letterKinds, templateNames } from "~/features/documents/template-kind";
import type { WritablePlan } from "~/features/documents/writable-plans.view.server";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

type Props = { plans: readonly WritablePlan[]; kind: LetterKind; planId: string | undefined };

/** Asks what is to be written about: a plan, and which paper. */
export function MatterForm({ plans, kind, planId }: Props) {
  const t = useText(composeText);
  const say = useSay();
  const about: Readonly<Record<LetterKind, string>> = {
    urging: t.aboutUrging,
    "assignment-slip": t.aboutSlip,
    "assignment-list": t.aboutList,
    "progress-report": t.aboutReport,
    conclusion: t.aboutConclusion,
  };
  return (
    <Card title={t.choose}>
      <FormFrame method="get" action={paths.letterNew()} hidden={{ all: "1" }}>
        <RadioField
          name="kind"
          label={t.kinds}
          defaultValue={kind}
          options={letterKinds.map((one) => ({ value: one, label: say(templateNames[one]), help: about[one] }))}
        />
        <SelectField
          name="plan"
          label={t.plan}
          emptyLabel={null}
          defaultValue={planId ?? plans.find(({ late }) => late > 0)?.id}
          options={plans.map(({ id, name, title, late }) => ({
            value: id,
            label: [name, t.lateWorks(late, formatNumber(late)), title].join(" · "),
          }))}
        />
        <div>
          <SubmitButton>{t.goOn}</SubmitButton>
        </div>
      </FormFrame>
    </Card>
  );
}
