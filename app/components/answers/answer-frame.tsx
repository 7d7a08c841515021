import { useActionData, useParams } from "@remix-run/react";
import { type ReactNode, useMemo } from "react";
import { answerText, refusalWords } from "~/components/answers/answer.text";
import { WorkPathsContext, workPathsByLink } from "~/components/assignments/work-paths";
import { Alert } from "~/components/ui/alert";
import { LinkButton } from "~/components/ui/button";
import { PageHeader } from "~/components/ui/page-header";
import { useSay, useText } from "~/components/ui/use-text";
import { type LinkRefusal, parseAnswerLinkId } from "~/features/reminders/answer-link";
import { paths } from "~/lib/paths";

/** Why the link opens nothing, and what was typed. */
export type Refused = { readonly refusal: LinkRefusal; readonly typed?: readonly string[] };

function isRefused(answer: unknown): answer is Refused {
  return typeof answer === "object" && answer !== null && "refusal" in answer;
}

type FrameProps<T> = { loaded: T | Refused; children: (opened: T) => ReactNode };

/** Stands around every page of a link: its forms lead back to the link, and when it does not open the page says why. */
export function AnswerFrame<T extends object>({ loaded, children }: FrameProps<T>) {
  const { linkId = "" } = useParams();
  const answer = useActionData();
  const to = useMemo(() => workPathsByLink(linkId), [linkId]);
  const refused = isRefused(answer) ? answer : isRefused(loaded) ? loaded : null;
  if (refused) return <RefusedPage {...refused} assignmentId={parseAnswerLinkId(linkId)?.assignmentId ?? null} />;
  return <WorkPathsContext.Provider value={to}>{children(loaded as T)}</WorkPathsContext.Provider>;
}

function RefusedPage({ refusal, typed = [], assignmentId }: Refused & { assignmentId: string | null }) {
  const t = useText(answerText);
  const say = useSay();
  return (
    <>
      <PageHeader title={t.refusedTitle} />
      <p className="text-lg">{say(refusalWords[refusal])}</p>
      {typed.length === 0 ? null : (
        <div className="mt-4">
          <Alert kind="warn" title={t.notKept}>
            <p className="mt-2 whitespace-pre-line text-ink">{typed.join("\n\n")}</p>
          </Alert>
        </div>
      )}
      <div className="mt-5">
        <LinkButton look="primary" to={paths.signIn(assignmentId === null ? undefined : paths.assignment(assignmentId))}>
          {t.signIn}
        </LinkButton>
      </div>
    </>
  );
}
