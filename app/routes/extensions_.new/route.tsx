import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { extensionText } from "~/components/extensions/extension.text";
import { BulkForm } from "~/components/extensions/extension-forms";
import { pageTitle } from "~/components/frame/page-title";
import { BulkPage } from "~/components/steps/bulk-page";
import { useText } from "~/components/ui/use-text";
import { bulkExtensionSchema } from "~/features/assignments/extension.schema";
import { grantExtensions } from "~/features/assignments/grant-extensions.server";
import { chosenBy, requireStep, stepChoiceView } from "~/features/progress/step-choice.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { groupBy } from "~/lib/group-by";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(extensionText.bulkTitle, matches);

export const loader = guardedLoader(async ({ view, url }) => ({
  choice: await stepChoiceView(view, "extension", chosenBy(url.searchParams)),
}));

export const action = guardedAction(async ({ view, command, form, url }) => {
  const named = [...url.searchParams.getAll("assignment"), ...form.getAll("assignment[]")].map(String);
  await requireStep(view, "extension", [...new Set(named)]);
  const { assignment: assignmentIds, reason: words, ...terms } = parseForm(bulkExtensionSchema, form);
  const { granted, skipped } = await grantExtensions(command, { assignmentIds, words, ...terms });
  const kept = Object.fromEntries([...groupBy(skipped, ({ reason }) => reason)].map(([reason, own]) => [reason, own.length]));
  return redirect(paths.extensions({ part: "decided", granted: granted.length, ...kept }), 303);
});

export default function BulkRoute() {
  const t = useText(extensionText);
  const { choice } = useLoaderData<typeof loader>();
  return (
    <BulkPage
      choice={choice}
      title={t.bulkTitle}
      breadcrumbs={[{ label: t.title, to: paths.extensions() }, { label: t.bulkTitle }]}
    >
      {(ids) => <BulkForm ids={ids} />}
    </BulkPage>
  );
}
