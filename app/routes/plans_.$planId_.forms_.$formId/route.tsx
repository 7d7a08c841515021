import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { FormOutline, FormRows } from "~/components/plans/form-picture";
import { formPictureText } from "~/components/plans/form-picture.text";
import { planText } from "~/components/plans/plan.text";
import { planCrumbs } from "~/components/plans/plan-header";
import { DisclosureRule } from "~/components/reports/masked";
import { Section } from "~/components/ui/card";
import { FilterChips } from "~/components/ui/filter-chips";
import { PageHeader } from "~/components/ui/page-header";
import { useText } from "~/components/ui/use-text";
import { formView } from "~/features/plans/forms.view.server";
import { guardedLoader } from "~/http/guarded";
import { formatDate } from "~/lib/calendar-date";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param, url }) => {
  const asked = url.searchParams.get("version");
  return formView(view, param("planId"), param("formId"), asked === null ? null : Number(asked));
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data?.form.title ?? formPictureText.form, matches);

export default function FormPage() {
  const t = useText(formPictureText);
  const words = useText(planText);
  const { head, form, numbers, rows, outline } = useLoaderData<typeof loader>();
  const sub = [
    form.code,
    numbers.length > 1 ? t.version(form.number) : null,
    form.cutOffOn === null ? null : t.dataUntil(formatDate(form.cutOffOn)),
  ];
  const versions = numbers.map((number) => ({
    label: t.version(number),
    to: `?version=${number}`,
    isCurrent: number === form.number,
  }));
  return (
    <>
      <PageHeader
        title={form.title}
        sub={sub.filter((part) => part !== null).join(" · ")}
        breadcrumbs={[...planCrumbs(words.plans, head), { label: words.forms, to: paths.planForms(head.id) }]}
      />
      {numbers.length > 1 ? <FilterChips label={t.versions} chips={versions} /> : null}
      <FormRows rows={rows} />
      <DisclosureRule disclosure={form} />
      {outline.length === 0 ? null : (
        <Section title={t.outline}>
          <FormOutline outline={outline} />
        </Section>
      )}
    </>
  );
}
