import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { formPictureText } from "~/components/plans/form-picture.text";
import { PlanHeader } from "~/components/plans/plan-header";
import { DataTable } from "~/components/ui/data-table";
import { EmptyState } from "~/components/ui/empty-state";
import { useText } from "~/components/ui/use-text";
import { formsView } from "~/features/plans/forms.view.server";
import { guardedLoader } from "~/http/guarded";
import { formatDate } from "~/lib/calendar-date";
import { formatNumber } from "~/lib/number-format";
import { paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => formsView(view, param("planId")));

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(formPictureText.listTitle, matches);

export default function FormsPage() {
  const t = useText(formPictureText);
  const { head, forms } = useLoaderData<typeof loader>();
  return (
    <>
      <PlanHeader plan={head} current="forms" />
      <DataTable
        caption={t.caption}
        rows={forms}
        rowKey={(form) => form.id}
        rowTo={(form) => paths.planForm(head.id, form.id)}
        columns={[
          { key: "title", header: t.form, cell: (form) => form.title },
          { key: "code", header: t.code, cell: (form) => form.code, isNowrap: true },
          {
            key: "cutOff",
            header: t.cutOff,
            cell: (form) => (form.cutOffOn === null ? null : formatDate(form.cutOffOn)),
            isNowrap: true,
          },
          { key: "rows", header: t.rowCount, cell: (form) => formatNumber(form.rows), align: "end" },
        ]}
        empty={<EmptyState title={t.none}>{t.noneHow}</EmptyState>}
      />
    </>
  );
}
