import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { typedReport } from "~/features/reports/report-fields";
import { saveReport } from "~/features/reports/save-report.server";
import { answerAction, answerLoader } from "~/http/answer-link.server";
import { fieldsOf } from "~/http/form-fields";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

const toReport = answerLoader(async ({ linkId }) => redirect(paths.answerReport(linkId)));

/** Has no page of its own; without the key of the link it has nothing at all. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const answer = await toReport(args);
  return answer instanceof Response ? answer : new Response(null, { status: 404 });
}

const save = answerAction(async ({ form, command, assignmentId }) => {
  const fields = fieldsOf(form);
  const revision = Number(fields.version?.[0] ?? 0);
  const saved = await saveReport(command, { assignmentId, revision, ...typedReport(fields) });
  return data({ saved: { revision: saved.revision, time: formatInstant(saved.savedAt).slice(-5) } }, 200);
});

/** Saves while one pauses. Answers plain JSON, so that a lost line leaves the page as it is. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const answer = await save(args);
  return Response.json(answer.data, { status: answer.init?.status ?? 200 });
}
