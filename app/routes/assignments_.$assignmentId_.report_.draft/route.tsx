import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import { typedReport } from "~/features/reports/report-fields";
import { saveReport } from "~/features/reports/save-report.server";
import { fieldsOf } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async ({ param }) => redirect(paths.report(param("assignmentId"))));

const save = guardedAction(async ({ param, form, command }) => {
  const fields = fieldsOf(form);
  const revision = Number(fields.version?.[0] ?? 0);
  const saved = await saveReport(command, { assignmentId: param("assignmentId"), revision, ...typedReport(fields) });
  return data({ saved: { revision: saved.revision, time: formatInstant(saved.savedAt).slice(-5) } }, 200);
});

/** Saves while one pauses. Answers plain JSON, so that a lost line leaves the page as it is. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const answer = await save(args);
  return Response.json(answer.data, { status: answer.init?.status ?? 200 });
}
