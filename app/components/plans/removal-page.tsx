import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { Quote } from "~/components/ui/quote";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";

type RemovalPageProps = {
  plan: Parameters<typeof planCrumbs>[1];
  /** The words of what goes. */
  text: string;
  words: { readonly removeTitle: string; readonly removeWhat: string; readonly remove: string; readonly keep: string };
  /** Where it stands, for whoever keeps it. */
  keepTo: string;
};

/** Asks once more before something is taken out of a plan, and says what goes with it. */
export function RemovalPage({ plan, text, words, keepTo }: RemovalPageProps) {
  const { plans } = useText(planText);
  return (
    <>
      <PageHeader title={words.removeTitle} breadcrumbs={planCrumbs(plans, plan)} />
      <FormFrame>
        <Quote>{text}</Quote>
        <p className="max-w-2xl text-lg">{words.removeWhat}</p>
        <FormEnd back={keepTo} backLabel={words.keep}>
          <SubmitButton look="danger">{words.remove}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
