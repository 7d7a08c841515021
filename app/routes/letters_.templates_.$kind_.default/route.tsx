import { redirect } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { templatesText } from "~/components/documents/templates.text";
import { pageTitle } from "~/components/frame/page-title";
import { FormFrame } from "~/components/ui/form";
import { FormEnd } from "~/components/ui/form-end";
import { PageHeader } from "~/components/ui/page-header";
import { SubmitButton } from "~/components/ui/submit-button";
import { useSay, useText } from "~/components/ui/use-text";
import { restoreDefaultTemplate } from "~/features/documents/restore-default-template.server";
import { templateNames } from "~/features/documents/template-kind";
import { templateKindOf } from "~/features/documents/template-owner.server";
import { templateView } from "~/features/documents/templates.view.server";
import { guardedAction, guardedLoader } from "~/http/guarded";
import { paths } from "~/lib/paths";

export const meta: MetaFunction = ({ matches }) => pageTitle(templatesText.restore, matches);

export const loader = guardedLoader(({ view, param, url }) =>
  templateView(view, templateKindOf(param("kind")), url.searchParams.get("owner")),
);

export const action = guardedAction(async ({ command, param, url }) => {
  const kind = templateKindOf(param("kind"));
  const owner = url.searchParams.get("owner");
  await restoreDefaultTemplate(command, { owner, kind });
  return redirect(`${paths.letterTemplate(kind, owner ?? undefined)}${owner ? "&" : "?"}done=restored`, 303);
});

export default function RestoreDefault() {
  const { kind, owner } = useLoaderData<typeof loader>();
  const t = useText(templatesText);
  const say = useSay();
  const back = paths.letterTemplate(kind, owner.id);
  return (
    <>
      <PageHeader title={t.restore} sub={t.restoreHelp} breadcrumbs={[{ label: say(templateNames[kind]), to: back }]} />
      <FormFrame action={paths.letterTemplateDefault(kind, owner.id)}>
        <FormEnd back={back}>
          <SubmitButton look="danger">{t.restore}</SubmitButton>
        </FormEnd>
      </FormFrame>
    </>
  );
}
