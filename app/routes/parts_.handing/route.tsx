import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { HandOverPage } from "~/components/inner-parts/hand-over-page";
import { partText } from "~/components/inner-parts/inner-part.text";
import { handedBy, handOverView } from "~/features/inner-parts/hand-over.view.server";
import { handOverParts } from "~/features/inner-parts/hand-over-parts.server";
import { handOverForm } from "~/features/inner-parts/inner-part.schema";
import { requirePart } from "~/features/inner-parts/part-object.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { violation } from "~/lib/errors";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(partText.handingTitle, matches);

export const loader = guardedLoader(async ({ view, url }) => ({
  ...(await handOverView(view, handedBy(url.searchParams))),
  today: view.today,
}));

const nothingHanded = {
  vi: "Không có gì thay đổi: người hoặc đơn vị này đang giữ các phần đã chọn, hoặc các phần đã xong. Hãy chọn người nhận khác.",
  en: "Nothing was changed: this person or unit has the chosen parts already, or they are done. Choose somebody else.",
};

export const action = guardedAction(async ({ command, form, view, url }) => {
  const named = [...url.searchParams.getAll("part"), ...form.getAll("part[]")].map(String);
  if (named.length > 0) await requirePart(view, "part.hand", [...new Set(named)]);
  const { part: partIds, ...rest } = parseForm(handOverForm, form);
  const handed = await handOverParts(command, { partIds, ...rest });
  if (handed.length === 0) throw violation("holder", nothingHanded);
  return redirect(paths.parts({ done: "handed" }), 303);
});

export default function HandingRoute() {
  return <HandOverPage {...useLoaderData<typeof loader>()} />;
}
