import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { lettersText } from "~/components/documents/letters.text";
import { templatesText } from "~/components/documents/templates.text";
import { pageTitle } from "~/components/frame/page-title";
import { DataTable } from "~/components/ui/data-table";
import { FilterChips } from "~/components/ui/filter-chips";
import { PageHeader } from "~/components/ui/page-header";
import { useSay, useText } from "~/components/ui/use-text";
import { templateNames } from "~/features/documents/template-kind";
import { templatesView } from "~/features/documents/templates.view.server";
import { guardedLoader } from "~/http/guarded";
import { formatInstant } from "~/lib/clock";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(templatesText.title, matches);

export const loader = guardedLoader(({ view, url }) => templatesView(view, url.searchParams.get("owner")));

export default function LetterTemplates() {
  const { owner, owners, templates } = useLoaderData<typeof loader>();
  const [t, list] = [useText(templatesText), useText(lettersText)];
  const say = useSay();
  return (
    <>
      <PageHeader title={t.title} sub={t.sub} breadcrumbs={[{ label: list.title, to: paths.letters() }]} />
      {owners.length > 1 ? (
        <FilterChips
          label={t.ofAgency}
          chips={owners.map(({ id, name }) => ({ label: name, to: paths.letterTemplates(id), isCurrent: id === owner.id }))}
        />
      ) : (
        <p className="mb-3 text-ink-2">{owner.name}</p>
      )}
      <DataTable
        caption={t.caption}
        rows={templates}
        rowKey={(template) => template.kind}
        rowTo={(template) => paths.letterTemplate(template.kind, owner.id)}
        columns={[
          { key: "kind", header: t.kind, cell: (template) => say(templateNames[template.kind]) },
          {
            key: "current",
            header: t.current,
            cell: ({ current }) => (current?.fileName ? t.version(current.number, current.fileName) : t.default),
          },
          {
            key: "since",
            header: t.since,
            cell: ({ current }) => (current ? t.by(formatInstant(current.addedAt), current.addedBy) : "–"),
          },
        ]}
      />
    </>
  );
}
