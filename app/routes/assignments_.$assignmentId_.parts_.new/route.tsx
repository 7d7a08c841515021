import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { StepPage } from "~/components/assignments/step-page";
import { pageTitle } from "~/components/frame/page-title";
import { GiveForm } from "~/components/inner-parts/give-form";
import { partText } from "~/components/inner-parts/inner-part.text";
import { useText } from "~/components/ui/use-text";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { giveFormView } from "~/features/inner-parts/give-form.view.server";
import { giveParts } from "~/features/inner-parts/give-parts.server";
import { givenPartsForm } from "~/features/inner-parts/inner-part.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { newId } from "~/lib/id";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(partText.give, matches);

export const loader = guardedLoader(async ({ param, view }) => ({
  ...(await giveFormView(view, param("assignmentId"))),
  id: newId(),
}));

export const action = guardedAction(async ({ param, form, command, view }) => {
  const assignmentId = param("assignmentId");
  await requireAssignment(view, "part.give", assignmentId);
  const { parts, id } = parseForm(givenPartsForm, form);
  await giveParts(command, { assignmentId, parts, id });
  return redirect(`${paths.assignment(assignmentId)}?done=parts-given`, 303);
});

export default function GiveParts() {
  const t = useText(partText);
  const { assignment, choices, isAllowed, id } = useLoaderData<typeof loader>();
  return (
    <StepPage assignment={assignment} title={t.give} isAllowed={isAllowed}>
      <GiveForm assignmentId={assignment.id} id={id} outerDueOn={assignment.dueOn} choices={choices} />
    </StepPage>
  );
}
