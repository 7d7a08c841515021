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
import { shownIn } from "~/features/importing/review/shown";
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

const told = ({ used, kept }: AgencyChosen) => ({ done: "named", count: String(used), left: String(kept) });

export const action = guardedAction(async ({ command, view, form, param, url: { searchParams } }) => {
  const back = (draftId: string, done: Readonly<Record<string, string>>) =>
    redirect(paths.import(draftId, { ...shownIn(searchParams), ...done }), 303);
  if (searchParams.get("again") === "1") {
    const draftId = param("draftId");
    await draftView(view, draftId);
    const { found, left } = await lookAgain(command, { draftId });
    return back(draftId, { done: "looked", count: String(found), left: String(left) });
  }
  const { draft, words } = await agencyChoiceView(view, param("draftId"), searchParams.get("words") ?? "");
  if (form.get("step") === "later") {
    const { tasks } = await setAgencyAside(command, { draftId: draft.id, words });
    return back(draft.id, { done: "aside", count: String(tasks) });
  }
  if (searchParams.get("add") === "1") {
    const { parent, unit, ...agency } = parseForm(newAgencySchema, form);
    const parentId = parent === null ? null : await nameAgency(view, "parent", parent);
    const unitCode = await resolveUnit(view.db, unit);
    const added = { draftId: draft.id, words, agency: { ...agency, parentId, unitCode } };
    return back(draft.id, told(await addNamedAgency(command, added)));
  }
  const chosen = { draftId: draft.id, words, ...parseForm(agencyChoiceSchema, form) };
  return back(draft.id, told(await chooseAgency(command, chosen)));
});

export default function WhichAgency() {
  return <AgencyChoicePage {...useLoaderData<typeof loader>()} />;
}
