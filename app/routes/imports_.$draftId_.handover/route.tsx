import { type MetaFunction, redirect, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AgencyField, AgencyNames } from "~/components/agencies/agency-field";
import { pageTitle } from "~/components/frame/page-title";
import type { RoomHandle } from "~/components/frame/rooms";
import { handingOverText } from "~/components/importing/handing-over.text";
import { roomOfDraft, useCrumbsOverDraft } from "~/components/importing/room-of-draft";
import { useShown } from "~/components/importing/side";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { nameAgency } from "~/features/agencies/name-agency.server";
import { handOverSchema } from "~/features/importing/draft/hand-over.schema";
import { handOverView } from "~/features/importing/draft/hand-over.view.server";
import { handOverDraft } from "~/features/importing/draft/hand-over-draft.server";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => handOverView(view, param("draftId")));

export const handle: RoomHandle = { roomOf: (data) => roomOfDraft((data as SerializeFrom<typeof loader>).draft) };

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(handingOverText.title, matches);

export const action = guardedAction(async ({ command, view, form, param }) => {
  const draftId = param("draftId");
  await handOverView(view, draftId);
  const { agency } = parseForm(handOverSchema, form);
  await handOverDraft(command, { draftId, agencyId: await nameAgency(view, "agency", agency) });
  return redirect(`${paths.planImport()}?done=handed-over`, 303);
});

export default function Handover() {
  const t = useText(handingOverText);
  const { draft, suggested, names } = useLoaderData<typeof loader>();
  const crumbs = useCrumbsOverDraft(draft);
  return (
    <>
      <PageHeader title={t.title} sub={draft.fileName} breadcrumbs={crumbs} />
      <FormFrame>
        <AgencyNames names={names} />
        <p className="max-w-2xl">{t.why}</p>
        <AgencyField name="agency" label={t.agency} help={t.agencyHelp} defaultValue={suggested} />
        <FormEnd back={paths.import(draft.id, useShown())}>
          <SubmitButton>{t.title}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
