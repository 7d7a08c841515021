import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { BulkPage } from "~/components/steps/bulk-page";
import { stepText } from "~/components/steps/step.text";
import { StepForm } from "~/components/steps/step-form";
import { useText } from "~/components/ui/use-text";
import { reasonedStepSchema } from "~/features/assignments/bulk-step.schema";
import { cancelAssignments } from "~/features/assignments/cancel-assignments.server";
import { steppedTo } from "~/features/assignments/stepped-to";
import { chosenBy, requireStep, stepChoiceView } from "~/features/progress/step-choice.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";

export const meta: MetaFunction = ({ matches }) => pageTitle(stepText.cancellationTitle, matches);

export const loader = guardedLoader(async ({ view, url }) => ({
  choice: await stepChoiceView(view, "cancellation", chosenBy(url.searchParams)),
}));

export const action = guardedAction(async ({ view, command, form, url }) => {
  const named = [...url.searchParams.getAll("assignment"), ...form.getAll("assignment[]")].map(String);
  await requireStep(view, "cancellation", [...new Set(named)]);
  const { assignment: assignmentIds, ...step } = parseForm(reasonedStepSchema, form);
  return redirect(steppedTo("cancellation", await cancelAssignments(command, { assignmentIds, ...step })), 303);
});

export default function StepRoute() {
  const t = useText(stepText);
  const { choice } = useLoaderData<typeof loader>();
  return (
    <BulkPage choice={choice} title={t.cancellationTitle}>
      {(ids) => <StepForm ids={ids} how={t.cancellationHow} button={t.cancellation} look="danger" />}
    </BulkPage>
  );
}
