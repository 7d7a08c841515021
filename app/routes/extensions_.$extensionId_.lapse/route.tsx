import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { StepPage } from "~/components/assignments/step-page";
import { extensionText } from "~/components/extensions/extension.text";
import { LapseForm } from "~/components/extensions/extension-forms";
import { ExtensionBadge, ExtensionNotes } from "~/components/extensions/extension-notes";
import { pageTitle } from "~/components/frame/page-title";
import { useText } from "~/components/ui/use-text";
import { alikeExtensions } from "~/features/assignments/alike-extensions.view.server";
import { assignmentView } from "~/features/assignments/assignment.view.server";
import { extensionLapseSchema } from "~/features/assignments/extension.schema";
import { assignmentOfExtension } from "~/features/assignments/extensions-of.view.server";
import { lapseExtension } from "~/features/assignments/lapse-extension.server";
import { requireAssignment } from "~/features/assignments/require-assignment.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(extensionText.lapse, matches);

export const loader = guardedLoader(async ({ param, view }) => {
  const extensionId = param("extensionId");
  const assignmentId = await assignmentOfExtension(view.db, extensionId);
  await requireAssignment(view, "extension.decide", assignmentId);
  const alike = await alikeExtensions(view.db, extensionId, view.now);
  return { assignment: await assignmentView(view, assignmentId), extensionId, alike };
});

export const action = guardedAction(async ({ param, form, command, view }) => {
  const extensionId = param("extensionId");
  await requireAssignment(view, "extension.decide", await assignmentOfExtension(view.db, extensionId));
  const { words, also } = parseForm(extensionLapseSchema, form);
  const { assignmentId, lapsed } = await lapseExtension(command, { extensionId, words, alsoIds: also });
  if (lapsed > 1) return redirect(paths.extensions({ part: "decided", lapsed }), 303);
  return redirect(`${paths.assignment(assignmentId)}?done=extension-lapsed`, 303);
});

export default function Step() {
  const t = useText(extensionText);
  const { assignment, extensionId, alike } = useLoaderData<typeof loader>();
  const extension = assignment.extensions.find((one) => one.id === extensionId);
  const isAllowed = extension?.state === "conditional" && assignment.laterOn === null;
  return (
    <StepPage assignment={assignment} title={t.lapse} isAllowed={isAllowed}>
      {extension ? (
        <div className="mb-5">
          <ExtensionBadge extension={extension} />
          <ExtensionNotes extension={extension} />
        </div>
      ) : null}
      <LapseForm extensionId={extensionId} alike={alike} />
    </StepPage>
  );
}
