import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { AnswerFrame } from "~/components/answers/answer-frame";
import { StepPage } from "~/components/assignments/step-page";
import { extensionText } from "~/components/extensions/extension.text";
import { AskForm } from "~/components/extensions/extension-forms";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
import { askExtension } from "~/features/assignments/ask-extension.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import type { AssignmentView } from "~/features/assignments/assignment-shown";
import { extensionRequestSchema } from "~/features/assignments/extension.schema";
import { answerAction, answerLoader } from "~/http/answer-link.server";
import { parseForm } from "~/http/form-fields";
import { newId } from "~/lib/id";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(extensionText.ask, matches);

export const loader = answerLoader(async ({ view, assignmentId }) => ({
  assignment: await assignmentView(view, assignmentId),
  id: newId(),
}));

export const action = answerAction(async ({ form, command, assignmentId, linkId }) => {
  await askExtension(command, { assignmentId, ...parseForm(extensionRequestSchema, form) });
  return redirect(`${paths.answer(linkId)}?done=extension-asked`, 303);
});

export default function Step() {
  const t = useText(extensionText);
  const loaded = useLoaderData<typeof loader>();
  return (
    <AnswerFrame<{ assignment: AssignmentView; id: string }> loaded={loaded}>
      {({ assignment, id }) => (
        <StepPage assignment={assignment} title={t.ask} isAllowed={assignment.next.extensionRequest}>
          <AskForm assignmentId={assignment.id} id={id} />
        </StepPage>
      )}
    </AnswerFrame>
  );
}
