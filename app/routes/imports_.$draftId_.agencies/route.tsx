import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { AgencyChoicePage } from "~/components/importing/agency-choice-page";
import { importingText } from "~/components/importing/importing.text";
import { newAgencySchema } from "~/features/agencies/agency.schema";
import { resolveUnit } from "~/features/agencies/find-unit.server";
import { nameAgency } from "~/features/agencies/name-agency.server";
import { draftView } from "~/features/importing/draft/draft-shown.view.server";
import { addNamedAgency } from "~/features/importing/review/add-named-agency.server";
import { agencyChoiceView } from "~/features/importing/review/agency-choice.view.server";
import { type AgencyChosen, chooseAgency } from "~/features/importing/review/choose-agency.server";
import { lookAgain } from "~/features/importing/review/look-again.server";
import { setAgencyAside } from "~/features/importing/review/set-agency-aside.server";
import { agencyChoiceSchema } from "~/features/importing/review/step.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { newId } from "~/lib/id";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(async ({ view, param, url: { searchParams } }) => ({
  choice: await agencyChoiceView(view, param("draftId"), searchParams.get("words") ?? ""),
  isAdding: searchParams.get("add") === "1",
  id: newId(),
}));

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(importingText.whichAgency, matches);

const named = (draftId: string, { used, kept }: AgencyChosen) =>
  redirect(paths.import(draftId, { done: "named", count: String(used), left: String(kept) }), 303);

export const action = guardedAction(async ({ command, view, form, param, request }) => {
  const { searchParams } = new URL(request.url);
  if (searchParams.get("again") === "1") {
    const draftId = param("draftId");
    await draftView(view, draftId);
    const { found, left } = await lookAgain(command, { draftId });
    return redirect(paths.import(draftId, { done: "looked", count: String(found), left: String(left) }), 303);
  }
  const { draft, words } = await agencyChoiceView(view, param("draftId"), searchParams.get("words") ?? "");
  if (form.get("step") === "later") {
    const { tasks } = await setAgencyAside(command, { draftId: draft.id, words });
    return redirect(paths.import(draft.id, { done: "aside", count: String(tasks) }), 303);
  }
  if (searchParams.get("add") === "1") {
    const { parent, unit, ...agency } = parseForm(newAgencySchema, form);
    const parentId = parent === null ? null : await nameAgency(view, "parent", parent);
    const unitCode = await resolveUnit(view.db, unit);
    return named(
      draft.id,
      await addNamedAgency(command, { draftId: draft.id, words, agency: { ...agency, parentId, unitCode } }),
    );
  }
  return named(draft.id, await chooseAgency(command, { draftId: draft.id, words, ...parseForm(agencyChoiceSchema, form) }));
});

export default function WhichAgency() {
  return <AgencyChoicePage {...useLoaderData<typeof loader>()} />;
}
