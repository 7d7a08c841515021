import { data, redirect } from "@remix-run/node";
import { Link, type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { composeText } from "~/components/documents/compose.text";
import { ComposeForm } from "~/components/documents/compose-form";
import { lettersText } from "~/components/documents/letters.text";
import { MatterForm } from "~/components/documents/matter-form";
import { PreviewSheets } from "~/components/documents/preview-sheets";
import { pageTitle } from "~/components/frame/page-title";
import { Alert } from "~/components/ui/alert";
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
import { writablePlansView } from "~/features/documents/writable-plans.view.server";
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
  const page = await composeLetterView(view, asked);
  // Whoever comes without having chosen anything, or chose what holds nothing, chooses here.
  const plans = page.frame === null || page.total === 0 ? await writablePlansView(view) : [];
  return { page, others, plans };
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
  const { page, others, plans } = useLoaderData<typeof loader>();
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
      <PageHeader title={isEmpty ? list.make : say(templateNames[page.kind])} sub={t.what} breadcrumbs={crumbs} />
      {preview ? <PreviewSheets preview={preview} /> : null}
      {isEmpty ? null : (
        <FilterChips
          label={t.kinds}
          chips={others
            .filter(({ kind }) => page.plan !== null || kind === "urging" || kind === "assignment-slip")
            .map(({ kind, to }) => ({ label: say(templateNames[kind]), to, isCurrent: kind === page.kind }))}
        />
      )}
      {isEmpty || page.frame === null ? (
        <>
          {page.plan === null ? (
            <p className="mb-4 max-w-2xl text-ink-2">
              {plans.length > 0 ? t.chooseHow : t.emptyHow}{" "}
              <Link to={paths.assignments({ state: "overdue" })}>{t.toOverdue}</Link>
            </p>
          ) : (
            <div className="mb-4">
              <Alert kind="info" title={t.emptyPlan}>
                {t.emptyPlanHow}
              </Alert>
            </div>
          )}
          {plans.length > 0 ? <MatterForm plans={plans} kind={page.kind} planId={page.plan?.id} /> : null}
        </>
      ) : (
        <ComposeForm page={page} frame={page.frame} />
      )}
    </>
  );
}
