import { type MetaFunction, redirect, type SerializeFrom } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import type { RoomHandle } from "~/components/frame/rooms";
import { importingText } from "~/components/importing/importing.text";
import { roomOfDraft, useCrumbsOverDraft } from "~/components/importing/room-of-draft";
import { useShown } from "~/components/importing/side";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { draftView } from "~/features/importing/draft/draft-shown.view.server";
import { dropImport } from "~/features/importing/draft/drop-import.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => draftView(view, param("draftId")));

export const handle: RoomHandle = { roomOf: (data) => roomOfDraft(data as SerializeFrom<typeof loader>) };

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(importingText.drop, matches);

export const action = guardedAction(async ({ command, view, param, context }) => {
  const draftId = param("draftId");
  const { handedInAs } = await draftView(view, draftId);
  await dropImport(command, { draftId });
  context.readings.cancel(draftId);
  return redirect(`${handedInAs === "plan" ? paths.planImport() : paths.reportImport()}?done=dropped`, 303);
});

export default function Removal() {
  const t = useText(importingText);
  const draft = useLoaderData<typeof loader>();
  const crumbs = useCrumbsOverDraft(draft);
  return (
    <>
      <PageHeader title={t.drop} sub={draft.fileName} breadcrumbs={crumbs} />
      <FormFrame>
        <p className="max-w-2xl">{draft.state === "refused" ? t.dropUnreadWhy : t.dropWhy}</p>
        <FormEnd back={paths.import(draft.id, useShown())}>
          <SubmitButton look="danger">{t.drop}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
