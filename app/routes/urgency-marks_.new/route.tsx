import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { UrgencyField } from "~/components/assignments/urgency-field";
import { pageTitle } from "~/components/frame/page-title";
import { BulkPage } from "~/components/steps/bulk-page";
import { stepText } from "~/components/steps/step.text";
import { StepForm } from "~/components/steps/step-form";
import { useText } from "~/components/ui/use-text";
import { urgencySchema } from "~/features/assignments/bulk-step.schema";
import { markUrgency } from "~/features/assignments/mark-urgency.server";
import { steppedTo } from "~/features/assignments/stepped-to";
import { chosenBy, requireStep, stepChoiceView } from "~/features/progress/step-choice.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";

export const meta: MetaFunction = ({ matches }) => pageTitle(stepText.urgencyTitle, matches);

export const loader = guardedLoader(async ({ view, url }) => ({
  choice: await stepChoiceView(view, "urgency", chosenBy(url.searchParams)),
}));

export const action = guardedAction(async ({ view, command, form, url }) => {
  const named = [...url.searchParams.getAll("assignment"), ...form.getAll("assignment[]")].map(String);
  await requireStep(view, "urgency", [...new Set(named)]);
  const { assignment: assignmentIds, ...step } = parseForm(urgencySchema, form);
  return redirect(steppedTo("urgency", await markUrgency(command, { assignmentIds, ...step })), 303);
});

export default function UrgencyRoute() {
  const t = useText(stepText);
  const { choice } = useLoaderData<typeof loader>();
  const [first] = choice.lines;
  return (
    <BulkPage choice={choice} title={t.urgencyTitle}>
      {(ids) => (
        <StepForm ids={ids} how={t.urgencyHow} button={t.urgency} isReasonOptional>
          <UrgencyField defaultValue={choice.lines.length === 1 ? first?.state.urgency : undefined} />
        </StepForm>
      )}
    </BulkPage>
  );
}
