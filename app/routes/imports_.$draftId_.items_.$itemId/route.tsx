import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { BeginsHere } from "~/components/importing/begins-here";
import { importingText } from "~/components/importing/importing.text";
import { kindNames } from "~/components/importing/item.text";
import { ItemFormFields } from "~/components/importing/item-form";
import { RecognisedText } from "~/components/importing/recognised-text";
import { useCrumbsOverDraft } from "~/components/importing/room-of-draft";
import { useShown } from "~/components/importing/side";
import { Alert } from "~/components/ui/alert";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { Quote } from "~/components/ui/quote";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import { editItem } from "~/features/importing/review/edit-item.server";
import { itemView } from "~/features/importing/review/item.view.server";
import { shownIn } from "~/features/importing/review/shown";
import { versionSchema } from "~/features/plans/plan.schema";
import { fieldsOf, parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { itemAnchor, paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => itemView(view, param("draftId"), param("itemId")));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? kindNames[data.item.kind] : importingText.title, matches);

export const action = guardedAction(async ({ command, form, param, url }) => {
  const [draftId, itemId] = [param("draftId"), param("itemId")];
  const { version, ...fields } = fieldsOf(form);
  const state = await editItem(command, { draftId, itemId, ...parseForm(versionSchema, form), fields });
  const done = state === "accepted" ? "saved" : "saved-to-check";
  return redirect(`${paths.import(draftId, { ...shownIn(url.searchParams), done })}#${itemAnchor(itemId)}`, 303);
});

export default function EditItem() {
  const t = useText(importingText);
  const say = useSay();
  const { draft, item, marks, choices } = useLoaderData<typeof loader>();
  const crumbs = useCrumbsOverDraft(draft);
  const shown = useShown();
  return (
    <>
      <PageHeader title={t.correct(say(kindNames[item.kind]))} breadcrumbs={crumbs} />
      <BeginsHere />
      {item.source === null ? null : (
        <div className="mb-4 max-w-3xl">
          <Quote source={[t.source, ...item.source.path].join(" › ")}>
            <RecognisedText text={item.source.words} marks={marks} />
          </Quote>
        </div>
      )}
      {item.doubts.length === 0 ? null : (
        <div className="mb-4">
          <Alert kind="warn">
            {item.doubts.map((doubt) => (
              <p key={doubt.vi}>{say(doubt)}</p>
            ))}
          </Alert>
        </div>
      )}
      <FormFrame asksBeforeLeaving version={item.version}>
        <ItemFormFields item={item} choices={choices} />
        <FormEnd back={`${paths.import(draft.id, shown)}#${itemAnchor(item.id)}`}>
          <SubmitButton>{t.save}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
