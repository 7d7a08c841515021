import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { BulkPage } from "~/components/extensions/bulk-page";
import { extensionText } from "~/components/extensions/extension.text";
import { pageTitle } from "~/components/frame/page-title";
import { bulkExtensionSchema } from "~/features/assignments/extension.schema";
import { grantExtensions } from "~/features/assignments/grant-extensions.server";
import { readAssignmentFilters } from "~/features/progress/assignment-filters";
import { type Chosen, extensionChoiceView, requireExtensible } from "~/features/progress/extension-choice.view.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(extensionText.bulkTitle, matches);

function chosenBy(query: URLSearchParams): Chosen {
  const planId = query.get("plan");
  if (planId !== null && query.get("all") === "1") return { kind: "list", planId, filters: readAssignmentFilters(query) };
  return { kind: "ids", ids: [...new Set(query.getAll("assignment"))] };
}

export const loader = guardedLoader(async ({ view, url }) => ({
  choice: await extensionChoiceView(view, chosenBy(url.searchParams)),
}));

export const action = guardedAction(async ({ view, command, form, url }) => {
  const named = [...url.searchParams.getAll("assignment"), ...form.getAll("assignment[]")].map(String);
  await requireExtensible(view, [...new Set(named)]);
  const { assignment: assignmentIds, reason: words, ...terms } = parseForm(bulkExtensionSchema, form);
  const { granted, skipped } = await grantExtensions(command, { assignmentIds, words, ...terms });
  return redirect(paths.extensions({ part: "decided", granted: granted.length, skipped: skipped.length }), 303);
});

export default function BulkRoute() {
  return <BulkPage {...useLoaderData<typeof loader>()} />;
}
