import { type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { DraftNotice } from "~/components/importing/draft-notice";
import { importingText } from "~/components/importing/importing.text";
import { useCrumbsOverDraft } from "~/components/importing/room-of-draft";
import { LinkButton } from "~/components/ui/button";
import { SelectField } from "~/components/ui/choice-fields";
import { FormFrame } from "~/components/ui/form";
import { PageHeader } from "~/components/ui/page-header";
import { Pagination } from "~/components/ui/pagination";
import { SearchForm } from "~/components/ui/search-form";
import { SubmitButton } from "~/components/ui/submit-button";
import { useText } from "~/components/ui/use-text";
import { importForm } from "~/features/importing/confirm/import-form.server";
import { importFormView } from "~/features/importing/confirm/import-form.view.server";
import { draftView } from "~/features/importing/draft/draft-shown.view.server";
import { formPlanSchema } from "~/features/importing/review/step.schema";
import { parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { formatNumber } from "~/lib/number-format";
import { pageNumber } from "~/lib/page-number";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param, url }) =>
  importFormView(view, param("draftId"), {
    q: (url.searchParams.get("q") ?? "").trim().slice(0, 200),
    page: pageNumber(url.searchParams),
  }),
);

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(importingText.makeForm, matches);

export const action = guardedAction(async ({ command, view, form, param }) => {
  const draftId = param("draftId");
  await draftView(view, draftId);
  const { planId } = parseForm(formPlanSchema, form);
  const { formId } = await importForm(command, { draftId, planId });
  return redirect(paths.planForm(planId, formId), 303);
});

export default function MakeForm() {
  const t = useText(importingText);
  const { draft, code, title, rows, itemId, plans, asked, total, pageSize } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={t.makeForm}
        sub={`${code} · ${title} · ${t.rows(formatNumber(rows))}`}
        breadcrumbs={useCrumbsOverDraft(draft)}
      />
      <DraftNotice draft={draft} />
      {total > pageSize || asked.q !== "" ? <SearchForm label={t.findPlan} button={t.find} defaultValue={asked.q} /> : null}
      <FormFrame>
        <SelectField
          name="planId"
          label={t.formPlan}
          help={total === 0 ? t.noPlanFound : t.formPlanHelp}
          options={plans}
          emptyLabel={t.choosePlan}
        />
        {total > pageSize ? <Pagination page={asked.page} pageSize={pageSize} total={total} /> : null}
        <p>
          <Link to={paths.importItem(draft.id, itemId)} className="underline">
            {t.correctForm}
          </Link>
        </p>
        <div className="flex flex-wrap gap-2">
          {draft.state === "ready" ? <SubmitButton>{t.publishForm}</SubmitButton> : null}
          <LinkButton to={paths.import(draft.id)} look="quiet">
            {t.back}
          </LinkButton>
        </div>
      </FormFrame>
    </>
  );
}
