import { data, redirect } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { composeText } from "~/components/documents/compose.text";
import { ComposeForm } from "~/components/documents/compose-form";
import { lettersText } from "~/components/documents/letters.text";
import { PreviewSheets } from "~/components/documents/preview-sheets";
import { pageTitle } from "~/components/frame/page-title";
import { EmptyState } from "~/components/ui/empty-state";
import { FilterChips } from "~/components/ui/filter-chips";
import { PageHeader } from "~/components/ui/page-header";
import { useSay, useText } from "~/components/ui/use-text";
import { requireSomewhere } from "~/features/accounts/require-somewhere";
import { composeLetterView } from "~/features/documents/compose-letter.view.server";
import type { LetterPreview } from "~/features/documents/compose-page";
import { letterFiles } from "~/features/documents/letter-files.server";
import { letterFormSchema, maxWorks } from "~/features/documents/letter-form.schema";
import { makeLetters } from "~/features/documents/make-letters.server";
import { previewLettersView } from "~/features/documents/preview-letters.view.server";
import { isLetterKind, letterKinds, templateNames } from "~/features/documents/template-kind";
import { fieldsOf, parseForm } from "~/http/form-fields";
import { guardedAction, guardedLoader } from "~/http/guarded";
import type { FormAnswer } from "~/lib/form-answer";
import { paths } from "~/lib/paths";

// What the letter is to be about stands in the address, so that it works without scripts and can be gone back to.
function askedIn({ searchParams: query }: URL) {
  const kind = query.get("kind") ?? "";
  const isAll = query.get("all") === "1" || kind === "conclusion";
  return {
    kind: isLetterKind(kind) ? kind : "urging",
    planId: query.get("plan") || null,
    ids: isAll ? null : query.getAll("assignment").slice(0, maxWorks),
  } as const;
}

export const meta: MetaFunction = ({ matches }) => pageTitle(lettersText.make, matches);

export const loader = guardedLoader(async ({ view, url }) => {
  const asked = askedIn(url);
  const { searchParams } = url;
  // The other kinds of paper about the same things.
  const others = letterKinds.map((kind) => {
    const query = new URLSearchParams(searchParams);
    query.set("kind", kind);
    return { kind, to: `?${query}` };
  });
  return { page: await composeLetterView(view, asked), others };
});

export const action = guardedAction(async ({ form, actor, view, command, context }) => {
  requireSomewhere(actor, "letter.make");
  const asked = parseForm(letterFormSchema, form);
  const files = letterFiles(context.env.dataDir);
  if (form.get("intent") === "preview") {
    const preview = await previewLettersView(view, files, asked);
    return data<FormAnswer & { preview: LetterPreview }>({ preview, fields: fieldsOf(form) });
  }
  const [first, ...rest] = await makeLetters(command, files, asked);
  return redirect(rest.length > 0 || !first ? paths.letters({ batch: asked.batch }) : `${paths.letter(first)}?done=made`, 303);
});

export default function ComposeLetter() {
  const { page, others } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [t, list] = [useText(composeText), useText(lettersText)];
  const say = useSay();
  const preview = answer && "preview" in answer ? answer.preview : null;
  const crumbs = [
    { label: list.title, to: paths.letters() },
    ...(page.plan ? [{ label: page.plan.name, to: paths.plan(page.plan.id) }] : []),
  ];
  const isEmpty = page.frame === null || page.total === 0;
  return (
    <>
      <PageHeader title={say(templateNames[page.kind])} sub={t.what} breadcrumbs={crumbs} />
      {preview ? <PreviewSheets preview={preview} /> : null}
      <FilterChips
        label={t.kinds}
        chips={others
          .filter(({ kind }) => page.plan !== null || kind === "urging" || kind === "assignment-slip")
          .map(({ kind, to }) => ({ label: say(templateNames[kind]), to, isCurrent: kind === page.kind }))}
      />
      {isEmpty || page.frame === null ? (
        <EmptyState
          title={t.empty}
          action={
            <>
              <Link to={paths.assignments({ state: "overdue" })}>{t.toOverdue}</Link>
              <Link to={paths.plans()}>{t.toPlans}</Link>
            </>
          }
        >
          {t.emptyHow}
        </EmptyState>
      ) : (
        <ComposeForm page={page} frame={page.frame} />
      )}
    </>
  );
}
