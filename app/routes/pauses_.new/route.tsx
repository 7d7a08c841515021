import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { BulkPage } from "~/components/steps/bulk-page";
import { stepText } from "~/components/steps/step.text";
import { StepForm } from "~/components/steps/step-form";
import { useText } from "~/components/ui/use-text";
import { reasonedStepSchema } from "~/features/assignments/bulk-step.schema";
import { pauseAssignments } from "~/features/assignments/pause-assignments.server";
import { steppedTo } from "~/features/assignments/stepped-to";
import { chosenBy, requireStep, stepChoiceView } from "~/features/progress/step-choice.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";

export const meta: MetaFunction = ({ matches }) => pageTitle(stepText.pauseTitle, matches);

export const loader = guardedLoader(async ({ view, url }) => ({
  choice: await stepChoiceView(view, "pause", chosenBy(url.searchParams)),
}));

export const action = guardedAction(async ({ view, command, form, url }) => {
  const named = [...url.searchParams.getAll("assignment"), ...form.getAll("assignment[]")].map(String);
  await requireStep(view, "pause", [...new Set(named)]);
  const { assignment: assignmentIds, ...step } = parseForm(reasonedStepSchema, form);
  return redirect(steppedTo("pause", await pauseAssignments(command, { assignmentIds, ...step })), 303);
});

export default function StepRoute() {
  const t = useText(stepText);
  const { choice } = useLoaderData<typeof loader>();
  return (
    <BulkPage choice={choice} title={t.pauseTitle}>
      {(ids) => <StepForm ids={ids} how={t.pauseHow} button={t.pause} />}
    </BulkPage>
  );
}
