import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { answerText } from "~/components/answers/answer.text";
import { AnswerFrame } from "~/components/answers/answer-frame";
import { AnswerPage, type AnswerPageProps } from "~/components/answers/answer-page";
import { pageTitle } from "~/components/frame/page-title";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { answerEntryLoader, answeredBy } from "~/http/answer-link.server";
import { newId } from "~/lib/id";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(answerText.title, matches);

export const loader = answerEntryLoader(async ({ view, actor, assignmentId }) => ({
  assignment: await assignmentView(view, assignmentId),
  by: answeredBy(actor),
  ids: { progress: newId(), extension: newId() },
}));

export default function Answer() {
  const loaded = useLoaderData<typeof loader>();
  return <AnswerFrame<AnswerPageProps> loaded={loaded}>{(opened) => <AnswerPage {...opened} />}</AnswerFrame>;
}
