import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { extensionText } from "~/components/extensions/extension.text";
import { ExtensionsPage } from "~/components/extensions/extensions-page";
import { pageTitle } from "~/components/frame/page-title";
import { readExtensionPart } from "~/features/progress/extensions";
import { extensionsView } from "~/features/progress/extensions.view.server";
import { guardedLoader } from "~/http/guarded";
import { pageNumber } from "~/lib/page-number";

export const meta: MetaFunction = ({ matches }) => pageTitle(extensionText.title, matches);

export const loader = guardedLoader(async ({ view, url }) => {
  const part = readExtensionPart(url.searchParams.get("part"));
  return { extensions: await extensionsView(view, { part, page: pageNumber(url.searchParams) }) };
});

export default function ExtensionsRoute() {
  return <ExtensionsPage {...useLoaderData<typeof loader>()} />;
}
