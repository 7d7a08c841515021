import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StepPage } from "~/components/assignments/step-page";
import { directiveText } from "~/components/directives/directive.text";
import { DirectiveWords } from "~/components/directives/directive-words";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { SubmitButton } from "~/components/ui/submit-button";
import { TextAreaField } from "~/components/ui/text-fields";
import { useText } from "~/components/ui/use-text";
import { answerDirective } from "~/features/assignments/answer-directive.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { directivesIn } from "~/features/assignments/directive";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { directiveAnswerSchema } from "~/features/assignments/step.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { NotFound } from "~/lib/errors";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(directiveText.answer, matches);

export const loader = guardedLoader(async ({ view, param }) => {
  await requireAssignment(view, "assignment.progress", param("assignmentId"));
  const assignment = await assignmentView(view, param("assignmentId"));
  const directive = directivesIn(assignment.history, assignment.today).find(({ id }) => id === param("directiveId"));
  if (!directive) throw new NotFound();
  return { assignment, directive };
});

export const action = guardedAction(async ({ view, command, form, param }) => {
  const assignmentId = param("assignmentId");
  await requireAssignment(view, "assignment.progress", assignmentId);
  const answer = parseForm(directiveAnswerSchema, form);
  await answerDirective(command, { assignmentId, directiveId: param("directiveId"), ...answer });
  return redirect(`${paths.assignment(assignmentId)}?done=directive-answered`, 303);
});

export default function AnswerRoute() {
  const t = useText(directiveText);
  const { assignment, directive } = useLoaderData<typeof loader>();
  const isAnswered = directive.answer !== null;
  return (
    <StepPage
      assignment={assignment}
      title={t.answer}
      isAllowed={assignment.next.directiveAnswer && !isAnswered}
      whyNot={isAnswered ? t.isAnswered : undefined}
    >
      <div className="mb-4 border-l-3 border-rule pl-3">
        <DirectiveWords directive={directive} />
      </div>
      <FormFrame>
        <TextAreaField name="words" label={t.answerLabel} help={t.answerHelp} rows={4} />
        <div>
          <SubmitButton>{t.sendAnswer}</SubmitButton>
        </div>
      </FormFrame>
    </StepPage>
  );
}
