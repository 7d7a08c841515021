import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/components/frame/page-title";
import { documentText } from "~/components/plans/document.text";
import { DocumentPart } from "~/components/plans/document-part";
import { DoneAlert } from "~/components/plans/done-alert";
import { planText } from "~/components/plans/plan.text";
import { PlanHeader } from "~/components/plans/plan-header";
import { LinkButton } from "~/components/ui/button";
import { Details } from "~/components/ui/details";
import { EmptyState } from "~/components/ui/empty-state";
import { useNamedPlace } from "~/components/ui/use-named-place";
import { useText } from "~/components/ui/use-text";
import { documentView } from "~/features/plans/document.view.server";
import { guardedLoader } from "~/http/guarded";
import { passageAnchor, paths } from "~/lib/paths";

export const loader = guardedLoader(({ view, param }) => documentView(view, param("planId")));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  pageTitle(data ? data.head.name : planText.document, matches);

// "III.2.a": the headings lead near enough to their points.
const isPoint = (code: string) => /\.\p{Ll}$/u.test(code);

function Contents({ parts }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, "parts">) {
  const t = useText(documentText);
  const passages = parts.flatMap(({ passage }) => (passage && !isPoint(passage.code) ? [passage] : []));
  if (passages.length < 4) return null;
  return (
    <div className="mb-3 print:hidden">
      <Details summary={t.contents}>
        <ul>
          {passages.map((passage) => (
            <li key={passage.id}>
              <a href={`#${passageAnchor(passage.id)}`}>
                {passage.code} {passage.heading}
              </a>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
}

export default function DocumentPage() {
  const t = useText(documentText);
  const { donePassage } = useText(planText);
  useNamedPlace();
  const { head, files, parts } = useLoaderData<typeof loader>();
  const add = head.canEdit ? <LinkButton to={paths.passageNew(head.id)}>{t.addPassage}</LinkButton> : undefined;
  return (
    <>
      <PlanHeader plan={head} current="document" actions={add} />
      <DoneAlert words={{ passage: donePassage }} />
      {files.length === 0 ? null : (
        <p className="mb-3">
          {t.paper}:{" "}
          {files.map(({ id, fileName }) => (
            <a key={id} href={paths.planFile(head.id, id)} className="mr-3 underline" download>
              {fileName}
            </a>
          ))}
        </p>
      )}
      {parts.length === 0 ? (
        <EmptyState title={t.empty} action={add}>
          {t.emptyHow}
        </EmptyState>
      ) : (
        <>
          {head.isDemo ? <p className="mb-3 text-ink-2">{t.summaryWhy}</p> : null}
          <Contents parts={parts} />
          <div className="flex flex-col gap-3">
            {parts.map((part) => (
              <DocumentPart
                key={part.passage?.id ?? "loose"}
                planId={head.id}
                part={part}
                canEdit={head.canEdit}
                isSummary={head.isDemo}
                isFromFile={files.length > 0}
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}
